import { type Best, cheapest, contendersOf } from './contenders.ts';
import type { Field } from './field.ts';
import { exactPrices } from './ledger.ts';
import { pay } from './purses.ts';
import { join, leastBound } from './race.ts';
import type { Rational } from './rational.ts';
import { openTable, setTable, type Table } from './table.ts';

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
  setTable(table, endowment);
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
