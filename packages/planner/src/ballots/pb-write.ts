import type { PbTable, PbTables } from './pb-read.ts';

/**
 * The tables as a .pb file: `readPb` gives the same columns and cells back. A file in normal form is
 * written as it was, byte for byte: titles META, PROJECTS and VOTES, one line end throughout, quotes
 * where a cell needs them and nowhere else, and no blank lines.
 */
export function writePb(tables: PbTables): string {
  const { byteOrderMark, lineEnd, lastLineEnd } = tables.form;
  return byteOrderMark + lines(tables).join(lineEnd) + lastLineEnd;
}

function lines(tables: PbTables): string[] {
  return [
    ...section('META', tables.meta),
    ...section('PROJECTS', tables.projects),
    ...section('VOTES', tables.votes),
  ];
}

function section(title: string, table: PbTable): string[] {
  return [title, written(table.columns), ...table.rows.map((row) => written(row.cells))];
}

function written(cells: readonly string[]): string {
  // A row with nothing in it would read as a blank line, and a lone title as a section.
  if (cells.length === 1) return quotedCell(cells[0] as string);
  return cells.map((cell) => (NEEDS_QUOTES.test(cell) ? quotedCell(cell) : cell)).join(';');
}

const NEEDS_QUOTES = /[;"\r\n]/;

function quotedCell(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
