import type { FileFormat } from '@qianwan/contract/registry';
import type { z } from 'zod';
import { writeCsv } from './csv.ts';
import { writeGeoJson } from './geojson.ts';
import { xlsx } from './spreadsheet.ts';

export type Format = z.infer<typeof FileFormat>;

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
} as const satisfies Record<Format, string>;

/** A list to write: its name, the columns by key and by the name that people read, and rows of text. */
export type Listing = {
  readonly name: string;
  readonly columns: readonly { readonly key: string; readonly zh: string }[];
  readonly rows: readonly (readonly string[])[];
};

/** A table has Chinese headings, for people; the properties of GeoJSON have keys, for programs. */
export async function writeFile(format: Format, listing: Listing): Promise<Uint8Array> {
  const { name, columns, rows } = listing;
  const headings = columns.map(({ zh }) => zh);
  switch (format) {
    case 'csv':
      return writeCsv([headings, ...rows]);
    case 'xlsx':
      return xlsx.write({ name, rows: [headings, ...rows] });
    case 'geojson':
      return writeGeoJson(
        columns.map(({ key }) => key),
        rows,
      );
  }
}
