import { byText } from '@qianwan/base/order';
import { type Election, votesOf } from './election.ts';

/**
 * One argument that may decide a tie. 'id' is the order of project ids as texts ("10" before "9"),
 * the lexicographic rule of the literature; lots are drawn and published before the vote.
 */
export type TieArgument = 'least-cost' | 'most-votes' | 'id' | { readonly lots: readonly string[] };

/** Cheaper first, then better supported, then by lot where lots were drawn, then by id. */
export const usualTies: readonly TieArgument[] = ['least-cost', 'most-votes', 'id'];

/** By project id alone, as most programs for these elections do unless told otherwise. */
export const lexicographicTies: readonly TieArgument[] = ['id'];

/**
 * The place of every project in the order that decides ties, 0 first. No argument depends on how
 * the count went, so the whole order is known, and can be published, before a ballot is opened.
 * Projects without a lot stand after those with one; the id decides what is left.
 */
export function tieRanks(election: Election, ties: readonly TieArgument[]): Int32Array {
  const votes = votesOf(election);
  const arguments_ = [...ties, 'id' as const].map((argument) => sorter(election, votes, argument));
  const order = [...election.projectIds.keys()].sort((a, b) => {
    for (const compare of arguments_) {
      const decision = compare(a, b);
      if (decision !== 0) return decision;
    }
    return 0;
  });
  const ranks = new Int32Array(order.length);
  for (const [rank, p] of order.entries()) ranks[p] = rank;
  return ranks;
}

function sorter(
  election: Election,
  votes: Float64Array,
  argument: TieArgument,
): (a: number, b: number) => number {
  const { projectIds, costsMinor } = election;
  if (argument === 'least-cost') {
    return (a, b) => (costsMinor[a] as number) - (costsMinor[b] as number);
  }
  if (argument === 'most-votes') return (a, b) => (votes[b] as number) - (votes[a] as number);
  if (argument === 'id') return (a, b) => byText(projectIds[a] as string, projectIds[b] as string);
  const lots = new Map(argument.lots.map((id, lot) => [id, lot]));
  const lot = (p: number) => lots.get(projectIds[p] as string) ?? lots.size;
  return (a, b) => lot(a) - lot(b);
}
