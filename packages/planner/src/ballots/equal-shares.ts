import type { Field } from './field.ts';
import { type Account, exactPrices, ROUNDOFF } from './ledger.ts';
import { type PriceRange, priceRange } from './price.ts';
import { openPurses, type Purses, pay, refill } from './purses.ts';
import { join, leastBound, leave, openRace, type Race } from './race.ts';
import type { Rational } from './rational.ts';
import { exactPrice, settle } from './settle.ts';

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

/** What one run bought, and how clearly: enough to compare it with a run from another endowment. */
export type Course = {
  readonly endowment: Rational;
  readonly projects: number[];
  /** Upper bounds for the ρ of each purchase. */
  readonly rho: number[];
  /** Lower bounds for the ρ that any other project still in the race had then. */
  readonly othersRho: number[];
  /** Where nobody poor had anything to give, the shares that bore the cost equally; else 0. */
  readonly evenShares: number[];
  costMinor: number;
};

/** Room for runs of equal shares on one field, used again from run to run. */
export type Table = {
  readonly purses: Purses;
  readonly race: Race;
  /** A lower bound for the price of each project still in the race. */
  readonly atLeast: Float64Array;
};

export function openTable(field: Field): Table {
  const projects = field.votes.length;
  return {
    purses: openPurses(field),
    race: openRace(projects),
    atLeast: new Float64Array(projects),
  };
}

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
  return equalSharesAt(openTable(field), endowment);
}

/** The same, on a table that is already open. */
export function equalSharesAt(table: Table, endowment: Rational): EqualSharesOutcome {
  const { field } = table.purses;
  const { projects, costMinor } = runEqualShares(table, endowment);
  const { prices, denominator } = exactPrices(table.purses.ledger);
  const purchases = projects.map((project) => ({ project, poor: poorVoters(table, project) }));
  return { endowment, purchases, prices, denominator, free: field.free, costMinor };
}

/**
 * Equal shares without the certificate. Where the course of a run from a smaller endowment is
 * given, bounds of the others' ρ are sharpened up to what its purchases had, as long as the two
 * courses are the same.
 */
export function runEqualShares(table: Table, endowment: Rational, lower?: Course): Course {
  const { purses, race } = table;
  const { field } = purses;
  refill(purses, endowment);
  enterAll(table);
  const course = openCourse(endowment);
  let beside = lower;
  for (;;) {
    const round = course.projects.length;
    const contenders = contendersOf(table, beside?.rho[round] ?? 0);
    const best = cheapest(purses, contenders);
    if (best === null) return course;
    const others = contenders.filter((entry) => entry !== best.entry && !entry.out);
    for (const { project, low } of others) join(race, project, low);
    note(course, field, best, leastBound(race));
    pay(purses, best.entry.project, best.account);
    if (beside?.projects[round] !== best.entry.project) beside = undefined;
  }
}

/**
 * At first everybody is rich, and no price can ever be less than it is then. Projects that all full
 * purses of their supporters together cannot pay do not enter.
 */
function enterAll({ purses, race, atLeast }: Table): void {
  const { costly, election, owing, scale, votes } = purses.field;
  race.size = 0;
  const full = purses.ledger.endowment * (1 + 8 * ROUNDOFF);
  for (const p of costly) {
    const cost = election.costsMinor[p] as number;
    if ((votes[p] as number) * full < cost) continue;
    const price = cost / (owing[p] as number);
    atLeast[p] = price * (1 - ROUNDOFF);
    join(race, p, (price / (scale[p] as number)) * (1 - 4 * ROUNDOFF));
  }
}

/** A project that was looked at in this round. */
type Entry = {
  readonly project: number;
  readonly range: PriceRange;
  /** Bounds for its ρ. */
  readonly low: number;
  readonly high: number;
  /** The exact look found its supporters to have too little. */
  out: boolean;
};

type Best = { readonly entry: Entry; readonly account: Account };

/**
 * Takes out of the race and looks at all that may have the least ρ, as far as doubles can tell, or
 * a ρ of no more than `asFarAs`. The unaffordable are dropped for good: purses only shrink.
 */
function contendersOf(table: Table, asFarAs: number): Entry[] {
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
function cheapest(purses: Purses, contenders: readonly Entry[]): Best | null {
  const { ranks } = purses.field;
  const leastHigh = contenders.reduce((least, { high }) => Math.min(least, high), Infinity);
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

function openCourse(endowment: Rational): Course {
  return { endowment, projects: [], rho: [], othersRho: [], evenShares: [], costMinor: 0 };
}

/** Notes a purchase, and what the others in the race must at least have asked. */
function note(course: Course, field: Field, { entry, account }: Best, othersRho: number): void {
  course.projects.push(entry.project);
  course.rho.push(entry.high);
  course.othersRho.push(othersRho);
  course.evenShares.push(account.endowments === 0 ? account.rich : 0);
  course.costMinor += field.election.costsMinor[entry.project] as number;
}

/** The marks of a bought project's supporters, voter by voter. */
function poorVoters({ purses }: Table, project: number): Uint8Array {
  const { election, rows } = purses.field;
  const marks = purses.poor.subarray(
    rows.supportersFrom[project] as number,
    rows.supportersFrom[project + 1] as number,
  );
  const { groupOf } = rows;
  if (groupOf === null) return marks.slice();
  const start = rows.supportersFrom[project] as number;
  const ofGroup = new Map(Array.from(marks, (mark, k) => [rows.supporters[start + k], mark]));
  const voters = election.supporters.subarray(
    election.supportersFrom[project] as number,
    election.supportersFrom[project + 1] as number,
  );
  return Uint8Array.from(voters, (voter) => ofGroup.get(groupOf[voter]) as number);
}
