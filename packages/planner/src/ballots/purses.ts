import type { Field } from './field.ts';
import { gcd, quotient, type Rational } from './rational.ts';

/** Twice the unit roundoff of a double, so that second-order terms need no thought. */
export const ROUNDOFF = 2 ** -52;

/**
 * What every voter has left, twice over: a double that is at most `slack` from the truth, and the
 * truth itself on demand. The truth needs no fraction a voter: whoever was not emptied has paid
 * every bought project it supports in full, so any sum of purses is k·e − Σ n_t·π_t with whole
 * numbers k and n_t, over the one denominator that all prices π_t share.
 */
export type Purses = {
  readonly field: Field;
  readonly left: Float64Array;
  /** 1 where the voter once had less than its share and gave all: exactly nothing is left. */
  readonly emptied: Uint8Array;
  /** In which round a project was bought; −1 where it was not. */
  readonly roundOf: Int32Array;
  /** The endowment e and the prices π_t: numerators over `denominator`. */
  endowment: bigint;
  readonly prices: bigint[];
  denominator: bigint;
  slack: number;
};

/** An exact price: `num / (den · the purses' denominator)`, den whole and positive. */
export type Price = { readonly num: bigint; readonly den: number };

/** A sum of purses while it is being collected: k endowments less n_t prices. */
export type Tally = { endowments: number; readonly prices: Float64Array };

export function openPurses(field: Field, endowment: Rational): Purses {
  const { election } = field;
  const near = quotient(endowment.num, endowment.den);
  return {
    field,
    left: new Float64Array(election.voterIds.length).fill(near),
    emptied: new Uint8Array(election.voterIds.length),
    roundOf: new Int32Array(election.projectIds.length).fill(-1),
    endowment: endowment.num,
    prices: [],
    denominator: endowment.den,
    slack: 4 * ROUNDOFF * near,
  };
}

export function openTally(purses: Purses): Tally {
  return { endowments: 0, prices: new Float64Array(purses.prices.length) };
}

/** Adds `times` purses of a voter to the tally. */
export function tallyPurse(purses: Purses, tally: Tally, voter: number, times: number): void {
  if (purses.emptied[voter] === 1) return;
  const { election, shares } = purses.field;
  const { approvalsFrom, approvals } = election;
  tally.endowments += times;
  const end = approvalsFrom[voter + 1] as number;
  for (let a = approvalsFrom[voter] as number; a < end; a += 1) {
    const round = purses.roundOf[approvals[a] as number] as number;
    if (round < 0) continue;
    const share = shares === null ? 1 : (shares.byApproval[a] as number);
    tally.prices[round] = (tally.prices[round] as number) + times * share;
  }
}

/** The exact sum, as a numerator over the purses' denominator. */
export function tallied(purses: Purses, tally: Tally): bigint {
  let sum = BigInt(tally.endowments) * purses.endowment;
  for (const [round, price] of purses.prices.entries()) {
    const times = tally.prices[round] as number;
    if (times !== 0) sum -= BigInt(times) * price;
  }
  return sum;
}

/**
 * Every supporter pays its share of the price, or all it has where that is less.
 * `poor` marks the latter, one mark a supporter in the election's order.
 */
export function pay(purses: Purses, project: number, price: Price, poor: Uint8Array): void {
  const near = quotient(price.num, BigInt(price.den) * purses.denominator);
  const { election, shares } = purses.field;
  const { supportersFrom, supporters } = election;
  const start = supportersFrom[project] as number;
  const end = supportersFrom[project + 1] as number;
  for (let s = start; s < end; s += 1) {
    const voter = supporters[s] as number;
    if (poor[s - start] === 1) {
      purses.left[voter] = 0;
      purses.emptied[voter] = 1;
    } else {
      const share = shares === null ? 1 : (shares.bySupporter[s] as number);
      purses.left[voter] = Math.max(0, (purses.left[voter] as number) - near * share);
    }
  }
  purses.roundOf[project] = purses.prices.length;
  purses.prices.push(onOneDenominator(purses, price));
  // One price rounded, one product, one difference: none larger than a full purse.
  purses.slack += 4 * ROUNDOFF * quotient(purses.endowment, purses.denominator);
}

/** Widens the common denominator as far as the new price needs, and gives its numerator. */
function onOneDenominator(purses: Purses, price: Price): bigint {
  const den = BigInt(price.den);
  const shared = gcd(price.num, den);
  const wider = den / shared;
  if (wider > 1n) {
    purses.endowment *= wider;
    for (const [round, earlier] of purses.prices.entries()) purses.prices[round] = earlier * wider;
    purses.denominator *= wider;
  }
  return price.num / shared;
}
