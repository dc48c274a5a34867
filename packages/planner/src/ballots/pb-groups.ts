import { columnTexts } from './pb-cells.ts';
import type { PbTables } from './pb-read.ts';

/**
 * The group of each voter by a column of VOTES, in the order of the election's voters; '' where the
 * file does not say. null where it has no such column.
 */
export function groupsBy(tables: PbTables, column: string): string[] | null {
  return columnTexts(tables.votes, column);
}

/** The same by age, in spans of so many years: '20–29'. Ages that are no whole number stay as said. */
export function groupsByAge(tables: PbTables, years: number): string[] | null {
  const ages = columnTexts(tables.votes, 'age');
  if (ages === null) return null;
  return ages.map((text) => {
    if (!/^\d+$/.test(text)) return text;
    const from = Math.floor(Number(text) / years) * years;
    return `${from}–${from + years - 1}`;
  });
}
