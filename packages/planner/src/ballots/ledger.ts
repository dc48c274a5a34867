import { gcd, quotient, type Rational } from './rational.ts';

/** Twice the unit roundoff of a double, so that second-order terms need no thought. */
export const ROUNDOFF = 2 ** -52;

/**
 * How a purchase was paid, in whole numbers: the poor among its supporters gave all they had,
 * together `endowments` · e − Σ_t `times`[t] · π_t over the earlier purchases t, and what was
 * missing to the cost fell evenly on `rich` shares.
 */
export type Account = {
  readonly cost: number;
  readonly endowments: number;
  readonly times: Float64Array;
  readonly rich: number;
};

/**
 * The prices of a run of equal shares, in the order of purchases: each follows exactly from the
 * accounts up to its own. Written out as fractions they may have thousands of digits, and most are
 * never asked for. So a price is first worked out in doubles, with a bound of its error that is
 * carried from account to account, and fractions only when somebody asks, or the bound would grow
 * beyond `COARSE`.
 */
export type Ledger = {
  readonly endowment: number;
  readonly accounts: Account[];
  /** The prices in doubles, and how far each may be from the truth. */
  readonly prices: number[];
  readonly errors: number[];
  readonly exact: ExactPrices;
};

/** The endowment and the prices worked out so far, as numerators over one denominator. */
export type ExactPrices = { denominator: bigint; endowment: bigint; readonly prices: bigint[] };

/** The relative error of a price beyond which fractions are worked out. */
const COARSE = 2 ** -36;

export function openLedger(endowment: Rational): Ledger {
  return {
    endowment: quotient(endowment.num, endowment.den),
    accounts: [],
    prices: [],
    errors: [],
    exact: { denominator: endowment.den, endowment: endowment.num, prices: [] },
  };
}

/** Enters a purchase, and thereby its price: the last of `prices`, with the last of `errors`. */
export function enter(ledger: Ledger, account: Account): void {
  const { endowment, prices, errors } = ledger;
  let missing = account.cost - account.endowments * endowment;
  let turnover = account.cost + account.endowments * endowment;
  let carried = 0;
  for (let t = 0; t < prices.length; t += 1) {
    const times = account.times[t] as number;
    missing += times * (prices[t] as number);
    turnover += times * (prices[t] as number);
    carried += times * (errors[t] as number);
  }
  // Each sum so far is at most the turnover, and rounds by no more than its unit roundoff.
  const error = (carried + 2 * (prices.length + 4) * ROUNDOFF * turnover) / account.rich;
  const price = missing / account.rich;
  ledger.accounts.push(account);
  if (error <= price * COARSE) {
    prices.push(price);
    errors.push(error);
  } else {
    const exact = exactPrices(ledger);
    const sharp = quotient(exact.prices.at(-1) as bigint, exact.denominator);
    prices.push(sharp);
    errors.push(sharp * ROUNDOFF);
  }
}

/** The fractions of all purchases entered so far. */
export function exactPrices(ledger: Ledger): ExactPrices {
  const { accounts, exact } = ledger;
  for (let round = exact.prices.length; round < accounts.length; round += 1) {
    const account = accounts[round] as Account;
    const num = unpaid(exact, account);
    // Widen the common denominator as far as the new price needs.
    const den = BigInt(account.rich);
    const shared = gcd(den, num % den);
    const wider = den / shared;
    if (wider > 1n) {
      exact.endowment *= wider;
      for (const [t, price] of exact.prices.entries()) exact.prices[t] = price * wider;
      exact.denominator *= wider;
    }
    exact.prices.push(num / shared);
  }
  return exact;
}

/** What the poor of an account left unpaid, as a numerator over the exact prices' denominator. */
export function unpaid(exact: ExactPrices, account: Account): bigint {
  let missing =
    BigInt(account.cost) * exact.denominator - BigInt(account.endowments) * exact.endowment;
  for (const [t, times] of account.times.entries()) {
    if (times !== 0) missing += BigInt(times) * (exact.prices[t] as bigint);
  }
  return missing;
}
