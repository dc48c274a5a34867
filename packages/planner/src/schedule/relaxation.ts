import type { Compiled } from './compiled.ts';
import type { PlaceChooser } from './place-choice.ts';
import { gainsAt, type Prices, worthOfLimits } from './prices.ts';
import { countPlace, noUsage, type Usage } from './usage.ts';

/** The problem without its shared limits: every place does what is best for it at the prices. */
export type Relaxation = {
  /** Lets every place choose at these prices; returns the bound they prove. */
  evaluate(prices: Prices): number;
  /** What the places chose last, and what that uses. */
  readonly yearOf: Int8Array;
  readonly usage: Usage;
};

export function createRelaxation(compiled: Compiled, chooser: PlaceChooser): Relaxation {
  const gain = new Float64Array(compiled.workCount * compiled.yearCount);
  const yearOf = new Int8Array(compiled.workCount).fill(-1);
  const usage = noUsage(compiled);

  function evaluate(prices: Prices): number {
    gainsAt(compiled, prices, gain);
    for (const row of Object.values(usage)) row.fill(0);
    let bound = worthOfLimits(compiled, prices);
    for (let place = 0; place < compiled.placeCount; place += 1) {
      bound += chooser.choose(place, gain, yearOf);
      countPlace(compiled, usage, place, yearOf, 1);
    }
    return bound;
  }
  return { evaluate, yearOf, usage };
}

/**
 * Where each price should move: up where more is asked than there is, down where less (a subgradient
 * of the bound, turned around). Written into `slope`, which has the shape of `prices.all`.
 */
export function slopeAt(
  compiled: Compiled,
  prices: Prices,
  { usage, yearOf }: Relaxation,
  slope: Prices,
): void {
  const { shared } = compiled;
  slopeOfPots(compiled, prices, usage, slope.pots);
  for (let i = 0; i < shared.paceWorks.length; i += 1) {
    slope.paces[i] = usage.paces[i] - shared.paceWorks[i];
  }
  for (let i = 0; i < shared.floorFen.length; i += 1) {
    slope.floors[i] = shared.floorFen[i] - usage.floors[i];
  }
  slopeOfSplits(compiled, yearOf, slope.splits);
}

/** Pots whose price is within a hundredth of the highest share the reserve, the neediest most. */
function slopeOfPots(compiled: Compiled, prices: Prices, usage: Usage, slope: Float64Array): void {
  const { potFen, potsStart, potsOf, reserveFen } = compiled.money;
  for (let r = 0; r < reserveFen.length; r += 1) {
    const pots = potsOf.subarray(potsStart[r], potsStart[r + 1]);
    const highest = pots.reduce((most, pot) => Math.max(most, prices.pots[pot]), 0);
    const isHigh = (pot: number) => prices.pots[pot] >= 0.99 * highest;
    let needy = 0;
    let high = 0;
    for (const pot of pots) {
      if (!isHigh(pot)) continue;
      high += 1;
      needy += Math.max(0, usage.pots[pot] - potFen[pot]);
    }
    for (const pot of pots) {
      const over = usage.pots[pot] - potFen[pot];
      const part = needy > 0 ? Math.max(0, over) / needy : 1 / high;
      slope[pot] = isHigh(pot) ? over - reserveFen[r] * part : over;
    }
  }
}

/** Where only one of two works is built in a year, its credit was too high. */
function slopeOfSplits(compiled: Compiled, yearOf: Int8Array, slope: Float64Array): void {
  const { shared, yearCount } = compiled;
  slope.fill(0);
  for (let i = 0; i < shared.firstOf.length; i += 1) {
    const first = yearOf[shared.firstOf[i]];
    const second = yearOf[shared.secondOf[i]];
    if (first === second) continue;
    if (first >= 0) slope[i * yearCount + first] -= 1;
    if (second >= 0) slope[i * yearCount + second] += 1;
  }
}
