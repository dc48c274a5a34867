import { z } from 'zod';
import { decodeText } from './decode-text.ts';
import { type Table, UnreadableFile } from './table.ts';

const Feature = z.object({
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullable(),
});
const Collection = z.object({ features: z.array(z.unknown()) });
const Position = z.tuple([z.number(), z.number()], z.number());

/** Points with their properties as columns (RFC 7946); the position becomes the columns lon and lat. */
export function readGeoJson(sheet: string, file: Uint8Array): Table | null {
  const features = featuresOf(file).map((feature, at) => cellsOf(feature, at + 1));
  if (features.length === 0) return null;
  const header = [...new Set(features.flatMap((cells) => Object.keys(cells)))];
  const rows = features.map((cells, at) => ({
    row: at + 1,
    cells: header.map((name) => cells[name] ?? ''),
  }));
  return { sheet, headerRow: 1, header, rows };
}

export function writeGeoJson(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Uint8Array {
  const features = rows.map((row) => {
    const {
      lon = '',
      lat = '',
      ...properties
    } = Object.fromEntries(header.map((name, at) => [name, row[at] ?? '']));
    const point = { type: 'Point', coordinates: [Number(lon), Number(lat)] };
    return { type: 'Feature', properties, geometry: lon === '' ? null : point };
  });
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}

function featuresOf(file: Uint8Array): unknown[] {
  try {
    return Collection.parse(JSON.parse(decodeText(file))).features;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('file-broken', { reason: 'GeoJSON' });
  }
}

function cellsOf(given: unknown, row: number): Record<string, string> {
  const feature = Feature.safeParse(given);
  if (!feature.success) throw new UnreadableFile('file-broken', { reason: 'Feature' }, row);
  const { properties, geometry } = feature.data;
  const cells = Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, value]) => [name, textOf(value)]),
  );
  if (geometry === null) return cells;
  const position = Position.safeParse(geometry.coordinates);
  if (geometry.type !== 'Point' || !position.success)
    throw new UnreadableFile('not-a-point', { value: geometry.type }, row);
  const [lon, lat] = position.data;
  return { ...cells, lon: String(lon), lat: String(lat) };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}
