import type { Election } from './election.ts';
import type { EqualSharesOutcome } from './equal-shares.ts';
import type { Satisfaction } from './field.ts';

/**
 * Who paid what (Peters and Skowron 2020): the certificate of equal shares. All amounts are
 * numerators over one `denominator`, in minor units of each single ballot.
 */
export type PriceSystem = {
  readonly denominator: bigint;
  readonly endowment: bigint;
  readonly payments: readonly Payment[];
};

/** How one project was paid: groups of voters who each paid the same. */
export type Payment = {
  readonly project: number;
  readonly groups: readonly { readonly amount: bigint; readonly voters: readonly number[] }[];
};

/** Retells an outcome of equal shares payment by payment. */
export function priceSystem(
  election: Election,
  satisfaction: Satisfaction,
  outcome: EqualSharesOutcome,
): PriceSystem {
  const { denominator, prices } = outcome;
  const endowment = (outcome.endowment.num * denominator) / outcome.endowment.den;
  const left = new Array<bigint>(election.voterIds.length).fill(endowment);
  const shares = satisfaction === 'points' ? election.points : null;
  const payments = outcome.purchases.map(({ project, poor }, round) => {
    const start = election.supportersFrom[project] as number;
    const groups = new Map<bigint, number[]>();
    for (let k = 0; k < poor.length; k += 1) {
      const voter = election.supporters[start + k] as number;
      const purse = left[voter] as bigint;
      if (purse === 0n) continue;
      const share = shares === null ? 1n : BigInt(shares.bySupporter[start + k] as number);
      const amount = poor[k] === 1 ? purse : (prices[round] as bigint) * share;
      left[voter] = purse - amount;
      const group = groups.get(amount);
      if (group === undefined) groups.set(amount, [voter]);
      else group.push(voter);
    }
    return { project, groups: [...groups].map(([amount, voters]) => ({ amount, voters })) };
  });
  return { denominator, endowment, payments };
}
