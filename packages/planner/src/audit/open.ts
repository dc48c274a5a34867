import type { Problem, Work } from '#schedule/problem';
import { type Built, buildingYears } from './built.ts';
import { type Need, needsOf } from './purses.ts';
import type { Sheet } from './sheet.ts';

/** Whether the work may be finished in that grade and year at all, whatever else is built. */
export function isOpen(sheet: Sheet, built: Built): boolean {
  return isItsYear(sheet, built) && isOpenInItsYear(sheet, built, needsOf(sheet.purses, built));
}

/** The same of a year that is its year, for those who know already what it needs. */
export function isOpenInItsYear(sheet: Sheet, built: Built, needs: readonly Need[]): boolean {
  return canBePaid(sheet, needs) && findsHands(sheet, built);
}

/** Window, building years and promise allow it. */
export function isItsYear({ problem, promiseOf }: Sheet, { work, grade, year }: Built): boolean {
  const { inWindow, inPlan } = inPlanAndWindow(problem, work, year);
  const promise = promiseOf.get(work.id);
  const isPromised =
    promise === undefined ||
    (Math.abs(year - promise.year) <= promise.slack &&
      (promise.grade === null || promise.grade === grade.id));
  return inWindow && inPlan && isPromised;
}

/** Whether a year of finishing lies in the work's window, and all its building in the plan. */
export function inPlanAndWindow(
  { years }: Problem,
  { notBefore, notAfter, buildYears }: Work,
  year: number,
): { readonly inWindow: boolean; readonly inPlan: boolean } {
  const first = years[0]?.year ?? Infinity;
  const last = first + years.length - 1;
  return {
    inWindow: year >= (notBefore ?? year) && year <= (notAfter ?? year),
    inPlan: year - buildYears + 1 >= first && year <= last,
  };
}

function canBePaid({ purses }: Sheet, needs: readonly Need[]): boolean {
  return needs.every(
    ({ envelope, fen }) => envelope !== null && fen <= purses.reachOf(envelope.id),
  );
}

function findsHands({ limits }: Sheet, built: Built): boolean {
  const closed = limits.pacesOf(built.work).filter((pace) => pace.works === 0);
  const years = closed.length > 0 ? buildingYears(built) : [];
  return closed.every((pace) => !years.includes(pace.year));
}
