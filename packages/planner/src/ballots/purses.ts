import type { Field } from './field.ts';
import { type Account, enter, type Ledger, openLedger } from './ledger.ts';
import { quotient, type Rational } from './rational.ts';

/** Twice the unit roundoff of a double, so that second-order terms need no thought. */
export const ROUNDOFF = 2 ** -52;

/**
 * What every ballot has left, twice over: a double that is at most `slack` from the truth, and the
 * truth itself on demand. The truth needs no fraction a voter: whoever was not emptied has paid
 * every bought project it supports in full, so any sum of purses is k·e − Σ n_t·π_t with whole
 * numbers k and n_t.
 */
export type Purses = {
  readonly field: Field;
  readonly left: Float64Array;
  /** 1 where the voter once had less than its share and gave all: exactly nothing is left. */
  readonly emptied: Uint8Array;
  /** In which round a project was bought; −1 where it was not. */
  readonly roundOf: Int32Array;
  /** One mark a supporter of each bought project: 1 where it paid all it had left. */
  readonly poor: Uint8Array;
  ledger: Ledger;
  /** The endowment in doubles. */
  full: number;
  slack: number;
  /** What a look at a project's supporters picks out: money a share, ballots, shares. */
  readonly glance: { readonly money: Float64Array; readonly shares: Float64Array };
  /** How many shares of each round a tally has come to; all 0 between tallies. */
  readonly times: Float64Array;
};

/** The purses of a field, with room for all runs: `refill` begins one. */
export function openPurses(field: Field): Purses {
  const { supportersFrom, supporters, weights } = field.rows;
  let longest = 0;
  for (let p = 0; p + 1 < supportersFrom.length; p += 1) {
    const length = (supportersFrom[p + 1] as number) - (supportersFrom[p] as number);
    longest = Math.max(longest, length);
  }
  return {
    field,
    left: new Float64Array(weights.length),
    emptied: new Uint8Array(weights.length),
    roundOf: new Int32Array(field.votes.length),
    poor: new Uint8Array(supporters.length),
    ledger: openLedger({ num: 0n, den: 1n }),
    full: 0,
    slack: 0,
    glance: { money: new Float64Array(longest), shares: new Float64Array(longest) },
    times: new Float64Array(field.votes.length),
  };
}

/** Gives every ballot the endowment, and nothing is bought yet. */
export function refill(purses: Purses, endowment: Rational): void {
  purses.full = quotient(endowment.num, endowment.den);
  purses.slack = 4 * ROUNDOFF * purses.full;
  purses.left.fill(purses.full);
  purses.emptied.fill(0);
  purses.roundOf.fill(-1);
  purses.ledger = openLedger(endowment);
}

/**
 * The purchase of a project enters the ledger; every supporter pays its share of the price, or all
 * it has where it is marked as poor.
 */
export function pay(purses: Purses, project: number, account: Account): void {
  const { field, left, emptied, poor } = purses;
  const { supportersFrom, supporters, points } = field.rows;
  purses.roundOf[project] = purses.ledger.accounts.length;
  const price = enter(purses.ledger, account);
  const end = supportersFrom[project + 1] as number;
  for (let s = supportersFrom[project] as number; s < end; s += 1) {
    const voter = supporters[s] as number;
    if (poor[s] === 1) {
      left[voter] = 0;
      emptied[voter] = 1;
    } else {
      const owed = points === null ? price : price * (points.bySupporter[s] as number);
      left[voter] = Math.max(0, (left[voter] as number) - owed);
    }
  }
  // One price rounded, one product, one difference: none larger than a full purse.
  purses.slack += 4 * ROUNDOFF * purses.full;
}
