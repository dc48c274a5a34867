import type { Election } from '#ballots/election';
import type { EqualSharesOutcome } from '#ballots/equal-shares';
import type { Satisfaction } from '#ballots/field';
import { ROUNDOFF } from '#ballots/purses';
import { quotient } from '#ballots/rational';

/**
 * Every purse of a count by equal shares at one moment, exactly. Voters who have paid the same for
 * the same projects have the same purse: they form a class, and only classes carry a fraction.
 */
export type PurseClasses = {
  readonly election: Election;
  /** Points owed for, or null where every supporter owes one share. */
  readonly shares: Election['points'];
  /** The exact purse of class k is `purses[k] / denominator`. Class 0 has nothing. */
  readonly denominator: bigint;
  readonly purses: bigint[];
  readonly classOf: Int32Array;
  /** How many ballots, weights counted, are in each class. */
  readonly ballots: number[];
  /** The classes that have money and ballots, richest first. */
  richestFirst: number[];
  /** The purse of each class, and of each voter, as a double at most `slack` from the truth. */
  readonly near: number[];
  readonly nearOfVoter: Float64Array;
  readonly slack: number;
  readonly doubleOf: (purse: bigint) => number;
};

/** Before the first purchase: one class, with the endowment. */
export function openClasses(
  election: Election,
  satisfaction: Satisfaction,
  outcome: EqualSharesOutcome,
): PurseClasses {
  const { denominator } = outcome;
  const endowment = (outcome.endowment.num * denominator) / outcome.endowment.den;
  const voters = election.voterIds.length;
  const doubleOf = toDoubles(endowment, denominator);
  const near = doubleOf(endowment);
  const rich = endowment > 0n && voters > 0;
  let ballots = 0;
  for (const weight of election.weights) ballots += weight;
  return {
    election,
    shares: satisfaction === 'points' ? election.points : null,
    denominator,
    purses: [0n, endowment],
    classOf: new Int32Array(voters).fill(rich ? 1 : 0),
    ballots: rich ? [0, ballots] : [ballots, 0],
    richestFirst: rich ? [1] : [],
    near: [0, near],
    nearOfVoter: new Float64Array(voters).fill(near),
    slack: 4 * ROUNDOFF * near,
    doubleOf,
  };
}

/** The supporters of a project pay: the poor all they have, the others `price` for each share. */
export function payFromClasses(
  classes: PurseClasses,
  project: number,
  poor: Uint8Array,
  price: bigint,
): void {
  const { election, shares, classOf, ballots, near, nearOfVoter } = classes;
  const { supportersFrom, supporters, weights } = election;
  const start = supportersFrom[project] as number;
  const firstNew = ballots.length;
  const movedTo = new Map<number, Map<number, number>>();
  for (let k = 0; k < poor.length; k += 1) {
    const voter = supporters[start + k] as number;
    const from = classOf[voter] as number;
    if (from === 0) continue;
    const share = shares === null ? 1 : (shares.bySupporter[start + k] as number);
    const to = poor[k] === 1 ? 0 : classAfter(classes, movedTo, from, share, price);
    const weight = weights[voter] as number;
    ballots[from] = (ballots[from] as number) - weight;
    ballots[to] = (ballots[to] as number) + weight;
    classOf[voter] = to;
    nearOfVoter[voter] = near[to] as number;
  }
  const fresh: number[] = [];
  for (let k = firstNew; k < ballots.length; k += 1) fresh.push(k);
  fresh.sort((a, b) => richerFirst(classes, a, b));
  const stayed = classes.richestFirst.filter((k) => (ballots[k] as number) > 0);
  classes.richestFirst = merged(classes, stayed, fresh);
}

/** The class of those who come from one class and have paid the same. */
function classAfter(
  classes: PurseClasses,
  movedTo: Map<number, Map<number, number>>,
  from: number,
  share: number,
  price: bigint,
): number {
  let byClass = movedTo.get(share);
  if (byClass === undefined) {
    byClass = new Map();
    movedTo.set(share, byClass);
  }
  const known = byClass.get(from);
  if (known !== undefined) return known;
  const { purses, ballots, near } = classes;
  const purse = (purses[from] as bigint) - price * BigInt(share);
  const to = purse === 0n ? 0 : purses.length;
  if (to !== 0) {
    purses.push(purse);
    ballots.push(0);
    near.push(classes.doubleOf(purse));
  }
  byClass.set(from, to);
  return to;
}

function merged(classes: PurseClasses, a: readonly number[], b: readonly number[]): number[] {
  const all: number[] = [];
  let next = 0;
  for (const k of a) {
    while (next < b.length && richerFirst(classes, b[next] as number, k) < 0) {
      all.push(b[next] as number);
      next += 1;
    }
    all.push(k);
  }
  for (; next < b.length; next += 1) all.push(b[next] as number);
  return all;
}

/** Doubles decide where they can tell; the order is exact. */
function richerFirst(classes: PurseClasses, a: number, b: number): number {
  const difference = (classes.near[b] as number) - (classes.near[a] as number);
  if (difference > 2 * classes.slack || difference < -2 * classes.slack) return difference;
  const purseA = classes.purses[a] as bigint;
  const purseB = classes.purses[b] as bigint;
  return purseA > purseB ? -1 : purseA < purseB ? 1 : a - b;
}

/** From numerators to doubles: the leading 70 bits of the largest purse are kept. */
function toDoubles(largest: bigint, denominator: bigint): (purse: bigint) => number {
  const bits = largest.toString(16).length * 4;
  const shift = BigInt(Math.max(0, bits - 70));
  const unit = quotient(1n << shift, denominator);
  return (purse) => Number(purse >> shift) * unit;
}
