import type { PbRow, PbTable } from './pb-read.ts';

/** A trimmed cell; empty where the row is too short or says 'none'. */
export function cell(row: PbRow, at: number): string {
  const text = (row.cells[at] ?? '').trim();
  return text.toLowerCase() === 'none' ? '' : text;
}

/** The place of a column, by its title in any case; −1 where there is none. */
export function columnOf(table: PbTable, name: string): number {
  return table.columns.findIndex((title) => title.trim().toLowerCase() === name);
}

/** The text of each row in a column, '' where nothing is said; null where there is no column. */
export function columnTexts(table: PbTable, name: string): string[] | null {
  const at = columnOf(table, name.toLowerCase());
  return at < 0 ? null : table.rows.map((row) => cell(row, at));
}
