import type { Day } from '@qianwan/base/calendar';
import { type Finding, stop } from '@qianwan/base/verdict';
import { placeOf } from '#registry/place-code';
import type { Ballot } from './ballot.ts';
import type { Channel } from './channel.ts';

export type BallotCode =
  | 'closes-before-it-opens'
  | 'about-another-village'
  | 'voters-elsewhere'
  | 'options-missing'
  | 'options-not-asked'
  | 'option-twice'
  | 'budget-missing'
  | 'cost-missing'
  | 'points-missing'
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

type Options = Pick<Ballot, 'kind' | 'options' | 'budgetFen' | 'pointsMost'>;

/** What is wrong with the list that is put to the vote. Works have costs and a budget; statements have none. */
export function optionFaults({
  kind,
  options,
  budgetFen,
  pointsMost,
}: Options): Finding<BallotCode>[] {
  if (kind === 'consent')
    return options.length > 0 ? [stop('options-not-asked', { count: options.length })] : [];
  const faults: Finding<BallotCode>[] = [];
  if (options.length < 2) faults.push(stop('options-missing', { count: options.length }));
  const ids = options.map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) < at);
  if (twice.length > 0) faults.push(stop('option-twice', { option: twice.join(' ') }));
  if (kind === 'opinions') return faults;
  if (budgetFen === 0) faults.push(stop('budget-missing'));
  const free = options.filter(({ costFen }) => costFen === 0).map(({ title }) => title);
  if (free.length > 0) faults.push(stop('cost-missing', { option: free.join('、') }));
  if (kind === 'points' && pointsMost === 0) faults.push(stop('points-missing'));
  return faults;
}

/** How the voice of a household came before: the channel, and the day. */
export type Earlier = { readonly channel: Channel; readonly castOn: string };

type Voter = { readonly household: string; readonly earlier: Earlier | null };

/** What keeps a household's vote from counting. The closing day itself is still open. */
export function votingFaults(
  { households, closesOn }: Pick<Ballot, 'households' | 'closesOn'>,
  { household, earlier }: Voter,
  today: Day,
): Finding<BallotCode>[] {
  const faults: Finding<BallotCode>[] = [];
  if (today > closesOn) faults.push(stop('ballot-closed', { closesOn }));
  if (households !== null && !households.includes(household)) faults.push(stop('not-in-ballot'));
  if (earlier !== null) faults.push(stop('already-voted', { ...earlier }));
  return faults;
}
