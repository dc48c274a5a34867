import { gcd, type Rational } from './rational.ts';

/**
 * How a purchase was paid, in whole numbers: its supporters' poor gave all they had, together
 * `endowments` · e − Σ `times` · π, and the rest of the cost fell on `rich` shares.
 */
export type Account = {
  readonly cost: number;
  readonly endowments: number;
  /** Earlier purchases that the poor have paid for, and for how many shares each. */
  readonly rounds: readonly number[];
  readonly times: readonly number[];
  readonly rich: number;
};

/**
 * The prices of a run of equal shares, in the order of purchases: π_t follows exactly from the
 * accounts of purchases 0..t.
 *
 * Written out as fractions they may have thousands of digits, and most are never asked for. So each
 * price is first kept as a whole multiple of 2^−256, with a bound of its error that is carried from
 * account to account; fractions are worked out only when somebody asks. Should the bound ever
 * exceed what a double needs, fractions are worked out and the error starts anew.
 */
export type Ledger = {
  readonly endowment: Rational;
  readonly accounts: Account[];
  /** The prices and the endowment in units of 2^−256, and how many units each may be off. */
  readonly fixed: bigint[];
  readonly errors: number[];
  readonly fixedEndowment: bigint;
  readonly exact: ExactPrices;
};

/** The endowment and the prices worked out so far, as numerators over one denominator. */
export type ExactPrices = { denominator: bigint; endowment: bigint; readonly prices: bigint[] };

const FIXED_BITS = 256n;
const FIXED_UNIT = 2 ** -256;

export function openLedger(endowment: Rational): Ledger {
  return {
    endowment,
    accounts: [],
    fixed: [],
    errors: [],
    fixedEndowment: (endowment.num << FIXED_BITS) / endowment.den,
    exact: { denominator: endowment.den, endowment: endowment.num, prices: [] },
  };
}

/** Enters a purchase and returns its price as a double, right to 2^−52 of itself. */
export function enter(ledger: Ledger, account: Account): number {
  const { fixed, errors } = ledger;
  let num =
    (BigInt(account.cost) << FIXED_BITS) - BigInt(account.endowments) * ledger.fixedEndowment;
  let error = account.endowments;
  for (const [k, round] of account.rounds.entries()) {
    const times = account.times[k] as number;
    num += BigInt(times) * (fixed[round] as bigint);
    error += times * (errors[round] as number);
  }
  let price = num / BigInt(account.rich);
  // The division rounds once; the factor makes up for the roundings of the bound itself.
  error = (error / account.rich) * (1 + 2 ** -20) + 1;
  ledger.accounts.push(account);
  if (!(error < Number(price) * 2 ** -60)) {
    const { prices, denominator } = exactPrices(ledger);
    price = ((prices.at(-1) as bigint) << FIXED_BITS) / denominator;
    error = 1;
  }
  fixed.push(price);
  errors.push(error);
  return Number(price) * FIXED_UNIT;
}

/** The fractions of all purchases entered so far. */
export function exactPrices(ledger: Ledger): ExactPrices {
  const { accounts, exact } = ledger;
  for (let round = exact.prices.length; round < accounts.length; round += 1) {
    const account = accounts[round] as Account;
    const num = BigInt(account.cost) * exact.denominator - moneyOfPoor(exact, account);
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

/** What the poor of an account gave, as a numerator over the exact prices' denominator. */
export function moneyOfPoor(exact: ExactPrices, account: Account): bigint {
  let sum = BigInt(account.endowments) * exact.endowment;
  for (const [k, round] of account.rounds.entries()) {
    sum -= BigInt(account.times[k] as number) * (exact.prices[round] as bigint);
  }
  return sum;
}
