import type { Election } from '#ballots/election';
import type { EqualSharesOutcome } from '#ballots/equal-shares';
import type { Satisfaction } from '#ballots/field';
import { quotient } from '#ballots/rational';

/** Twice the unit roundoff of a double, so that second-order terms need no thought. */
export const ROUNDOFF = 2 ** -52;

/**
 * Every purse of a count by equal shares at one moment, exactly. Voters who have paid the same for
 * the same projects have the same purse: they form a class, and only classes carry a fraction.
 */
export type PurseClasses = {
  readonly election: Election;
  /** Points owed for, or null where every supporter owes one share. */
  readonly shares: Election['points'];
  readonly denominator: bigint;
  /**
   * How class k came about: its voters were in class `from[k]` and paid `paid[k]`, a numerator over
   * the denominator. The exact purse is worked out when it is asked for: `purseOf`. Class 0 has
   * nothing, class 1 the endowment.
   */
  readonly from: number[];
  readonly paid: bigint[];
  readonly purses: (bigint | null)[];
  readonly classOf: Int32Array;
  /** How many ballots, weights counted, are in each class. */
  readonly ballots: number[];
  /** The classes that have money and ballots, richest first. */
  richestFirst: number[];
  /** The purse of each class, and of each voter, as a double at most `slack` from the truth. */
  readonly near: number[];
  readonly nearOfVoter: Float64Array;
  slack: number;
};

/** The exact purse of a class, as a numerator over the denominator. */
export function purseOf(classes: PurseClasses, k: number): bigint {
  const known = classes.purses[k];
  if (known !== null && known !== undefined) return known;
  const purse = purseOf(classes, classes.from[k] as number) - (classes.paid[k] as bigint);
  classes.purses[k] = purse;
  return purse;
}

/** Before the first purchase: one class, with the endowment. */
export function openClasses(
  election: Election,
  satisfaction: Satisfaction,
  outcome: EqualSharesOutcome,
): PurseClasses {
  const { denominator } = outcome;
  const endowment = (outcome.endowment.num * denominator) / outcome.endowment.den;
  const voters = election.voterIds.length;
  const near = quotient(endowment, denominator);
  const rich = endowment > 0n && voters > 0;
  let ballots = 0;
  for (const weight of election.weights) ballots += weight;
  return {
    election,
    shares: satisfaction === 'points' ? election.points : null,
    denominator,
    from: [0, 0],
    paid: [0n, 0n],
    purses: [0n, endowment],
    classOf: new Int32Array(voters).fill(rich ? 1 : 0),
    ballots: rich ? [0, ballots] : [ballots, 0],
    richestFirst: rich ? [1] : [],
    near: [0, near],
    nearOfVoter: new Float64Array(voters).fill(near),
    slack: 4 * ROUNDOFF * near,
  };
}

/** The supporters of a project pay: the poor all they have, the others `price` for each share. */
export function payFromClasses(
  classes: PurseClasses,
  project: number,
  poor: Uint8Array,
  price: SharePrice,
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
  // One price rounded, one product, one difference: none larger than a full purse.
  classes.slack += 4 * ROUNDOFF * (near[1] as number);
  const fresh: number[] = [];
  for (let k = firstNew; k < ballots.length; k += 1) if ((ballots[k] as number) > 0) fresh.push(k);
  fresh.sort((a, b) => richerFirst(classes, a, b));
  const stayed = classes.richestFirst.filter((k) => (ballots[k] as number) > 0);
  classes.richestFirst = merged(classes, stayed, fresh);
}

/** The price of a share: an exact numerator over the classes' denominator, and the double nearest. */
export type SharePrice = { readonly exact: bigint; readonly near: number };

/** The class of those who come from one class and have paid the same. */
function classAfter(
  classes: PurseClasses,
  movedTo: Map<number, Map<number, number>>,
  from: number,
  share: number,
  price: SharePrice,
): number {
  let byClass = movedTo.get(share);
  if (byClass === undefined) {
    byClass = new Map();
    movedTo.set(share, byClass);
  }
  const known = byClass.get(from);
  if (known !== undefined) return known;
  const { purses, ballots, near } = classes;
  let to = purses.length;
  const left = (near[from] as number) - price.near * share;
  classes.from.push(from);
  classes.paid.push(share === 1 ? price.exact : price.exact * BigInt(share));
  purses.push(null);
  ballots.push(0);
  near.push(Math.max(0, left));
  // Whoever has just paid the last of its money is with those who have nothing.
  if (left < 2 * classes.slack && purseOf(classes, to) === 0n) to = 0;
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
  const purseA = purseOf(classes, a);
  const purseB = purseOf(classes, b);
  return purseA > purseB ? -1 : purseA < purseB ? 1 : a - b;
}
