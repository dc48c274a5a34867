import { type Account, type ExactPrices, exactPrices, ROUNDOFF, unpaid } from './ledger.ts';
import type { PriceRange } from './price.ts';
import type { Purses } from './purses.ts';
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
  const { field, tally } = purses;
  const cost = field.election.costsMinor[project] as number;
  tally.endowments = 0;
  tally.rich = field.owing[project] as number;
  tally.times.fill(0);
  const sure = markPoor(purses, project, range);
  addPurses(purses, sure.giving);
  let account = accountOf(purses, cost);
  let doubtful = sure.doubtful === 0 ? [] : doubtfulOf(purses, project, range);
  while (doubtful.length > 0 && account.rich > 0) {
    const price = exactPrice(purses, account);
    const found = doubtful.filter((slot) => isPoor(purses, slot, price));
    if (found.length === 0) break;
    for (const slot of found) addPoor(purses, slot);
    doubtful = doubtful.filter((slot) => purses.poor[slot] === 0);
    account = accountOf(purses, cost);
  }
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
  const num = unpaid(of, account);
  const den = BigInt(account.rich);
  return { num, den, near: num > 0n ? quotient(num, den * of.denominator) : 0, of };
}

/**
 * Marks those surely poor, takes their shares off the rich, and lists those of them who still have
 * something to give. Returns how many these are, and about how many supporters doubles doubt.
 */
function markPoor(
  purses: Purses,
  project: number,
  range: PriceRange,
): { readonly giving: number; readonly doubtful: number } {
  const { left, poor, slack, field, tally } = purses;
  const { supportersFrom, supporters, points } = field.rows;
  const { weights } = field;
  const { low, high } = widened(range);
  const end = supportersFrom[project + 1] as number;
  const { voters } = tally;
  let rich = tally.rich;
  let giving = 0;
  let doubtful = 0;
  for (let slot = supportersFrom[project] as number; slot < end; slot += 1) {
    const voter = supporters[slot] as number;
    const purse = left[voter] as number;
    const share = points === null ? 1 : (points.bySupporter[slot] as number);
    const weight = weights === null ? 1 : (weights[voter] as number);
    // Who was emptied has exactly 0, and is poor at any price.
    const isPoor = Number(purse < low * share - slack) | Number(purse === 0);
    poor[slot] = isPoor;
    rich -= isPoor * weight * share;
    doubtful += Number(purse <= high * share + slack) - isPoor;
    voters[giving] = voter;
    giving += isPoor & Number(purse > 0);
  }
  tally.rich = rich;
  return { giving, doubtful };
}

/** The places of supporters about whom doubles doubt. */
function doubtfulOf(purses: Purses, project: number, range: PriceRange): number[] {
  const { left, poor, slack, field } = purses;
  const { supportersFrom, supporters, points } = field.rows;
  const { high } = widened(range);
  const slots: number[] = [];
  const end = supportersFrom[project + 1] as number;
  for (let slot = supportersFrom[project] as number; slot < end; slot += 1) {
    const share = points === null ? 1 : (points.bySupporter[slot] as number);
    const purse = left[supporters[slot] as number] as number;
    if (poor[slot] === 0 && purse <= high * share + slack) slots.push(slot);
  }
  return slots;
}

/** Bounds that hold after being multiplied by a share and moved by the slack. */
function widened({ low, high }: PriceRange): PriceRange {
  return { low: low * (1 - 8 * ROUNDOFF), high: high * (1 + 8 * ROUNDOFF) };
}

function addPoor(purses: Purses, slot: number): void {
  const { field, tally } = purses;
  const { supporters, points, weights } = field.rows;
  const voter = supporters[slot] as number;
  const share = points === null ? 1 : (points.bySupporter[slot] as number);
  purses.poor[slot] = 1;
  tally.rich -= (weights[voter] as number) * share;
  tally.voters[0] = voter;
  addPurses(purses, 1);
}

/**
 * Adds all that the ballots of the first so many voters listed have left: e less what they paid.
 * None of them was ever emptied.
 */
function addPurses({ field, tally, roundOf }: Purses, count: number): void {
  const { approvalsFrom, approvals, points, weights } = field.rows;
  const { times, voters, spans } = tally;
  // Where the ballots stand is fetched first, for all: else each would wait for the one before.
  for (let k = 0; k < count; k += 1) {
    const voter = voters[k] as number;
    spans[2 * k] = approvalsFrom[voter] as number;
    spans[2 * k + 1] = approvalsFrom[voter + 1] as number;
  }
  let endowments = tally.endowments;
  for (let k = 0; k < count; k += 1) {
    const weight = field.weights === null ? 1 : (weights[voters[k] as number] as number);
    endowments += weight;
    const end = spans[2 * k + 1] as number;
    for (let a = spans[2 * k] as number; a < end; a += 1) {
      const round = roundOf[approvals[a] as number] as number;
      const share = points === null ? 1 : (points.byApproval[a] as number);
      times[round] = (times[round] as number) + weight * share;
    }
  }
  tally.endowments = endowments;
}

function accountOf({ tally, ledger }: Purses, cost: number): Account {
  const times = tally.times.slice(0, ledger.accounts.length);
  return { cost, endowments: tally.endowments, times, rich: tally.rich };
}

/**
 * Whether a supporter who was never emptied has less than its share of the price; doubles decide
 * where they can tell.
 */
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
    if (round >= price.of.prices.length) continue;
    const paid = points === null ? 1 : (points.byApproval[a] as number);
    purse -= BigInt(paid) * (price.of.prices[round] as bigint);
  }
  return purse * price.den < price.num * BigInt(share);
}
