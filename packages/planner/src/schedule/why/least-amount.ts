/** What trying an amount gave; null where it is not enough. */
export type Try<Found> = (amount: number) => Found | null;

export type LeastAmount<Found> = {
  readonly amount: number;
  readonly found: Found;
};

/**
 * The smallest of the amounts 0, step, 2 × step, … up to `most` (and `most` itself) that is enough, by
 * halving. Where more may be enough less often (a heuristic answer need not be monotone) what is found
 * is still enough, and a step less is not; something smaller yet may be enough too. Null: `most` is not.
 */
export function leastAmount<Found>(
  most: number,
  step: number,
  attempt: Try<Found>,
): LeastAmount<Found> | null {
  const atOnce = attempt(0);
  if (atOnce !== null) return { amount: 0, found: atOnce };
  let highest = attempt(most);
  if (highest === null) return null;
  // `low` steps are not enough, `high` are.
  let low = 0;
  let high = Math.ceil(most / step);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const found = attempt(middle * step);
    if (found === null) low = middle;
    else {
      high = middle;
      highest = found;
    }
  }
  return { amount: Math.min(most, high * step), found: highest };
}
