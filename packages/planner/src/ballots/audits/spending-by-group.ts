import { assert } from '@qianwan/base/assert';
import { byText } from '@qianwan/base/order';
import { type Election, votesOf } from '#ballots/election';
import { satisfactionByCost, satisfactionByNumber } from './satisfaction.ts';

/** What an outcome means for voters of one district, age, sex or whatever they are grouped by. */
export type GroupSpending = {
  readonly group: string;
  /** Ballots of the group, and their share of all. */
  readonly ballots: number;
  readonly voterShare: number;
  /**
   * Where every winner's cost is divided equally among the ballots that approve it: what falls to
   * the group, in minor units, and its share of all that falls to anybody. Doubles.
   */
  readonly moneyMinor: number;
  readonly moneyShare: number;
  /** The mean cost, in minor units, and the mean number of approved winners of a ballot. */
  readonly meanCostMinor: number;
  readonly meanNumber: number;
  /** Ballots that approve no winner. */
  readonly excluded: number;
};

/**
 * The share of voters beside the share of money, group by group, in the order of their names.
 * `groups` names the group of each voter, in the election's order; '' where it is not known.
 */
export function spendingByGroup(
  election: Election,
  winners: readonly number[],
  groups: readonly string[],
): GroupSpending[] {
  assert(groups.length === election.voterIds.length, 'every voter is in one group');
  const money = moneyByVoter(election, winners);
  const cost = satisfactionByCost(election, winners);
  const number = satisfactionByNumber(election, winners);
  const sums = new Map<string, Sums>();
  const all = openSums();
  for (const [voter, group] of groups.entries()) {
    const own = sums.get(group) ?? openSums();
    sums.set(group, own);
    const weight = election.weights[voter] as number;
    for (const sum of [own, all]) {
      sum.ballots += weight;
      sum.money += weight * (money[voter] as number);
      sum.cost += weight * (cost[voter] as number);
      sum.number += weight * (number[voter] as number);
      if (number[voter] === 0) sum.excluded += weight;
    }
  }
  return [...sums]
    .sort(([a], [b]) => byText(a, b))
    .map(([group, own]) => ({
      group,
      ballots: own.ballots,
      voterShare: own.ballots / all.ballots,
      moneyMinor: own.money,
      moneyShare: all.money === 0 ? 0 : own.money / all.money,
      meanCostMinor: own.cost / own.ballots,
      meanNumber: own.number / own.ballots,
      excluded: own.excluded,
    }));
}

type Sums = { ballots: number; money: number; cost: number; number: number; excluded: number };

function openSums(): Sums {
  return { ballots: 0, money: 0, cost: 0, number: 0, excluded: 0 };
}

/** What falls to one ballot of each voter. Winners that nobody approves fall to nobody. */
function moneyByVoter(election: Election, winners: readonly number[]): Float64Array {
  const votes = votesOf(election);
  const each = votes.map((count, p) =>
    count === 0 ? 0 : (election.costsMinor[p] as number) / count,
  );
  const money = new Float64Array(election.voterIds.length);
  for (const p of new Set(winners)) {
    const end = election.supportersFrom[p + 1] as number;
    for (let s = election.supportersFrom[p] as number; s < end; s += 1) {
      const voter = election.supporters[s] as number;
      money[voter] = (money[voter] as number) + (each[p] as number);
    }
  }
  return money;
}
