import type { Day } from '@qianwan/base/calendar';
import { type Finding, stop } from '@qianwan/base/verdict';
import { placeOf } from '#registry/place-code';
import type { Ballot } from './ballot.ts';

export type BallotCode =
  | 'closes-before-it-opens'
  | 'about-another-village'
  | 'voters-elsewhere'
  | 'ballot-closed'
  | 'not-in-ballot'
  | 'already-voted';

type Draft = Pick<Ballot, 'village' | 'about' | 'households' | 'closesOn'>;

/** What keeps a question from being put. `known` is how many of the named households the village has. */
export function openingFaults(draft: Draft, known: number, today: Day): Finding<BallotCode>[] {
  const { village, about, households, closesOn } = draft;
  const faults: Finding<BallotCode>[] = [];
  if (closesOn < today) faults.push(stop('closes-before-it-opens', { closesOn }));
  if (placeOf(about) !== village) faults.push(stop('about-another-village', { about }));
  const strange = households === null ? 0 : households.length - known;
  if (strange > 0) faults.push(stop('voters-elsewhere', { strange }));
  return faults;
}

type Voter = { readonly household: string; readonly hasVoted: boolean };

/** What keeps a household's vote from counting. The closing day itself is still open. */
export function votingFaults(
  { households, closesOn }: Pick<Ballot, 'households' | 'closesOn'>,
  { household, hasVoted }: Voter,
  today: Day,
): Finding<BallotCode>[] {
  const faults: Finding<BallotCode>[] = [];
  if (today > closesOn) faults.push(stop('ballot-closed', { closesOn }));
  if (households !== null && !households.includes(household)) faults.push(stop('not-in-ballot'));
  if (hasVoted) faults.push(stop('already-voted'));
  return faults;
}
