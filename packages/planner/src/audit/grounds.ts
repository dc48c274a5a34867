import { stop } from '@qianwan/base/verdict';
import type { Ground } from '#schedule/plan';
import type { Work } from '#schedule/problem';
import type { BrokenRule } from './broken-rule.ts';
import { isInGroup, keepsPromise, openEnvelopes, type Sheet, yearOf } from './sheet.ts';

/** Every work that is left out or not in the first year has a ground, and what the ground says is so. */
export function auditGrounds(sheet: Sheet): BrokenRule[] {
  const grounds = new Map(sheet.plan.grounds.map((ground) => [ground.work, ground]));
  const firstYear = sheet.problem.years[0]?.year ?? null;
  return [
    ...sheet.problem.works
      .filter((work) => yearOf(sheet, work.id) !== firstYear && !grounds.has(work.id))
      .map((work) => stop('ground-missing', { work: work.id })),
    ...sheet.plan.grounds
      .filter((ground) => !isTrue(sheet, ground))
      .map(({ work, year, code }) => stop('ground-not-true', { work, year, ground: code })),
  ];
}

function isTrue(sheet: Sheet, ground: Ground): boolean {
  const work = sheet.workById.get(ground.work);
  if (work === undefined) return false;
  switch (ground.code) {
    case 'not-its-year':
      return !mayBeBuiltIn(sheet, work, ground.year);
    case 'waits-for':
      return (
        ground.by !== null &&
        work.after.includes(ground.by) &&
        (yearOf(sheet, ground.by) ?? Infinity) > ground.year
      );
    case 'place-full':
      return placeIsFull(sheet, work, ground.year);
    case 'own-money-spent':
      return isShortBy(ground, missingAtPlace(sheet, work, 'ownFen'));
    case 'upkeep-spent':
      return isShortBy(ground, missingAtPlace(sheet, work, 'upkeepFen'));
    case 'pace-full':
      return paceIsFull(sheet, work, ground);
    case 'envelope-spent':
      return missingFen(sheet, work, ground.year).some((missing) => isShortBy(ground, missing));
    case 'outbid':
      return true;
  }
}

function isShortBy({ short }: Ground, missing: number | null): boolean {
  return missing !== null && missing > 0 && short === missing;
}

function mayBeBuiltIn(sheet: Sheet, work: Work, year: number): boolean {
  const inWindow = year >= (work.notBefore ?? year) && year <= (work.notAfter ?? year);
  return inWindow && keepsPromise(sheet, work, year);
}

function placeIsFull(sheet: Sheet, work: Work, year: number): boolean {
  const others = (sheet.worksAt.get(work.place) ?? []).filter(
    (other) => other.id !== work.id && yearOf(sheet, other.id) === year,
  );
  return others.length >= (sheet.placeById.get(work.place)?.worksPerYear ?? Infinity);
}

/** How far the place's limit falls short of what it has and this work; null for a work that is built. */
function missingAtPlace(sheet: Sheet, work: Work, what: 'ownFen' | 'upkeepFen'): number | null {
  if (sheet.choiceOf.has(work.id)) return null;
  let needed: number = work[what];
  for (const other of sheet.worksAt.get(work.place) ?? []) {
    if (sheet.choiceOf.has(other.id)) needed += other[what];
  }
  return needed - (sheet.placeById.get(work.place)?.[what] ?? 0);
}

function paceIsFull(sheet: Sheet, work: Work, { by, year }: Ground): boolean {
  const pace = sheet.problem.paces.find((row) => row.id === by);
  if (pace === undefined || pace.year !== year) return false;
  const counts = (other: Work) =>
    (pace.crew === null || pace.crew === other.crew) &&
    (pace.group === null || isInGroup(sheet, other, pace.group));
  const started = sheet.plan.choices.filter((choice) => {
    const other = sheet.workById.get(choice.work);
    return choice.year === year && other !== undefined && counts(other);
  });
  return counts(work) && started.length >= pace.works;
}

/** For each share that the payer's envelopes of that year could not pay any more: the missing fen. */
function missingFen(sheet: Sheet, work: Work, year: number): number[] {
  return work.shares
    .map(({ payer, fen }) => {
      let left = 0;
      for (const envelope of openEnvelopes(sheet, work, payer, year)) {
        left += envelope.fen - (sheet.drawnFrom.get(envelope.id) ?? 0);
      }
      return fen - left;
    })
    .filter((missing) => missing > 0);
}
