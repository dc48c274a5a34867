import { caution, stop } from '@qianwan/base/verdict';
import type { Fault } from '@qianwan/programme/registry/import-fault';
import { readFile } from '#registry/files/read-file';
import { type Table, UnreadableFile } from '#registry/files/table';
import type { Cells, Kind, Scope, Sited } from './kind.ts';
import { type Matched, matchColumns } from './match-columns.ts';

/** What a file says in the terms of its kind, and everything that is wrong with it so far. */
export type Reading<Row> = {
  readonly rows: readonly Sited<Row>[];
  readonly faults: readonly Fault[];
  /** The heading that a column has in this file, by sheet and column key. */
  readonly headings: ReadonlyMap<string, string>;
};

/** Reads a file from bytes to records; asks no database. */
export async function readRows<Row>(
  kind: Kind<Row>,
  file: Uint8Array,
  scope: Scope,
  codePrefix: string,
): Promise<Reading<Row>> {
  try {
    const tables = await readFile(scope.fileName, file);
    return readTables(kind, tables, scope, codePrefix);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { code, detail, row } = error;
    const fault = { ...stop(code, detail), sheet: scope.fileName, row, column: '' };
    return { rows: [], faults: [fault], headings: new Map() };
  }
}

function readTables<Row>(
  kind: Kind<Row>,
  tables: readonly Table[],
  scope: Scope,
  codePrefix: string,
): Reading<Row> {
  const matched = tables.map((table) => matchColumns(table, kind.columns));
  const read = matched.filter(({ columns }) => columns.some((column) => column !== null));
  const skipped = matched
    .filter((sheet) => read.length > 0 && !read.includes(sheet))
    .map(({ table }) => ({ ...caution('sheet-skipped'), sheet: table.sheet, row: 1, column: '' }));
  const rows: Sited<Row>[] = [];
  const faults: Fault[] = [...skipped];
  const headings = new Map<string, string>();
  for (const sheet of read.length > 0 ? read : matched) {
    faults.push(...sheet.faults);
    for (const [at, column] of sheet.columns.entries())
      if (column !== null)
        headings.set(`${sheet.table.sheet} ${column.key}`, sheet.table.header[at] ?? '');
    if (sheet.faults.every(({ level }) => level === 'caution'))
      readSheet(kind, sheet, scope, codePrefix, { rows, faults });
  }
  return { rows, faults, headings };
}

function readSheet<Row>(
  kind: Kind<Row>,
  matched: Matched,
  scope: Scope,
  codePrefix: string,
  into: { rows: Sited<Row>[]; faults: Fault[] },
): void {
  const { sheet, header, rows } = matched.table;
  for (const { row, cells } of rows) {
    if (cells.length > header.length && cells.slice(header.length).some((cell) => cell !== '')) {
      const detail = { cells: cells.length, columns: header.length };
      into.faults.push({ ...stop('row-too-long', detail), sheet, row, column: '' });
      continue;
    }
    const parsed = kind.parse(namedCells(matched, cells, codePrefix), scope);
    for (const value of parsed.rows) into.rows.push({ sheet, row, value });
    for (const fault of parsed.faults) into.faults.push({ ...fault, sheet, row });
  }
}

/** A file of another country may number its places as China does: the prefix tells them apart. */
function namedCells({ columns }: Matched, cells: readonly string[], codePrefix: string): Cells {
  const named: Record<string, string> = {};
  for (const [at, column] of columns.entries()) {
    if (column === null) continue;
    const text = cells[at] ?? '';
    named[column.key] = column.code && text !== '' ? codePrefix + text : text;
  }
  return named;
}
