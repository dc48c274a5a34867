import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { UnreadableFile } from './table.ts';

const separators = [',', ';', '\t'];

/** Rows of a CSV in any of the encodings and separators that offices use. */
export function readCsv(file: Uint8Array): string[][] {
  const text = decodeText(file);
  const options = { delimiter: separatorOf(text), relax_column_count: true, bom: true };
  try {
    return parse(text, options).map((row) => row.map(unguarded));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFile('file-broken', { reason: error.code }, Number(error.lines ?? 1));
  }
}

/** With a mark at its head, so that a spreadsheet program reads the Chinese without being told. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(`\ufeff${rows.map(csvLine).join('')}`);
}

/** One row as a line of its own, for files that are written piece by piece. */
export function csvLine(row: readonly string[]): string {
  return `${row.map(guarded).map(quoted).join(',')}\r\n`;
}

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const counts = separators.map((separator) => line.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

const FORMULA = /^[=+\-@\t\r]/;

/** What a villager typed must not run as a formula on an officer's machine: an apostrophe makes it text. */
function guarded(cell: string): string {
  return FORMULA.test(cell) && !Number.isFinite(Number(cell)) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
