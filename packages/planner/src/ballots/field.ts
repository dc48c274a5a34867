import { assert } from '@qianwan/base/assert';
import { alikeBallots, type BallotRows } from './alike.ts';
import { type Election, votesOf } from './election.ts';

/**
 * What a voter has from an approved project: its cost, one, or the points the voter gave it.
 * It decides which price is the least: π/c for cost, π for the others.
 */
export type Satisfaction = 'cost' | 'cardinality' | 'points';

/** What every run of equal shares on an election needs, worked out once for all endowments. */
export type Field = {
  readonly election: Election;
  readonly satisfaction: Satisfaction;
  /** The order that decides ties: the lowest rank wins. */
  readonly ranks: Int32Array;
  readonly votes: Float64Array;
  /** Who approves what, alike ballots as one. Its points are shares: how much of a price is owed. */
  readonly rows: BallotRows;
  /** How many ballots each row's voter stands for; null where each stands for one. */
  readonly weights: Float64Array | null;
  /** The shares of all supporters of a project together. */
  readonly owing: Float64Array;
  /** ρ = π / scale. */
  readonly scale: Float64Array;
  /** Approved projects that cost nothing, in the order of ranks; and those that cost something. */
  readonly free: readonly number[];
  readonly costly: readonly number[];
};

export function openField(
  election: Election,
  satisfaction: Satisfaction,
  ranks: Int32Array,
): Field {
  const given = satisfaction !== 'points' || election.points !== null;
  assert(given, 'satisfaction by points needs ballots with points');
  const votes = votesOf(election);
  const rows = alikeBallots(election, satisfaction === 'points' ? election.points : null);
  const owing = rows.points === null ? votes : sharesOwed(rows, rows.points.bySupporter);
  const scale =
    satisfaction === 'cost' ? election.costsMinor : new Float64Array(votes.length).fill(1);
  const supported = [...votes.keys()].filter((p) => (votes[p] as number) > 0);
  const isFree = (p: number) => election.costsMinor[p] === 0;
  return {
    election,
    satisfaction,
    ranks,
    votes,
    rows,
    weights: rows.weights.every((weight) => weight === 1) ? null : rows.weights,
    owing,
    scale,
    free: supported.filter(isFree).sort((a, b) => (ranks[a] as number) - (ranks[b] as number)),
    costly: supported.filter((p) => !isFree(p)),
  };
}

function sharesOwed(rows: BallotRows, bySupporter: Float64Array): Float64Array {
  const { supportersFrom, supporters, weights } = rows;
  return Float64Array.from({ length: supportersFrom.length - 1 }, (_, p) => {
    let sum = 0;
    for (let s = supportersFrom[p] as number; s < (supportersFrom[p + 1] as number); s += 1) {
      sum += (weights[supporters[s] as number] as number) * (bySupporter[s] as number);
    }
    assert(Number.isSafeInteger(sum), 'points, weights counted, can be added exactly');
    return sum;
  });
}
