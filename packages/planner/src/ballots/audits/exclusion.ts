import type { Election } from '#ballots/election';
import { satisfactionByNumber } from './satisfaction.ts';

/** Who has nothing, in ballots: the exclusion ratio is `excluded / ballots`. */
export type Exclusion = {
  readonly ballots: number;
  /** Without any approved winner, blank ballots among them. */
  readonly excluded: number;
  /** Without any approval: no outcome could have given them anything. */
  readonly blank: number;
};

/** The share of voters who approve none of the winners. */
export function exclusion(election: Election, winners: readonly number[]): Exclusion {
  const had = satisfactionByNumber(election, winners);
  const { approvalsFrom, weights } = election;
  let ballots = 0;
  let excluded = 0;
  let blank = 0;
  for (const [voter, number] of had.entries()) {
    const weight = weights[voter] as number;
    ballots += weight;
    if (number === 0) excluded += weight;
    if (approvalsFrom[voter] === approvalsFrom[voter + 1]) blank += weight;
  }
  return { ballots, excluded, blank };
}
