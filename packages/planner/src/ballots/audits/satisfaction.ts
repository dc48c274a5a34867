import type { Election } from '#ballots/election';

/** What every voter has from an outcome: the cost of the approved winners together, minor units. */
export function satisfactionByCost(election: Election, winners: Iterable<number>): Float64Array {
  return satisfaction(election, winners, election.costsMinor);
}

/** How many winners every voter approves. */
export function satisfactionByNumber(election: Election, winners: Iterable<number>): Float64Array {
  return satisfaction(election, winners, new Float64Array(election.projectIds.length).fill(1));
}

function satisfaction(
  { supportersFrom, supporters, voterIds }: Election,
  winners: Iterable<number>,
  worth: Float64Array,
): Float64Array {
  const sum = new Float64Array(voterIds.length);
  for (const p of new Set(winners)) {
    const end = supportersFrom[p + 1] as number;
    for (let s = supportersFrom[p] as number; s < end; s += 1) {
      const voter = supporters[s] as number;
      sum[voter] = (sum[voter] as number) + (worth[p] as number);
    }
  }
  return sum;
}
