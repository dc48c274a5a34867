import { type Account, type ExactPrices, exactPrices, moneyOfPoor } from './ledger.ts';
import type { PriceRange } from './price.ts';
import { type Purses, ROUNDOFF } from './purses.ts';
import { quotient } from './rational.ts';

/**
 * Who is poor when a project is bought, exactly, as marks in the purses, and the account that its
 * exact price follows from. null: too little money, exactly. `range` must hold the price.
 *
 * Doubles decide about supporters whose purse is clearly outside the range. From those surely poor
 * a price follows that is not too high; whoever has less than it, in exact fractions, is poor too;
 * and so on until nobody is added.
 */
export function settle(purses: Purses, project: number, range: PriceRange): Account | null {
  const tally: Tally = { endowments: 0, rounds: [], rich: purses.field.owing[project] as number };
  let doubtful = tallyPoor(purses, project, range, tally);
  let account = accountOf(purses, project, tally);
  while (doubtful.length > 0 && account.rich > 0) {
    const price = exactPrice(purses, account);
    const poor = doubtful.filter((slot) => isPoor(purses, slot, price));
    if (poor.length === 0) break;
    for (const slot of poor) addPoor(purses, slot, tally);
    doubtful = doubtful.filter((slot) => purses.poor[slot] === 0);
    account = accountOf(purses, project, tally);
  }
  for (const round of tally.rounds) purses.times[round] = 0;
  return account.rich === 0 ? null : account;
}

/** π as `num / (den · denominator of the exact prices)`, and nearly. */
export type ExactPrice = {
  readonly num: bigint;
  readonly den: bigint;
  readonly near: number;
  readonly of: ExactPrices;
};

export function exactPrice(purses: Purses, account: Account): ExactPrice {
  const of = exactPrices(purses.ledger);
  const num = BigInt(account.cost) * of.denominator - moneyOfPoor(of, account);
  const den = BigInt(account.rich);
  return { num, den, near: num > 0n ? quotient(num, den * of.denominator) : 0, of };
}

/** A sum of purses while it is being collected; the shares of each round stand in the purses. */
type Tally = { endowments: number; readonly rounds: number[]; rich: number };

/** Marks and tallies the surely poor; returns the places of supporters about whom doubles doubt. */
function tallyPoor(purses: Purses, project: number, range: PriceRange, tally: Tally): number[] {
  const { left, emptied, poor, slack, field } = purses;
  const { supportersFrom, supporters, points } = field.rows;
  const doubtful: number[] = [];
  const low = range.low * (1 - 8 * ROUNDOFF);
  const high = range.high * (1 + 8 * ROUNDOFF);
  const end = supportersFrom[project + 1] as number;
  for (let slot = supportersFrom[project] as number; slot < end; slot += 1) {
    const voter = supporters[slot] as number;
    const share = points === null ? 1 : (points.bySupporter[slot] as number);
    const purse = left[voter] as number;
    poor[slot] = 0;
    if (purse > high * share + slack) continue;
    if (emptied[voter] === 1 || purse < low * share - slack) addPoor(purses, slot, tally);
    else doubtful.push(slot);
  }
  return doubtful;
}

function addPoor(purses: Purses, slot: number, tally: Tally): void {
  const { field, times, roundOf } = purses;
  const { supporters, approvalsFrom, approvals, points, weights } = field.rows;
  const voter = supporters[slot] as number;
  const weight = weights[voter] as number;
  purses.poor[slot] = 1;
  tally.rich -= points === null ? weight : weight * (points.bySupporter[slot] as number);
  if (purses.emptied[voter] === 1) return;
  tally.endowments += weight;
  const end = approvalsFrom[voter + 1] as number;
  for (let a = approvalsFrom[voter] as number; a < end; a += 1) {
    const round = roundOf[approvals[a] as number] as number;
    if (round < 0) continue;
    if (times[round] === 0) tally.rounds.push(round);
    const share = points === null ? 1 : (points.byApproval[a] as number);
    times[round] = (times[round] as number) + weight * share;
  }
}

function accountOf(purses: Purses, project: number, tally: Tally): Account {
  return {
    cost: purses.field.election.costsMinor[project] as number,
    endowments: tally.endowments,
    rounds: [...tally.rounds],
    times: tally.rounds.map((round) => purses.times[round] as number),
    rich: tally.rich,
  };
}

/** Whether a supporter has less than its share of the price; doubles decide where they can tell. */
function isPoor(purses: Purses, slot: number, price: ExactPrice): boolean {
  const { supporters, points, approvalsFrom, approvals } = purses.field.rows;
  const voter = supporters[slot] as number;
  const share = points === null ? 1 : (points.bySupporter[slot] as number);
  const owed = price.near * share;
  const over = (purses.left[voter] as number) - owed;
  const doubt = purses.slack + 8 * ROUNDOFF * owed;
  if (Math.abs(over) > doubt) return over < 0;
  let purse = price.of.endowment;
  const end = approvalsFrom[voter + 1] as number;
  for (let a = approvalsFrom[voter] as number; a < end; a += 1) {
    const round = purses.roundOf[approvals[a] as number] as number;
    if (round < 0) continue;
    const paid = points === null ? 1 : (points.byApproval[a] as number);
    purse -= BigInt(paid) * (price.of.prices[round] as bigint);
  }
  return purse * price.den < price.num * BigInt(share);
}
