import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { UnreadableFile } from './table.ts';

/** A sheet by its name, every cell as text. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/** What is asked of a spreadsheet library. The one behind it is young: it may be changed here alone. */
export type Spreadsheet = {
  readonly read: (file: Uint8Array) => Promise<Sheet[]>;
  readonly write: (...sheets: readonly Sheet[]) => Promise<Uint8Array>;
};

export const xlsx: Spreadsheet = {
  read: async (file) => {
    const { sheets } = await readXlsx(file).catch((error: Error) => {
      throw new UnreadableFile('file-broken', { reason: error.message.slice(0, 100) });
    });
    return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(textOf)) }));
  },
  write: async (...sheets) => {
    const written = await writeXlsx({
      sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })),
    });
    return new Uint8Array(written);
  },
};

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dayOf(cell);
  return typeof cell === 'object' ? textOf((cell as { text?: unknown }).text) : String(cell);
}

/** A cell formatted as a date holds midnight of that day in no time zone, which is read as UTC. */
function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
