/** Where the draws of one figure lie: in one of ten below p10 (or at it), in half below p50, … */
export type Spread = {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Rounded to the nearest whole number, half up. */
  readonly mean: number;
};

/** Nearest rank: the p-th percentile of n draws is the ⌈p·n/100⌉-th smallest. Sorts in place. */
export function spreadOf(draws: Float64Array): Spread {
  draws.sort();
  const at = (percent: number): number => draws[Math.ceil((percent * draws.length) / 100) - 1];
  const sum = draws.reduce((total, draw) => total + draw, 0);
  const mean = Math.floor((2 * sum + draws.length) / (2 * draws.length));
  return { p10: at(10), p50: at(50), p90: at(90), mean };
}
