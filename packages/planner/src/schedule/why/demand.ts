import type { Sheet } from '#schedule/compiled/compile';

/**
 * The sheet of the same problem in which a work must be finished by year t at the latest: as if it had
 * been promised, but for any of these years and in any grade, which no commitment can say.
 */
export function demanding(sheet: Sheet, work: number, latest: number): Sheet {
  const { items, yearCount } = sheet.compiled;
  const promised = items.promised.slice();
  const open = items.open.slice();
  for (const item of itemsOf(sheet, work)) {
    promised[item] = 1;
    open.fill(0, item * yearCount + latest + 1, (item + 1) * yearCount);
  }
  return withItems(sheet, { promised, open });
}

/** The sheet of the same problem in which a work may not be built. */
export function forbidding(sheet: Sheet, work: number): Sheet {
  const { items, yearCount } = sheet.compiled;
  const open = items.open.slice();
  for (const item of itemsOf(sheet, work)) {
    open.fill(0, item * yearCount, (item + 1) * yearCount);
  }
  return withItems(sheet, { open });
}

/** Its grades, and its parts at its partners. */
export function itemsOf({ compiled }: Sheet, work: number): number[] {
  const { firstItem, gradeCount, parts } = compiled.works;
  const grades = Array.from({ length: gradeCount[work] }, (_, grade) => firstItem[work] + grade);
  return [...grades, ...parts.at.subarray(parts.start[work], parts.start[work + 1])];
}

function withItems(
  sheet: Sheet,
  changed: { readonly promised?: Uint8Array; readonly open: Uint8Array },
): Sheet {
  const { compiled } = sheet;
  return { ...sheet, compiled: { ...compiled, items: { ...compiled.items, ...changed } } };
}
