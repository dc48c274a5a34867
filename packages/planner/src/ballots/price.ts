import { ROUNDOFF } from './ledger.ts';
import { BATCH, type Purses } from './purses.ts';

/**
 * What a project would cost each supporting share: the smallest π with F(π) = Σ min(b_i, π·s_i) = c.
 * The true price lies within [low, high]; equal bounds do not mean that it is exact.
 */
export type PriceRange = { readonly low: number; readonly high: number };

/** Relative distance from the price within which a voter is not counted on as rich. */
const NEARBY = 2 ** -20;

/** A glance sets apart whoever would be poor at so many times the price it begins with. */
const REACH = 1.25;

/**
 * The price in doubles, with its error bounded. null: the supporters surely have too little.
 * Where doubles cannot tell, `high` is Infinity and `settle` must decide. `atLeast` is a true lower
 * bound of the price. Without sorting: π ← (c − Σ_{poor} b) / #rich, from below, until the poor are
 * as π assumed; each step is a Newton step on the concave F.
 *
 * Why the range holds. Every purse in doubles is within `slack` of the truth, so F in doubles is
 * within W·slack of F for W ballots; and k additions of products that sum to no more than c round by
 * less than (k + 4)·ROUNDOFF·c. Call both together `doubt`. The π found has |F(π) − c| ≤ doubt.
 * F is concave and rises, up to π·(1 + NEARBY), by at least one for each share that is rich even
 * there, so the true price is within doubt / those shares of π, as long as this, with the slack
 * that may misjudge who is rich, stays inside the nearby half.
 */
export function priceRange(purses: Purses, project: number, atLeast: number): PriceRange | null {
  const { field } = purses;
  const { supportersFrom } = field.rows;
  const cost = field.election.costsMinor[project] as number;
  const owing = field.owing[project] as number;
  const count = (supportersFrom[project + 1] as number) - (supportersFrom[project] as number);
  const rounding = 4 * (count + 8) * ROUNDOFF * cost;
  const doubt = (field.votes[project] as number) * purses.slack + rounding;

  let price = Math.max(atLeast, (cost / owing) * (1 - ROUNDOFF));
  let seen = glance(purses, project, price);
  if (seen.money < cost - doubt) return null;

  const unsure = { low: atLeast, high: Number.POSITIVE_INFINITY };
  let poor = poorAt(purses, seen, price);
  for (;;) {
    if (poor.owing >= owing) return unsure;
    const next = (cost - poor.money) / (owing - poor.owing);
    if (!(next > price)) break;
    price = next;
    if (price * (1 + NEARBY) > seen.reach) seen = glance(purses, project, price);
    poor = poorAt(purses, seen, price);
  }

  const error = doubt / (owing - poor.nearly);
  if (!(error + purses.slack < (price * NEARBY) / 2)) return unsure;
  return { low: Math.max(atLeast, price - error), high: price + error };
}

/** All the supporters' money; and how many were set apart, being poor at the price `reach`. */
type Seen = { money: number; apart: number; readonly reach: number };

/** One pass over the supporters, some thousand at a time, which compilers like better than all. */
function glance(purses: Purses, project: number, price: number): Seen {
  const { weights, rows } = purses.field;
  const { supportersFrom, points } = rows;
  const glanceAt = weights === null && points === null ? glanceAtPurses : glanceAtShares;
  const end = supportersFrom[project + 1] as number;
  const seen = { money: 0, apart: 0, reach: price * REACH };
  for (let s = supportersFrom[project] as number; s < end; s += BATCH) {
    glanceAt(purses, s, Math.min(end, s + BATCH), seen);
  }
  return seen;
}

/**
 * Writes everybody and moves on past those to be set apart only: a jump that the processor cannot
 * foresee costs more than all the rest.
 */
function glanceAtPurses(purses: Purses, start: number, end: number, seen: Seen): void {
  const { left } = purses;
  const { money: setApart } = purses.glance;
  const { supporters } = purses.field.rows;
  const { reach } = seen;
  let { money, apart } = seen;
  for (let s = start; s < end; s += 1) {
    const purse = left[supporters[s] as number] as number;
    money += purse;
    setApart[apart] = purse;
    apart += Number(purse < reach);
  }
  seen.money = money;
  seen.apart = apart;
}

/** The same where ballots have weights or points: purses are set apart as money for each share. */
function glanceAtShares(purses: Purses, start: number, end: number, seen: Seen): void {
  const { left } = purses;
  const { money: setApart, shares: sharesApart } = purses.glance;
  const { supporters, points, weights } = purses.field.rows;
  const { reach } = seen;
  let { money, apart } = seen;
  for (let s = start; s < end; s += 1) {
    const voter = supporters[s] as number;
    const share = points === null ? 1 : (points.bySupporter[s] as number);
    const each = (left[voter] as number) / share;
    const shares = (weights[voter] as number) * share;
    money += shares * each;
    setApart[apart] = each;
    sharesApart[apart] = shares;
    apart += Number(each < reach);
  }
  seen.money = money;
  seen.apart = apart;
}

type Poor = {
  /** What those who have less than their share of the price have, and what they owe, in shares. */
  readonly money: number;
  readonly owing: number;
  /** The shares of all who are poor or nearly so. */
  readonly nearly: number;
};

/** Who is poor at a price within reach, among those set apart. */
function poorAt(purses: Purses, seen: Seen, price: number): Poor {
  const { money: setApart, shares: sharesApart } = purses.glance;
  const nearby = price * (1 + NEARBY);
  let money = 0;
  let owing = 0;
  let nearly = 0;
  for (let k = 0; k < seen.apart; k += 1) {
    const each = setApart[k] as number;
    const shares = sharesApart[k] as number;
    const owed = shares * Number(each < price);
    money += owed * each;
    owing += owed;
    nearly += shares * Number(each < nearby);
  }
  return { money, owing, nearly };
}
