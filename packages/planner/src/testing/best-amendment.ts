import type { Election } from '#ballots/election';
import { withApprovals, withCost, withNewVoters } from '#ballots/why/amend';

/** The winners of an election, by whatever rule is asked about. */
export type Winners = (election: Election) => readonly number[];

/**
 * The largest price below its cost at which a project wins, found by counting anew at every one;
 * null when there is none. It is an error of the rule when a lower price loses again.
 */
export function largestPriceByTrying(
  election: Election,
  project: number,
  winners: Winners,
): number | null {
  let largest: number | null = null;
  for (
    let costMinor = (election.costsMinor[project] as number) - 1;
    costMinor >= 0;
    costMinor -= 1
  ) {
    if (!winners(withCost(election, project, costMinor)).includes(project)) {
      if (largest !== null) throw new Error(`wins at ${largest} and loses at ${costMinor}`);
    } else largest ??= costMinor;
  }
  return largest;
}

/**
 * The fewest ballots that make a project win if they approve it too, found by counting anew for
 * every set of the others; null when there is none. All weights are 1.
 */
export function fewestApprovalsByTrying(
  election: Election,
  project: number,
  winners: Winners,
): number | null {
  const from = election.supportersFrom[project] as number;
  const own = new Set(election.supporters.subarray(from, election.supportersFrom[project + 1]));
  const others = [...election.voterIds.keys()].filter((voter) => !own.has(voter));
  let fewest: number | null = null;
  for (let set = 1; set < 2 ** others.length; set += 1) {
    const further = others.filter((_, k) => (set & (2 ** k)) !== 0);
    if (fewest !== null && further.length >= fewest) continue;
    const ballots = further.map((voter) => ({ voter, ballots: 1 }));
    if (winners(withApprovals(election, project, ballots)).includes(project)) {
      fewest = further.length;
    }
  }
  return fewest;
}

/** The fewest new voters, approving only it, with whom a project wins; null beyond `most`. */
export function newVotersByTrying(
  election: Election,
  project: number,
  winners: Winners,
  most: number,
): number | null {
  for (let ballots = 1; ballots <= most; ballots += 1) {
    if (winners(withNewVoters(election, project, ballots)).includes(project)) return ballots;
  }
  return null;
}
