import type { Field } from './field.ts';
import { exactPrice, priceRange } from './price.ts';
import { openPurses, type Price, type Purses, pay, ROUNDOFF } from './purses.ts';
import type { Rational } from './rational.ts';

/** One purchase: supporters paid the price a share, the poor among them all they had. */
export type Purchase = {
  readonly project: number;
  /** One mark a supporter, in the election's order: 1 where it paid all it had left. */
  readonly poor: Uint8Array;
};

export type EqualSharesOutcome = {
  /** What each ballot was given, in minor units. */
  readonly endowment: Rational;
  /** In the order in which they were bought. */
  readonly purchases: readonly Purchase[];
  /** The price of each purchase: `prices[t] / denominator`, in minor units a share. */
  readonly prices: readonly bigint[];
  readonly denominator: bigint;
  /** Approved projects that cost nothing, which need no purchase. */
  readonly free: readonly number[];
  readonly costMinor: number;
};

/**
 * The Method of Equal Shares (Peters, Pierczyński, Skowron 2021) from a given endowment.
 *
 * Every voter i starts with b_i = e. A project p is affordable if its supporters together have
 * c(p); its price π is then the smallest with Σ min(b_i, π·s_i) = c(p). Of the affordable
 * projects the one with the least ρ (π, or π/c(p)) is bought, its supporters pay, and so on
 * until nothing is affordable. Ties in ρ go to the lowest rank.
 *
 * Doubles only pick out the contenders of a round; whenever more than one is left, exact
 * fractions decide, and what is paid is always exact.
 */
export function equalShares(field: Field, endowment: Rational): EqualSharesOutcome {
  const { election, free } = field;
  const purses = openPurses(field, endowment);
  let race = field.costly.map((project) => entryOf(field, project));
  const purchases: Purchase[] = [];
  let costMinor = 0;
  for (;;) {
    race = race.filter((entry) => !entry.out);
    const contenders = contendersOf(purses, race);
    const best = cheapest(purses, contenders);
    if (best === null) break;
    const { project } = best.entry;
    pay(purses, project, best.price, best.poor);
    purchases.push({ project, poor: best.poor });
    costMinor += election.costsMinor[project] as number;
    best.entry.out = true;
  }
  const { prices, denominator } = purses;
  return { endowment, purchases, prices, denominator, free, costMinor };
}

/** A project still in the race, with a lower bound for its price: prices never fall. */
type Entry = {
  readonly project: number;
  /** ρ = π / scale. */
  readonly scale: number;
  atLeast: number;
  rho: number;
  out: boolean;
};

function entryOf(field: Field, project: number): Entry {
  const cost = field.election.costsMinor[project] as number;
  return {
    project,
    scale: field.satisfaction === 'cost' ? cost : 1,
    atLeast: 0,
    rho: 0,
    out: false,
  };
}

/** The projects that may have the least ρ, as far as doubles can tell. Drops the unaffordable. */
function contendersOf(purses: Purses, race: Entry[]): Entry[] {
  // In order of what ρ must at least be, so that most projects need no fresh look.
  race.sort((a, b) => a.rho - b.rho || a.project - b.project);
  const contenders: Entry[] = [];
  let leastHigh = Number.POSITIVE_INFINITY;
  for (const entry of race) {
    if (entry.rho > leastHigh) break;
    const range = priceRange(purses, entry.project, entry.atLeast);
    if (range === null) {
      entry.out = true;
      continue;
    }
    entry.atLeast = range.low;
    entry.rho = (range.low / entry.scale) * (1 - 2 * ROUNDOFF);
    leastHigh = Math.min(leastHigh, (range.high / entry.scale) * (1 + 2 * ROUNDOFF));
    contenders.push(entry);
  }
  return contenders.filter((entry) => entry.rho <= leastHigh);
}

/** The contender with the least ρ, exactly; the lowest rank where several have it. */
function cheapest(
  purses: Purses,
  contenders: readonly Entry[],
): { readonly entry: Entry; readonly price: Price; readonly poor: Uint8Array } | null {
  const { ranks } = purses.field;
  let best: { entry: Entry; price: Price; poor: Uint8Array } | null = null;
  for (const entry of contenders) {
    const exact = exactPrice(purses, entry.project, entry.atLeast);
    if (exact === null) {
      entry.out = true;
      continue;
    }
    const difference = best === null ? -1 : compareRho(entry, exact.price, best.entry, best.price);
    const ahead =
      best === null ||
      difference < 0 ||
      (difference === 0 &&
        (ranks[entry.project] as number) < (ranks[best.entry.project] as number));
    if (ahead) best = { entry, ...exact };
  }
  return best;
}

/** num_a/(den_a·scale_a) against num_b/(den_b·scale_b), by cross-multiplication. */
function compareRho(a: Entry, priceA: Price, b: Entry, priceB: Price): number {
  const left = priceA.num * BigInt(priceB.den) * BigInt(b.scale);
  const right = priceB.num * BigInt(priceA.den) * BigInt(a.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}
