import type { Election } from './election.ts';

/**
 * By what a voter prefers one outcome to another: by the number of winners it approves, or by
 * whether it approves any (the two ways of equalshares.net, `satisfaction` and `exclusionRatio`).
 */
export type ComparedBy = 'satisfaction' | 'exclusion-ratio';

/** How many ballots prefer either outcome, weights counted. Whoever gets the same prefers none. */
export type Comparison = {
  readonly by: ComparedBy;
  readonly preferEqualShares: number;
  readonly preferGreedy: number;
  /** Greedy only where strictly more ballots prefer it. */
  readonly chosen: 'equal-shares' | 'greedy';
};

/**
 * The comparison step some cities take after equal shares: greedy selection stands where more
 * ballots prefer it. A ballot without a single winner in one outcome has 0 there, and counts.
 */
export function compareWithGreedy(
  election: Election,
  by: ComparedBy,
  equalShares: readonly number[],
  greedy: readonly number[],
): Comparison {
  const ofEqualShares = winnersOfVoters(election, equalShares);
  const ofGreedy = winnersOfVoters(election, greedy);
  const worth = (winners: number) => (by === 'satisfaction' ? winners : Math.min(1, winners));
  let preferEqualShares = 0;
  let preferGreedy = 0;
  for (const [voter, weight] of election.weights.entries()) {
    const one = worth(ofEqualShares[voter] as number);
    const other = worth(ofGreedy[voter] as number);
    if (one > other) preferEqualShares += weight;
    if (other > one) preferGreedy += weight;
  }
  const chosen = preferGreedy > preferEqualShares ? 'greedy' : 'equal-shares';
  return { by, preferEqualShares, preferGreedy, chosen };
}

/** How many of the winners each voter approves. */
function winnersOfVoters(election: Election, winners: readonly number[]): Int32Array {
  const { supportersFrom, supporters, voterIds } = election;
  const counts = new Int32Array(voterIds.length);
  for (const p of winners) {
    const end = supportersFrom[p + 1] as number;
    for (let s = supportersFrom[p] as number; s < end; s += 1) {
      const voter = supporters[s] as number;
      counts[voter] = (counts[voter] as number) + 1;
    }
  }
  return counts;
}
