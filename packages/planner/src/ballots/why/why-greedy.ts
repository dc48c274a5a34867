import { type Election, electorate, votesOf } from '#ballots/election';
import type { GreedyMeasure } from '#ballots/greedy';
import type { TieArgument } from '#ballots/ties';
import { greatest, least, leastFrom } from './bisect.ts';
import { type Candidate, type TieOrder, tieOrder } from './tie-order.ts';
import type { WhyNotWithNewVoters } from './why-not.ts';

/**
 * Why each project that greedy selection did not take was not taken. What a loser passes over
 * changes nothing for the others, so it wins wherever its place in their order leaves its cost.
 * `already` is what was taken before greedy selection began, and does not stand in the order.
 */
export function whyNotByGreedy(
  election: Election,
  measure: GreedyMeasure,
  ties: readonly TieArgument[],
  already: readonly number[] = [],
): WhyNotWithNewVoters[] {
  const course = greedyCourse(election, measure, ties, already);
  const ballots = electorate(election);
  return course.losers.map((loser) => {
    const { project, costMinor, votes } = loser;
    const winsAt = (price: number) => turnOf(course, { ...loser, costMinor: price }).fits;
    const winsWith = (more: number) => turnOf(course, { ...loser, votes: votes + more }).fits;
    const others = ballots - votes;
    const ever = costMinor <= course.budgetMinor;
    const largestPriceMinor = greatest(0, costMinor - 1, winsAt);
    const fewestApprovals = others > 0 && winsWith(others) ? least(1, others, winsWith) : null;
    return {
      project,
      largestPriceMinor,
      fewestApprovals,
      newVoters: ever ? leastFrom(1, winsWith) : null,
      priceRound: turnOf(course, { ...loser, costMinor: largestPriceMinor }).taken,
      approvalsRound: turnOf(course, { ...loser, votes: votes + (fewestApprovals ?? 0) }).taken,
    };
  });
}

/** The order in which greedy selection looks at projects, and what was left at each turn. */
export type GreedyCourse = {
  readonly order: readonly Candidate[];
  /** Before the project at this place of the order was looked at; one more entry for after all. */
  readonly leftMinor: readonly number[];
  readonly taken: readonly number[];
  readonly losers: readonly Candidate[];
  readonly budgetMinor: number;
  readonly before: TieOrder;
};

/** Goes through greedy selection, beside what was taken already. */
export function greedyCourse(
  election: Election,
  measure: GreedyMeasure,
  ties: readonly TieArgument[],
  already: readonly number[],
): GreedyCourse {
  const votes = votesOf(election);
  const before = greedyOrder(measure, tieOrder(election, ties));
  const chosen = new Set(already);
  const candidates = [...votes.keys()]
    .filter((project) => !chosen.has(project))
    .map((project) => ({
      project,
      costMinor: election.costsMinor[project] as number,
      votes: votes[project] as number,
    }));
  const order = candidates.sort((a, b) => (before(a, b) ? -1 : 1));
  let left = election.budgetMinor;
  for (const p of already) left -= election.costsMinor[p] as number;
  const leftMinor = [left];
  const taken = [0];
  const losers: Candidate[] = [];
  for (const candidate of order) {
    const fits = candidate.costMinor <= left;
    if (fits) left -= candidate.costMinor;
    else losers.push(candidate);
    leftMinor.push(left);
    taken.push((taken.at(-1) as number) + (fits ? 1 : 0));
  }
  return { order, leftMinor, taken, losers, budgetMinor: leftMinor[0] as number, before };
}

/** Whether a loser, as it might have stood, fits at its turn; and how many are taken before it. */
function turnOf(
  course: GreedyCourse,
  candidate: Candidate,
): { readonly fits: boolean; readonly taken: number } {
  const { order, before } = course;
  const behind = order.findIndex(
    (other) => other.project !== candidate.project && before(candidate, other),
  );
  const place = behind < 0 ? order.length : behind;
  const fits = candidate.costMinor <= (course.leftMinor[place] as number);
  return { fits, taken: course.taken[place] as number };
}

/** More votes first, or more votes for each unit of cost; then the tie order. */
function greedyOrder(measure: GreedyMeasure, ties: TieOrder): TieOrder {
  if (measure === 'votes') return (a, b) => (a.votes === b.votes ? ties(a, b) : a.votes > b.votes);
  // A project without votes has density 0 at any cost, and must not read as 0/0.
  const cost = ({ votes, costMinor }: Candidate) => BigInt(votes === 0 ? 1 : costMinor);
  return (a, b) => {
    const left = BigInt(a.votes) * cost(b);
    const right = BigInt(b.votes) * cost(a);
    return left === right ? ties(a, b) : left > right;
  };
}
