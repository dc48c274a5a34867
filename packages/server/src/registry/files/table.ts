import type { Finding } from '@qianwan/base/verdict';
import type { FaultCode } from '@qianwan/programme/registry/import-fault';

/** A sheet as rows of text, its header apart. `row` counts as the spreadsheet program does. */
export type Table = {
  readonly sheet: string;
  readonly headerRow: number;
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
};

/** A file could not be read at all, or not to its end: told to the person, never a bug. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly code: FaultCode;
  readonly row: number;
  readonly detail: Finding['detail'];

  constructor(code: FaultCode, detail: Finding['detail'] = {}, row = 1) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.row = row;
  }
}

/** The first row that says anything is the header; empty rows are passed over but counted. */
export function tableOf(sheet: string, rows: readonly (readonly string[])[]): Table | null {
  const said = rows
    .map((cells, at) => ({ row: at + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...rest] = said;
  if (first === undefined) return null;
  return { sheet, headerRow: first.row, header: first.cells, rows: rest };
}
