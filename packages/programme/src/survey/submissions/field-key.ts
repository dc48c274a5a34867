import { addDays, type Day, daysBetween } from '@qianwan/base/calendar';
import { type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import { liesIn } from '#registry/place-code';
import type { FieldKeyCode } from './codes.ts';

/** A device's key: for which places, from which day, and until (not including) which. */
export type FieldKeyTerms = {
  readonly areas: readonly string[];
  readonly since: Day;
  readonly until: Day;
};

/** A survey season; a lost phone stops opening by itself. */
export const MOST_DAYS = 366;
export const USUAL_DAYS = 120;

/** Whether an officer can make a key: only for places of their own, and not for ever. */
export function judgeFieldKey(
  { areas, since, until }: FieldKeyTerms,
  officerArea: string,
): Verdict<FieldKeyTerms, FieldKeyCode> {
  const elsewhere: Finding<FieldKeyCode>[] = areas
    .filter((area) => !liesIn(area, officerArea))
    .map((place) => stop('key-elsewhere', { place }));
  const days = daysBetween(since, until);
  const tooLong =
    days < 1 || days > MOST_DAYS ? [stop('key-too-long', { days, most: MOST_DAYS })] : [];
  return judge([...elsewhere, ...tooLong], () => ({ areas, since, until }));
}

export function usualEnd(since: Day): Day {
  return addDays(since, USUAL_DAYS);
}

/** Whether a key opens on a day: never before it begins, from its end on, or once it was taken back. */
export function opensOn(
  { since, until, endedOn }: Pick<FieldKeyTerms, 'since' | 'until'> & { endedOn: Day | null },
  on: Day,
): boolean {
  return since <= on && on < until && endedOn === null;
}
