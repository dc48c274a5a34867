import { pastEnd } from '@qianwan/programme/registry/place-code';
import { sql } from 'kysely';
import type { Tx } from '#db/database';
import type { Writer } from '#db/write';

/** Those of the codes that are registered. */
export async function findKnownPlaces(tx: Tx, codes: Iterable<string>): Promise<Set<string>> {
  const { rows } = await sql<{ code: string }>`
    select code from places where code = any(${[...codes]}::text[])`.execute(tx);
  return new Set(rows.map(({ code }) => code));
}

/** Those of the households' ids that are registered. */
export async function findKnownHouseholds(tx: Tx, ids: Iterable<string>): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from households where id = any(${[...ids]}::text[])`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/**
 * The next id at each of these places, in their order; a place that comes twice gets two. One
 * statement for all, unlike `nextId`.
 */
export async function idsFor(
  writer: Writer,
  letter: string,
  places: readonly string[],
): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const { rows } = await sql<{ place: string; last: number }>`
    insert into counters (county, place, letter, last)
    select ${writer.county}, place, ${letter}, count
    from unnest(${[...counts.keys()]}::text[], ${[...counts.values()]}::bigint[]) as given(place, count)
    on conflict (county, place, letter) do update set last = counters.last + excluded.last
    returning place, last`.execute(writer.tx);
  const next = new Map(
    rows.map(({ place, last }) => [place, last - (counts.get(place) ?? 0) + 1] as const),
  );
  return places.map((place) => {
    const number = next.get(place) ?? 1;
    next.set(place, number + 1);
    return `${place}-${letter}${number}`;
  });
}

export type PlaceLine = {
  code: string;
  name: string;
  level: string;
  kind: string;
  parent: string;
  validFrom: string;
  lon: number | null;
  lat: number | null;
  precision: string | null;
  source: string | null;
};

/** Places as an export writes them, in order of code. */
export async function findPlaceLines(
  tx: Tx,
  area: string,
  after: string,
  most: number,
): Promise<PlaceLine[]> {
  const { rows } = await sql<PlaceLine>`
    select p.code, p.name, p.level, p.kind, p.parent, p.valid_from as "validFrom",
      at.lon, at.lat, at.precision, at.source
    from places p
    left join place_points at on at.county = p.county and at.code = p.code and at.latest
    where p.code >= ${area} and p.code < ${pastEnd(area)} and p.code > ${after}
    order by p.code limit ${most}`.execute(tx);
  return rows;
}

/** Counties of an area that hold a part of this import and have not taken it back, locked. */
export async function lockImports(
  tx: Tx,
  area: string,
  id: string,
): Promise<{ county: string; kind: string; undoneAt: string | null }[]> {
  return tx
    .selectFrom('imports')
    .select(['county', 'kind', 'undone_at as undoneAt'])
    .where('id', '=', id)
    .where('county', '>=', area)
    .where('county', '<', pastEnd(area))
    .orderBy('county')
    .forUpdate()
    .execute();
}

/** Opens counties that this installation does not serve yet; runs as the owner. */
export async function openCounties(
  tx: Tx,
  names: ReadonlyMap<string, string>,
  openedOn: string,
): Promise<string[]> {
  const { rows } = await sql<{ county: string }>`
    insert into counties (county, name_zh, name_en, simulated, opened_on)
    select county, name, name, false, ${openedOn}::date
    from unnest(${[...names.keys()]}::text[], ${[...names.values()]}::text[]) as given(county, name)
    on conflict (county) do nothing returning county`.execute(tx);
  return rows.map(({ county }) => county);
}
