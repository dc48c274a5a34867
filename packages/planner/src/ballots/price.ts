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
  const { election, left, shares } = purses;
  const { supportersFrom, supporters, weights } = election;
  const start = supportersFrom[project] as number;
  const end = supportersFrom[project + 1] as number;
  const cost = election.costsMinor[project] as number;

  // All the supporters' money, and the shares they owe together.
  let money = 0;
  let owing = 0;
  let count = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let s = start; s < end; s += 1) {
    const voter = supporters[s] as number;
    const weight = weights[voter] as number;
    const share = shares === null ? 1 : (shares.bySupporter[s] as number);
    const each = (left[voter] as number) / share;
    money += weight * (left[voter] as number);
    owing += weight * share;
    count += weight;
    if (each < least) least = each;
  }
  const rounding = 8 * (end - start + 4) * ROUNDOFF * cost;
  const doubt = count * purses.slack + rounding;
  if (money < cost - doubt) return null;

  // Raise π until those who have less than their share of it, the poor, are as π assumed.
  let price = cost / owing;
  let rich = owing;
  if (least < price * (1 + NEARBY)) {
    for (;;) {
      let poorMoney = 0;
      let poorOwing = 0;
      let nearlyPoor = 0;
      for (let s = start; s < end; s += 1) {
        const voter = supporters[s] as number;
        const share = shares === null ? 1 : (shares.bySupporter[s] as number);
        const each = (left[voter] as number) / share;
        const weight = weights[voter] as number;
        if (each < price) {
          poorMoney += weight * (left[voter] as number);
          poorOwing += weight * share;
        }
        if (each < price * (1 + NEARBY)) nearlyPoor += weight * share;
      }
      rich = owing - nearlyPoor;
      if (poorOwing >= owing) return { low: atLeast, high: Number.POSITIVE_INFINITY };
      const next = (cost - poorMoney) / (owing - poorOwing);
      if (!(next > price)) break;
      price = next;
    }
  }

  // What the purses' slack may move Σ min(b_i, π·s_i) by, the surely rich must make up for.
  const error = doubt / rich;
  if (!(error + purses.slack < (price * NEARBY) / 2)) {
    return { low: atLeast, high: Number.POSITIVE_INFINITY };
  }
  return { low: Math.max(atLeast, price - error), high: price + error };
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
  const { election, shares } = purses;
  const { supportersFrom, supporters, weights } = election;
  const start = supportersFrom[project] as number;
  const count = (supportersFrom[project + 1] as number) - start;
  const cost = BigInt(election.costsMinor[project] as number) * purses.denominator;
  const shareOf = (k: number) => (shares === null ? 1 : (shares.bySupporter[start + k] as number));
  const poor = new Uint8Array(count);
  const fromPoor = openTally(purses);
  let rich = 0;
  for (let k = 0; k < count; k += 1) {
    rich += (weights[supporters[start + k] as number] as number) * shareOf(k);
  }
  const impoverish = (k: number) => {
    const voter = supporters[start + k] as number;
    const weight = weights[voter] as number;
    poor[k] = 1;
    rich -= weight * shareOf(k);
    tallyPurse(purses, fromPoor, voter, weight);
  };

  for (let k = 0; k < count; k += 1) {
    if (isSurelyPoor(purses, supporters[start + k] as number, atLeast * shareOf(k))) impoverish(k);
  }
  for (;;) {
    const num = cost - tallied(purses, fromPoor);
    if (rich === 0) return null;
    const price = { num, den: rich };
    const found: number[] = [];
    const near = quotient(num, BigInt(rich) * purses.denominator);
    for (let k = 0; k < count; k += 1) {
      if (poor[k] === 1) continue;
      const voter = supporters[start + k] as number;
      if (isPoor(purses, voter, price, near, shareOf(k))) found.push(k);
    }
    if (found.length === 0) return { price, poor };
    for (const k of found) impoverish(k);
  }
}

function isSurelyPoor(purses: Purses, voter: number, owed: number): boolean {
  return (purses.left[voter] as number) + purses.slack < owed * (1 - 4 * ROUNDOFF);
}

/** Whether the voter has less than its share of the price: by doubles where they can tell. */
function isPoor(purses: Purses, voter: number, price: Price, near: number, share: number): boolean {
  const doubt = purses.slack + 8 * ROUNDOFF * near * share;
  const over = (purses.left[voter] as number) - near * share;
  if (over > doubt) return false;
  if (over < -doubt) return true;
  const purse = openTally(purses);
  tallyPurse(purses, purse, voter, 1);
  return tallied(purses, purse) * BigInt(price.den) < price.num * BigInt(share);
}
