import { openTally, type Price, type Purses, ROUNDOFF, tallied, tallyPurse } from './purses.ts';
import { quotient } from './rational.ts';

/**
 * What a project would cost each supporting share: the smallest π with Σ min(b_i, π·s_i) = c.
 * The true price lies within [low, high]; equal bounds do not mean that it is exact.
 */
export type PriceRange = { readonly low: number; readonly high: number };

/**
 * The price in doubles, with its error bounded. null: the supporters surely have too little.
 * Where doubles cannot tell, `high` is Infinity and `exactPrice` must decide.
 */
export function priceRange(purses: Purses, project: number, atLeast: number): PriceRange | null {
  const { left, field } = purses;
  const { weights } = field;
  const { supportersFrom, supporters, costsMinor } = field.election;
  const start = supportersFrom[project] as number;
  const end = supportersFrom[project + 1] as number;
  const cost = costsMinor[project] as number;
  const owing = field.owing[project] as number;

  // All the supporters' money.
  let money = 0;
  for (let s = start; s < end; s += 1) {
    const voter = supporters[s] as number;
    money += (weights === null ? 1 : (weights[voter] as number)) * (left[voter] as number);
  }
  const rounding = 8 * (end - start + 4) * ROUNDOFF * cost;
  const doubt = (field.votes[project] as number) * purses.slack + rounding;
  if (money < cost - doubt) return null;

  // Raise π until those who have less than their share of it, the poor, are as π assumed.
  const unsure = { low: atLeast, high: Number.POSITIVE_INFINITY };
  let price = Math.max(atLeast * (1 - NEARBY), cost / owing);
  let poor = poorAt(purses, project, price);
  for (;;) {
    if (poor.owing >= owing) return unsure;
    const next = (cost - poor.money) / (owing - poor.owing);
    if (!(next > price)) break;
    price = next;
    poor = poorAt(purses, project, price);
  }

  // What the purses' slack may move Σ min(b_i, π·s_i) by, the surely rich must make up for.
  const error = doubt / (owing - poor.nearly);
  if (!(error + purses.slack < (price * NEARBY) / 2)) return unsure;
  return { low: Math.max(atLeast, price - error), high: price + error };
}

type Poor = {
  /** What those who have less than their share of the price have, and what they owe, in shares. */
  readonly money: number;
  readonly owing: number;
  /** The shares of all who are poor or nearly so. */
  readonly nearly: number;
};

function poorAt(purses: Purses, project: number, price: number): Poor {
  const { left, field } = purses;
  const { shares, weights } = field;
  const { supportersFrom, supporters } = field.election;
  const end = supportersFrom[project + 1] as number;
  const nearby = price * (1 + NEARBY);
  let money = 0;
  let owing = 0;
  let nearly = 0;
  for (let s = supportersFrom[project] as number; s < end; s += 1) {
    const voter = supporters[s] as number;
    const purse = left[voter] as number;
    const share = shares === null ? 1 : (shares.bySupporter[s] as number);
    if (purse >= nearby * share) continue;
    const weight = weights === null ? 1 : (weights[voter] as number);
    nearly += weight * share;
    if (purse >= price * share) continue;
    money += weight * purse;
    owing += weight * share;
  }
  return { money, owing, nearly };
}

/** Relative distance from the price within which a voter is not counted on as rich. */
const NEARBY = 2 ** -20;

/**
 * The exact price, and the poor at it, one mark a supporter. null: too little money, exactly.
 * `atLeast` is a true lower bound that saves work. Starts from voters who are poor at any price
 * not below it, and adds those found poor at the price so reached, until none is.
 */
export function exactPrice(
  purses: Purses,
  project: number,
  atLeast: number,
): { readonly price: Price; readonly poor: Uint8Array } | null {
  const { election, shares, owing } = purses.field;
  const { supportersFrom, supporters, weights } = election;
  const start = supportersFrom[project] as number;
  const count = (supportersFrom[project + 1] as number) - start;
  const cost = BigInt(election.costsMinor[project] as number) * purses.denominator;
  const poor = new Uint8Array(count);
  const fromPoor = openTally(purses);
  let rich = owing[project] as number;
  let near = atLeast;
  let price: Price | null = null;
  for (;;) {
    let found = false;
    for (let k = 0; k < count; k += 1) {
      if (poor[k] === 1) continue;
      const voter = supporters[start + k] as number;
      const share = shares === null ? 1 : (shares.bySupporter[start + k] as number);
      if (!isPoor(purses, voter, price, near * share, share)) continue;
      found = true;
      poor[k] = 1;
      rich -= (weights[voter] as number) * share;
      tallyPurse(purses, fromPoor, voter, weights[voter] as number);
    }
    if (rich === 0) return null;
    if (price !== null && !found) return { price, poor };
    const num = cost - tallied(purses, fromPoor);
    price = { num, den: rich };
    near = quotient(num, BigInt(rich) * purses.denominator);
  }
}

/**
 * Whether the voter has less than its share of the price, of which `owed` is the value in doubles:
 * they decide where they can tell. Before there is a price, only those who surely have less.
 */
function isPoor(
  purses: Purses,
  voter: number,
  price: Price | null,
  owed: number,
  share: number,
): boolean {
  const doubt = purses.slack + 8 * ROUNDOFF * owed;
  const over = (purses.left[voter] as number) - owed;
  if (over > doubt) return false;
  if (over < -doubt) return true;
  if (price === null) return false;
  const purse = openTally(purses);
  tallyPurse(purses, purse, voter, 1);
  return tallied(purses, purse) * BigInt(price.den) < price.num * BigInt(share);
}
