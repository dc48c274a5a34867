import { stop } from '@qianwan/base/verdict';
import type { BrokenRule } from './broken-rule.ts';
import { type Sheet, yearOf } from './sheet.ts';

/** The plan's value is what its works and the works built together earn, to the thousandth of a point. */
export function auditValue(sheet: Sheet): BrokenRule[] {
  const worth = new Map(sheet.problem.years.map((row) => [row.year, row.worth]));
  let value = 0;
  for (const { work: id, year } of sheet.plan.choices) {
    const work = sheet.workById.get(id);
    if (work !== undefined) value += (worth.get(year) ?? 0) * (work.merit + work.claim);
  }
  for (const { works, merit } of sheet.problem.synergies) {
    const year = yearOf(sheet, works[0]);
    if (year !== null && year === yearOf(sheet, works[1])) value += (worth.get(year) ?? 0) * merit;
  }
  const claimed = sheet.plan.value;
  return value === claimed ? [] : [stop('value', { claimed, value })];
}
