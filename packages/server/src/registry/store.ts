import type { PlaceRow } from '@qianwan/contract/registry';
import type { Facility } from '@qianwan/programme/registry/facility';
import { codesAbove, pastEnd } from '@qianwan/programme/registry/place-code';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '#db/database';

export type StoredPlace = z.infer<typeof PlaceRow>;

export type PlaceQuery = {
  readonly area: string;
  readonly level: string | null;
  readonly words: string;
  readonly after: string;
  readonly most: number;
};

/** Places of an area in order of code, each with its point and the figures that a list shows. */
export async function findPlaces(tx: Tx, query: PlaceQuery): Promise<StoredPlace[]> {
  const { rows } = await sql<StoredPlace>`
    select ${placeColumns} from (${placesOf(query)}) as p ${placeJoins} order by p.code`.execute(
    tx,
  );
  return rows;
}

/**
 * Two characters and more go through the index of character pairs; one finds the names that begin
 * with it. Areas are ranges of codes: LIKE would find no index under row-level security.
 */
function placesOf({ area, level, words, after, most }: PlaceQuery): RawBuilder<unknown> {
  if (words.length > 1)
    return sql`select * from places_named(${words}, ${area}, ${level}, ${after}, ${most})`;
  const inArea = sql`code >= ${area} and code < ${pastEnd(area)} and code > ${after}`;
  const ofLevel = level === null ? sql`` : sql`and level = ${level}`;
  const begins =
    words === '' ? sql`` : sql`and name >= ${words} and name < ${`${words}\u{10ffff}`}`;
  return sql`select * from places where ${inArea} ${ofLevel} ${begins} order by code limit ${most}`;
}

export async function findPlace(tx: Tx, code: string): Promise<StoredPlace | null> {
  const { rows } = await sql<StoredPlace>`
    select ${placeColumns} from places p ${placeJoins} where p.code = ${code}`.execute(tx);
  return rows[0] ?? null;
}

const placeColumns = sql`p.code, p.name, p.level, p.kind, p.parent,
  p.valid_from as "validFrom", p.valid_to as "validTo", above.name as "parentName",
  case when at.code is null then null else jsonb_build_object('lon', at.lon, 'lat', at.lat,
    'precision', at.precision, 'source', at.source, 'setOn', at.set_on, 'setBy', at.set_by) end as point,
  households.value as households, residents.value as residents, plan_class.words as "planClass"`;

const placeJoins = sql`
  left join places above on above.county = p.county and above.code = p.parent
  left join place_points at on at.county = p.county and at.code = p.code and at.latest
  ${newest('households', 'households')} ${newest('residents', 'residents')} ${newest('plan.class', 'plan_class')}`;

function newest(measure: string, name: string): RawBuilder<unknown> {
  return sql`left join lateral (
    select value, words from facts
    where county = p.county and place = p.code and measure = ${sql.lit(measure)}
    order by day desc, id desc limit 1) as ${sql.ref(name)} on true`;
}

/** What a place lies in, outermost first. */
export async function findAbove(tx: Tx, code: string): Promise<{ code: string; name: string }[]> {
  return tx
    .selectFrom('places')
    .select(['code', 'name'])
    .where('code', 'in', [...codesAbove(code), ''])
    .orderBy('code')
    .execute();
}

const MOST_FACILITIES = 500;

export async function findFacilities(tx: Tx, village: string): Promise<Facility[]> {
  return tx
    .selectFrom('facilities')
    .select([
      'id',
      'village',
      'type',
      'work',
      'built_on as builtOn',
      'life_years as lifeYears',
      'owner',
      'carer',
      'upkeep_fen as upkeepFen',
      'upkeep_payer as upkeepPayer',
      'check_months as checkMonths',
      'complaint_phone as complaintPhone',
      'households_served as householdsServed',
    ])
    .where('village', '=', village)
    .orderBy('id')
    .limit(MOST_FACILITIES)
    .execute();
}

/** The row that says where a place is now, locked until the transaction ends. */
export async function lockLatestPoint(
  tx: Tx,
  county: string,
  code: string,
): Promise<{ id: number } | null> {
  const row = await tx
    .selectFrom('place_points')
    .select('id')
    .where('county', '=', county)
    .where('code', '=', code)
    .where('latest', '=', true)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

const MOST_IMPORTS = 500;

export type StoredImport = {
  id: string;
  kind: string;
  fileName: string;
  rows: number;
  importedBy: string;
  importedAt: string;
  undoneAt: string | null;
};

/** What was imported into a county, newest first. */
export async function findImports(tx: Tx, county: string): Promise<StoredImport[]> {
  return tx
    .selectFrom('imports')
    .select([
      'id',
      'kind',
      'file_name as fileName',
      'rows',
      'imported_by as importedBy',
      'imported_at as importedAt',
      'undone_at as undoneAt',
    ])
    .where('county', '=', county)
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_IMPORTS)
    .execute();
}
