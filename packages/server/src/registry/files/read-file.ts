import { readCsv } from './csv.ts';
import { readGeoJson } from './geojson.ts';
import { xlsx } from './spreadsheet.ts';
import { type Table, tableOf, UnreadableFile } from './table.ts';

/** The tables of a file, by the ending of its name: a sheet each, or one. Throws `UnreadableFile`. */
export async function readFile(name: string, file: Uint8Array): Promise<Table[]> {
  const tables = (await tablesOf(name, file)).filter((table) => table !== null);
  if (tables.every(({ rows }) => rows.length === 0)) throw new UnreadableFile('file-empty');
  return tables;
}

async function tablesOf(name: string, file: Uint8Array): Promise<(Table | null)[]> {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  switch (ending) {
    case 'csv':
    case 'tsv':
    case 'txt':
      return [tableOf(name, readCsv(file))];
    case 'xlsx':
      return (await xlsx.read(file)).map((sheet) => tableOf(sheet.name, sheet.rows));
    case 'geojson':
    case 'json':
      return [readGeoJson(name, file)];
    default:
      throw new UnreadableFile('file-format-unknown', { name });
  }
}
