import type { Field } from './field.ts';
import { type Account, enter, type Ledger, openLedger, ROUNDOFF } from './ledger.ts';
import type { Rational } from './rational.ts';

/**
 * What every ballot has left, twice over: a double that is at most `slack` from the truth, and the
 * truth itself on demand. The truth needs no fraction a voter: whoever was not emptied has paid
 * every bought project it supports in full, so any sum of purses is k·e − Σ n_t·π_t with whole
 * numbers k and n_t.
 */
export type Purses = {
  readonly field: Field;
  /** 0 where, and only where, the voter once had less than its share and gave all it had. */
  readonly left: Float64Array;
  /** In which round a project was bought; the number of projects where it was not. */
  readonly roundOf: Int32Array;
  /** One mark a supporter of each bought project: 1 where it paid all it had left. */
  readonly poor: Uint8Array;
  ledger: Ledger;
  slack: number;
  readonly glance: Glance;
  readonly tally: Tally;
};

/** What a look at a project's supporters sets apart: money for each share, and their shares. */
export type Glance = { readonly money: Float64Array; readonly shares: Float64Array };

/** The account of a purchase while it is being drawn up. */
export type Tally = {
  endowments: number;
  rich: number;
  /** One place a round, and a last one, never read, for projects not yet bought. */
  readonly times: Float64Array;
  /** The voters whose purses are to be added, and where the ballot of each begins and ends. */
  readonly voters: Int32Array;
  readonly spans: Int32Array;
};

/** Long rows of supporters are gone through so many at a time. */
export const BATCH = 2048;

/** What is left to someone who could pay in full is above 0, be it ever so little. */
const TRIFLE = 2 ** -1000;

/** The purses of a field, with room for all runs: `refill` begins one. */
export function openPurses(field: Field): Purses {
  const { supportersFrom, supporters, weights } = field.rows;
  const projects = field.votes.length;
  let longest = 0;
  for (let p = 0; p < projects; p += 1) {
    const length = (supportersFrom[p + 1] as number) - (supportersFrom[p] as number);
    longest = Math.max(longest, length);
  }
  return {
    field,
    left: new Float64Array(weights.length),
    roundOf: new Int32Array(projects),
    poor: new Uint8Array(supporters.length),
    ledger: openLedger({ num: 0n, den: 1n }),
    slack: 0,
    glance: {
      money: new Float64Array(longest),
      shares: new Float64Array(longest).fill(1),
    },
    tally: {
      endowments: 0,
      rich: 0,
      times: new Float64Array(projects + 1),
      voters: new Int32Array(longest),
      spans: new Int32Array(2 * longest),
    },
  };
}

/** Gives every ballot the endowment, and nothing is bought yet. */
export function refill(purses: Purses, endowment: Rational): void {
  purses.ledger = openLedger(endowment);
  purses.slack = 4 * ROUNDOFF * purses.ledger.endowment;
  purses.left.fill(purses.ledger.endowment);
  // Payments of projects not yet bought go to the last place of a tally.
  purses.roundOf.fill(purses.field.votes.length);
}

/**
 * The purchase of a project enters the ledger; every supporter pays its share of the price, or all
 * it has where it is marked as poor.
 */
export function pay(purses: Purses, project: number, account: Account): void {
  const { field, ledger } = purses;
  purses.roundOf[project] = ledger.accounts.length;
  enter(ledger, account);
  const price = ledger.prices.at(-1) as number;
  const end = field.rows.supportersFrom[project + 1] as number;
  let mostShares = 1;
  for (let s = field.rows.supportersFrom[project] as number; s < end; s += BATCH) {
    mostShares = Math.max(mostShares, takeOut(purses, s, Math.min(end, s + BATCH), price));
  }
  // The price's own error, one product and one difference: none larger than a full purse.
  purses.slack += (ledger.errors.at(-1) as number) * mostShares + 4 * ROUNDOFF * ledger.endowment;
}

/** Takes the price out of the purses of some supporters; returns the most shares that one paid. */
function takeOut(purses: Purses, start: number, end: number, price: number): number {
  const { left, poor } = purses;
  const { supporters, points } = purses.field.rows;
  let mostShares = 1;
  for (let s = start; s < end; s += 1) {
    const voter = supporters[s] as number;
    const share = points === null ? 1 : (points.bySupporter[s] as number);
    mostShares = Math.max(mostShares, share);
    // max(0, over), without a jump that the processor could not foresee.
    const over = (left[voter] as number) - price * share;
    left[voter] = ((over + Math.abs(over)) / 2 + TRIFLE) * (1 - (poor[s] as number));
  }
  return mostShares;
}
