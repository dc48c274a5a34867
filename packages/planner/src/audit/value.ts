import { stop } from '@qianwan/base/verdict';
import type { Synergy } from '#schedule/problem';
import type { BrokenRule } from './broken-rule.ts';
import type { Sheet } from './sheet.ts';

/** Rule 14: the plan's value is what its works and pairs of works earn, to the thousandth of a point. */
export function auditValue(sheet: Sheet): BrokenRule[] {
  const value = earned(sheet);
  const claimed = sheet.plan.value;
  return value === claimed ? [] : [stop('value', { claimed, value })];
}

/** In thousandths of a point. */
export function earned({ problem, builtOf }: Sheet): number {
  const worth = new Map(problem.years.map((row) => [row.year, row.worth]));
  let value = 0;
  for (const { work, grade, year } of builtOf.values()) {
    value += (worth.get(year) ?? 0) * (grade.merit + work.claim);
  }
  for (const synergy of problem.synergies) {
    const [first, second] = synergy.works.map((work) => builtOf.get(work)?.year);
    const year = yearOfSynergy(synergy.when, first, second);
    if (year !== null) value += (worth.get(year) ?? 0) * synergy.merit;
  }
  return value;
}

/** The year of which a synergy is earned, given when its works are finished; null: it is not. */
export function yearOfSynergy(
  when: Synergy['when'],
  first: number | undefined,
  second: number | undefined,
): number | null {
  if (first === undefined || second === undefined) return null;
  if (when === 'same-year') return first === second ? first : null;
  return Math.max(first, second);
}
