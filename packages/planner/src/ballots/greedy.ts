import { type Election, votesOf } from './election.ts';

/** What greedy selection looks at: the votes for a project, or its votes for each unit of cost. */
export type GreedyMeasure = 'votes' | 'votes-by-cost';

/**
 * Goes through the projects from the best down and takes each that still fits the budget;
 * one that does not fit is passed over. Equal ones go by rank. Returns what is added to `already`.
 */
export function greedy(
  election: Election,
  measure: GreedyMeasure,
  ranks: Int32Array,
  already: readonly number[] = [],
): number[] {
  const { costsMinor, budgetMinor } = election;
  const votes = votesOf(election);
  const taken = new Set(already);
  let left = budgetMinor;
  for (const p of already) left -= costsMinor[p] as number;
  const order = [...election.projectIds.keys()].sort(
    (a, b) =>
      (measure === 'votes'
        ? (votes[b] as number) - (votes[a] as number)
        : byDensity(election, votes, a, b)) || (ranks[a] as number) - (ranks[b] as number),
  );
  const added: number[] = [];
  for (const p of order) {
    const cost = costsMinor[p] as number;
    if (taken.has(p) || cost > left) continue;
    added.push(p);
    left -= cost;
  }
  return added;
}

/** Higher votes/cost first, by exact cross-multiplication; a gift that has votes before all. */
function byDensity(election: Election, votes: Float64Array, a: number, b: number): number {
  // A project without votes has density 0 at any cost, and must not read as 0/0.
  const cost = (p: number) => BigInt(votes[p] === 0 ? 1 : (election.costsMinor[p] as number));
  const left = BigInt(votes[b] as number) * cost(a);
  const right = BigInt(votes[a] as number) * cost(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
