import { doubt, type Hands, wouldWin } from './bid.ts';
import type { Lack } from './least-lacking.ts';
import type { Moment } from './moment.ts';
import { ROUNDOFF } from './purse-classes.ts';

/**
 * What became of the money behind a loser. Entry t is the moment before purchase t; the last entry
 * of the first two is the moment after all. Doubles, right to 12 digits, in minor units.
 */
export type MoneyTrace = {
  /** What its supporters had left together. */
  readonly moneyMinor: Float64Array;
  /**
   * Its effective votes c/π: how many full payments would have made its cost; 0 where its supporters could
   * not pay for it (decided exactly). With points, shares instead of votes.
   */
  readonly effectiveVotes: Float64Array;
  /** What its supporters spent on purchase t. */
  readonly spentMinor: Float64Array;
};

export function openTrace(purchases: number): MoneyTrace {
  return {
    moneyMinor: new Float64Array(purchases + 1),
    effectiveVotes: new Float64Array(purchases + 1),
    spentMinor: new Float64Array(purchases),
  };
}

/** Notes the money behind a loser, and its effective votes where it is enough. */
export function traceMoney(
  trace: MoneyTrace,
  moment: Moment,
  hands: Hands,
  lack: Lack,
  money: number,
): void {
  const { round, classes } = moment;
  trace.moneyMinor[round] = money;
  const error = doubt(classes, lack.votes, lack.votes, money + lack.costMinor);
  if (money < lack.costMinor - error) return;
  const last: Moment = { ...moment, next: null };
  const enough =
    money > lack.costMinor + error || wouldWin(last, () => true, { ...lack, further: 0 }, hands);
  if (enough) trace.effectiveVotes[round] = lack.costMinor / payment(moment, lack);
}

/** The least π with Σ min(b_i, π·s_i) = c: Newton's steps from below, each from the poor so far. */
function payment(moment: Moment, lack: Lack): number {
  const { classes } = moment;
  const { election, shares, nearOfVoter } = classes;
  const { supportersFrom, supporters, weights } = election;
  const end = supportersFrom[lack.project + 1] as number;
  let price = 0;
  for (;;) {
    let poor = 0;
    let rich = 0;
    let dearest = 0;
    for (let s = supportersFrom[lack.project] as number; s < end; s += 1) {
      const voter = supporters[s] as number;
      const weight = weights[voter] as number;
      const share = shares === null ? 1 : (shares.bySupporter[s] as number);
      const purse = nearOfVoter[voter] as number;
      dearest = Math.max(dearest, purse / share);
      if (purse < price * share) poor += weight * purse;
      else rich += weight * share;
    }
    // All must give all they have: as much as the richest has for a share.
    if (rich === 0) return dearest;
    const next = Math.min(dearest, (lack.costMinor - poor) / rich);
    if (!(next > price * (1 + 4 * ROUNDOFF))) return next;
    price = next;
  }
}

/** What the supporters of every project pay for the next purchase, by project. */
export function spentOnNext(moment: Moment, projects: number): Float64Array {
  const spent = new Float64Array(projects);
  const { next, classes } = moment;
  if (next === null) return spent;
  const { election, shares, nearOfVoter } = classes;
  const { supportersFrom, supporters, weights, approvalsFrom, approvals } = election;
  const start = supportersFrom[next.project] as number;
  for (let k = 0; k < next.poor.length; k += 1) {
    const voter = supporters[start + k] as number;
    const purse = nearOfVoter[voter] as number;
    const share = shares === null ? 1 : (shares.bySupporter[start + k] as number);
    const paid =
      (weights[voter] as number) * (next.poor[k] === 1 ? purse : next.price.near * share);
    if (paid === 0) continue;
    const end = approvalsFrom[voter + 1] as number;
    for (let a = approvalsFrom[voter] as number; a < end; a += 1) {
      const p = approvals[a] as number;
      spent[p] = (spent[p] as number) + paid;
    }
  }
  return spent;
}
