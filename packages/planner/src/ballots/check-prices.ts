import { type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import type { Election } from './election.ts';
import type { Payment, PriceSystem } from './price-system.ts';

export type PriceCode =
  | 'prices/no-amounts'
  | 'prices/unknown-project'
  | 'prices/unknown-voter'
  | 'prices/paid-without-approval'
  | 'prices/paid-twice'
  | 'prices/not-positive'
  | 'prices/not-the-cost'
  | 'prices/beyond-purse'
  | 'prices/not-the-winners'
  | 'prices/supporters-could-pay';

/**
 * Whether a price system supports the winners (Peters and Skowron 2020, priceability): voters pay
 * only for what they approve and within their endowment; every winner is paid in full and nothing
 * else is; and no other project's supporters could pay for it from what they have left.
 * Winners that cost nothing need no payment, nor do those that a completion `added`; but what was
 * added could not be paid for by its supporters either. Any supporter may pay any amount, so the
 * check holds for every satisfaction; a voter's weight multiplies what it pays. Linear in the
 * approvals, exact, and shares no step with the rule.
 */
export function checkPrices(
  election: Election,
  winners: readonly number[],
  prices: PriceSystem,
  added: readonly number[] = [],
): Verdict<PriceSystem, PriceCode> {
  const findings: Finding<PriceCode>[] = strangers(election, prices);
  // Nothing can be added up before every number has a meaning.
  if (findings.length > 0) return judge(findings, () => prices);
  const left = new Array<bigint>(election.voterIds.length).fill(prices.endowment);
  const lastPaid = new Int32Array(election.voterIds.length).fill(-1);
  for (const payment of prices.payments) {
    checkPayment(election, prices.denominator, payment, left, lastPaid, findings);
  }
  for (const [i, purse] of left.entries()) {
    if (purse < 0n) {
      findings.push(stop('prices/beyond-purse', { voter: election.voterIds[i] as string }));
    }
  }
  const paid = prices.payments.map((payment) => payment.project);
  const unpaid = new Set(added);
  const costly = winners.filter((p) => (election.costsMinor[p] as number) > 0 && !unpaid.has(p));
  const paidOnce = new Set(paid);
  if (paidOnce.size !== paid.length || costly.length !== paid.length) {
    findings.push(stop('prices/not-the-winners', { winners: costly.length, paid: paid.length }));
  }
  for (const p of costly) {
    if (!paidOnce.has(p)) findings.push(about('prices/not-the-winners', election, p));
  }
  const chosen = new Set([...winners.filter((p) => !unpaid.has(p)), ...paid]);
  for (let p = 0; p < election.projectIds.length; p += 1) {
    if (!chosen.has(p) && couldPay(election, prices.denominator, p, left)) {
      findings.push(about('prices/supporters-could-pay', election, p));
    }
  }
  return judge(findings, () => prices);
}

/** Whatever in the price system does not belong to the election. */
function strangers(election: Election, prices: PriceSystem): Finding<PriceCode>[] {
  const findings: Finding<PriceCode>[] = [];
  if (prices.denominator <= 0n || prices.endowment < 0n) findings.push(stop('prices/no-amounts'));
  const isKnown = (index: number, count: number) =>
    Number.isInteger(index) && index >= 0 && index < count;
  for (const { project, groups } of prices.payments) {
    if (!isKnown(project, election.projectIds.length)) {
      findings.push(stop('prices/unknown-project', { project }));
    }
    for (const voter of groups.flatMap(({ voters }) => voters)) {
      if (!isKnown(voter, election.voterIds.length)) {
        findings.push(stop('prices/unknown-voter', { voter }));
      }
    }
  }
  return findings;
}

/** Takes one project's payments out of the purses. */
function checkPayment(
  election: Election,
  denominator: bigint,
  { project, groups }: Payment,
  left: bigint[],
  lastPaid: Int32Array,
  findings: Finding<PriceCode>[],
): void {
  const approves = supportersOf(election, project);
  let total = 0n;
  for (const { amount, voters } of groups) {
    if (amount <= 0n) findings.push(about('prices/not-positive', election, project));
    for (const voter of voters) {
      if (!approves.has(voter)) {
        findings.push(about('prices/paid-without-approval', election, project));
      }
      if (lastPaid[voter] === project) findings.push(about('prices/paid-twice', election, project));
      lastPaid[voter] = project;
      left[voter] = (left[voter] as bigint) - amount;
      total += amount * BigInt(election.weights[voter] as number);
    }
  }
  if (total !== BigInt(election.costsMinor[project] as number) * denominator) {
    findings.push(about('prices/not-the-cost', election, project));
  }
}

/** A group that has exactly the cost left should have bought it, so the ceiling does not pass. */
function couldPay(
  election: Election,
  denominator: bigint,
  project: number,
  left: readonly bigint[],
): boolean {
  let money = 0n;
  for (const voter of supportersOf(election, project)) {
    money += (left[voter] as bigint) * BigInt(election.weights[voter] as number);
  }
  return money > 0n && money >= BigInt(election.costsMinor[project] as number) * denominator;
}

function supportersOf(election: Election, project: number): ReadonlySet<number> {
  return new Set(
    election.supporters.subarray(
      election.supportersFrom[project] as number,
      election.supportersFrom[project + 1] as number,
    ),
  );
}

function about(code: PriceCode, election: Election, project: number): Finding<PriceCode> {
  return stop(code, { project: election.projectIds[project] as string });
}
