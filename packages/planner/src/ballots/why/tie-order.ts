import { byText } from '@qianwan/base/order';
import type { Election } from '#ballots/election';
import type { TieArgument } from '#ballots/ties';

/** A project as it might have stood in the election: with another cost, or with more votes. */
export type Candidate = {
  readonly project: number;
  readonly costMinor: number;
  readonly votes: number;
};

/** Whether a candidate comes before a rival that stands as it stood, when the two are tied. */
export type TieOrder = (candidate: Candidate, rival: Candidate) => boolean;

/**
 * The stated arguments, applied to what might have been: a lower cost or more votes may decide a
 * tie that the real ones lost. Never the other way round, so winning stays monotone in both.
 */
export function tieOrder(election: Election, ties: readonly TieArgument[]): TieOrder {
  const idOf = (candidate: Candidate) => election.projectIds[candidate.project] as string;
  const comparisons = ties.map((argument): ((a: Candidate, b: Candidate) => number) => {
    if (argument === 'least-cost') return (a, b) => a.costMinor - b.costMinor;
    if (argument === 'most-votes') return (a, b) => b.votes - a.votes;
    if (argument === 'id') return (a, b) => byText(idOf(a), idOf(b));
    const lots = new Map(argument.lots.map((id, lot) => [id, lot]));
    const lotOf = (candidate: Candidate) => lots.get(idOf(candidate)) ?? lots.size;
    return (a, b) => lotOf(a) - lotOf(b);
  });
  return (candidate, rival) => {
    for (const compare of comparisons) {
      const decision = compare(candidate, rival);
      if (decision !== 0) return decision < 0;
    }
    return byText(idOf(candidate), idOf(rival)) < 0;
  };
}
