import { type Account, ROUNDOFF } from './ledger.ts';
import { type PriceRange, priceRange } from './price.ts';
import type { Purses } from './purses.ts';
import { leastBound, leave } from './race.ts';
import { exactPrice, settle } from './settle.ts';
import type { Table } from './table.ts';

/** A project that was looked at in this round. */
export type Entry = {
  readonly project: number;
  readonly range: PriceRange;
  /** Bounds for its ρ. */
  readonly low: number;
  readonly high: number;
  /** The exact look found its supporters to have too little. */
  out: boolean;
};

export type Best = { readonly entry: Entry; readonly account: Account };

/**
 * Takes out of the race and looks at all that may have the least ρ, as far as doubles can tell, or
 * a ρ of no more than `asFarAs`. The unaffordable are dropped for good: purses only shrink.
 */
export function contendersOf(table: Table, asFarAs: number): Entry[] {
  const { purses, race, atLeast } = table;
  const { scale } = purses.field;
  const contenders: Entry[] = [];
  let leastHigh = Number.POSITIVE_INFINITY;
  while (race.size > 0 && leastBound(race) <= Math.max(leastHigh, asFarAs)) {
    const project = leave(race);
    const range = priceRange(purses, project, atLeast[project] as number);
    if (range === null) continue;
    atLeast[project] = range.low;
    const low = (range.low / (scale[project] as number)) * (1 - 2 * ROUNDOFF);
    const high = (range.high / (scale[project] as number)) * (1 + 2 * ROUNDOFF);
    leastHigh = Math.min(leastHigh, high);
    contenders.push({ project, range, low, high, out: false });
  }
  return contenders;
}

/** The contender with the least ρ, exactly; the lowest rank where several have it. */
export function cheapest(purses: Purses, contenders: readonly Entry[]): Best | null {
  const { ranks } = purses.field;
  const leastHigh = Math.min(...contenders.map(({ high }) => high));
  let best: Best | null = null;
  for (const entry of contenders) {
    if (entry.low > leastHigh) continue;
    const account = settle(purses, entry.project, entry.range);
    if (account === null) {
      entry.out = true;
      continue;
    }
    const next = { entry, account };
    const difference = best === null ? -1 : compareRho(purses, next, best);
    const rank = ranks[entry.project] as number;
    const isAhead =
      best === null ||
      difference < 0 ||
      (difference === 0 && rank < (ranks[best.entry.project] as number));
    if (isAhead) best = next;
  }
  return best;
}

/** num_a/(den_a·scale_a) against num_b/(den_b·scale_b), by cross-multiplication. */
function compareRho(purses: Purses, a: Best, b: Best): number {
  const { scale } = purses.field;
  const priceA = exactPrice(purses, a.account);
  const priceB = exactPrice(purses, b.account);
  const left = priceA.num * priceB.den * BigInt(scale[b.entry.project] as number);
  const right = priceB.num * priceA.den * BigInt(scale[a.entry.project] as number);
  return left < right ? -1 : left > right ? 1 : 0;
}
