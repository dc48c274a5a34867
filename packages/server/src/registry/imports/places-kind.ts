import { byText } from '@qianwan/base/order';
import { mortonOf } from '@qianwan/programme/registry/morton';
import type { Tx } from '#db/database';
import { paged } from '#db/paged';
import type { Writer } from '#db/write';
import { insertBatch } from '#db/write-batch';
import { checkPlaces } from './check-places.ts';
import { importKind, type Leaf, type Scope } from './kind.ts';
import { type PlaceRow, parsePlace, placeColumns } from './place-row.ts';
import { findKnownPlaces, findPlaceLines } from './store.ts';

/** Places and, where the file has them, their positions. An import adds places; it never changes one. */
export const placesKind = importKind<PlaceRow>({
  kind: 'places',
  columns: placeColumns,
  exported: [
    ...['code', 'name', 'level', 'kind', 'parent', 'valid_from'],
    ...['lon', 'lat', 'precision', 'source'],
  ],
  parse: parsePlace,
  placeOf: ({ code }) => code,
  check: checkPlaces,
  load: loadPlaces,
  counties: countiesIn,
  tables: ['places', 'place_points'],
  dump: dumpPlaces,
});

type Single = Omit<PlaceRow, 'above'>;

async function loadPlaces(
  writer: Writer,
  importId: string,
  rows: readonly PlaceRow[],
  scope: Scope,
): Promise<void> {
  const places = [...(await missingAbove(writer, rows)), ...rows].sort((a, b) =>
    byText(a.code, b.code),
  );
  await insertBatch(writer, {
    table: 'places',
    importId,
    columns: placeBatch,
    rows: places.map(({ code, name, level, kind, parent, validFrom }) => {
      return [code, name === '' ? code : name, level, kind, parent, validFrom ?? scope.today];
    }),
  });
  await insertBatch(writer, {
    table: 'place_points',
    importId,
    columns: pointBatch,
    rows: places.flatMap(({ code, point }) =>
      point === null ? [] : [pointRow(code, point, scope)],
    ),
  });
}

const placeBatch = [
  { name: 'code', type: 'text' },
  { name: 'name', type: 'text' },
  { name: 'level', type: 'text' },
  { name: 'kind', type: 'text' },
  { name: 'parent', type: 'text' },
  { name: 'valid_from', type: 'date' },
];

const pointBatch = [
  { name: 'code', type: 'text' },
  { name: 'lon', type: 'float8' },
  { name: 'lat', type: 'float8' },
  { name: 'morton', type: 'bigint' },
  { name: 'precision', type: 'text' },
  { name: 'source', type: 'text' },
  { name: 'set_on', type: 'date' },
  { name: 'set_by', type: 'text' },
  { name: 'latest', type: 'bool' },
];

function pointRow(
  code: string,
  { lon, lat, precision, source }: NonNullable<Single['point']>,
  { fileName, today, by }: Scope,
): unknown[] {
  const from = source === '' ? fileName : source;
  return [code, lon, lat, mortonOf(lon, lat), precision, from, today, by, true];
}

/** Townships and counties that rows name in passing, where they are not registered and have no row. */
async function missingAbove(writer: Writer, rows: readonly PlaceRow[]): Promise<Single[]> {
  const named = new Map<string, Single>();
  for (const { above } of rows) for (const place of above) named.set(place.code, place);
  for (const { code } of rows) named.delete(code);
  const known = await findKnownPlaces(writer.tx, named.keys());
  return [...named.values()].filter(({ code }) => !known.has(code));
}

function countiesIn(rows: readonly PlaceRow[]): Map<string, string> {
  const counties = new Map<string, string>();
  for (const place of rows)
    for (const { level, code, name } of [place, ...place.above])
      if (level === 'county') counties.set(code, name === '' ? code : name);
  return counties;
}

async function dumpPlaces(tx: Tx, area: string, after: string, most: number): Promise<Leaf> {
  const lines = await findPlaceLines(tx, area, after, most + 1);
  const { rows, next } = paged(lines, most, ({ code }) => code);
  return {
    next,
    rows: rows.map(
      ({ code, name, level, kind, parent, validFrom, lon, lat, precision, source }) => ({
        ...{ code, name, level, kind, parent, valid_from: validFrom },
        ...{ lon: String(lon ?? ''), lat: String(lat ?? '') },
        ...{ precision: precision ?? 'none', source: source ?? '' },
      }),
    ),
  };
}
