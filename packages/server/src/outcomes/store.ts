import type { Day } from '@qianwan/base/calendar';
import { pastEnd } from '@qianwan/programme/registry/place-code';
import type { Fact } from '@qianwan/programme/survey/fact';
import { sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';
import { insertRow, updateRow, type Writer } from '#db/write';

export type FigurePlace = { readonly code: string; readonly name: string };

/** Villages (or townships) of an area that stood on that day, in order of code. */
export async function findPlacesOn(
  tx: Tx,
  area: string,
  level: 'village' | 'township',
  on: Day,
  page: { readonly after: string; readonly most: number } | null = null,
): Promise<FigurePlace[]> {
  return tx
    .selectFrom('places')
    .select(['code', 'name'])
    .where('county', '=', here)
    .where('level', '=', level)
    .where('code', '>=', area)
    .where('code', '<', pastEnd(area))
    .where('valid_from', '<=', on)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', on)]))
    .$if(page !== null, (rows) => rows.where('code', '>', page?.after ?? '').limit(page?.most ?? 0))
    .orderBy('code')
    .execute();
}

/** What lies a level below. */
export async function findParts(tx: Tx, place: string): Promise<FigurePlace[]> {
  return tx
    .selectFrom('places')
    .select(['code', 'name'])
    .where('county', '=', here)
    .where('parent', '=', place)
    .orderBy('code')
    .limit(1000)
    .execute();
}

export type ValueOn = { readonly place: string; readonly measure: string; readonly value: number };

/** The value that holds on a day of each of these measures, at every place of an area: from the index alone. */
export async function findValuesOn(
  tx: Tx,
  area: string,
  measures: readonly string[],
  on: Day,
): Promise<ValueOn[]> {
  const { rows } = await sql<ValueOn>`
    select distinct on (measure, place) place, measure, value from facts
    where county = ${here} and measure = any(${[...measures]}::text[])
      and place >= ${area} and place < ${pastEnd(area)} and day <= ${on}
    order by measure, place, day desc, id desc`.execute(tx);
  return rows;
}

/** The fact that holds on a day for each of these measures, at each of these places. */
export async function findFactsOn(
  tx: Tx,
  places: readonly string[],
  measures: readonly string[],
  on: Day,
): Promise<Fact[]> {
  const { rows } = await sql<Fact>`
    select distinct on (measure, place) id, place, measure, value, words, day, source, author,
      recorded_at as "recordedAt", supersedes
    from facts
    where county = ${here} and measure = any(${[...measures]}::text[])
      and place = any(${[...places]}::text[]) and day <= ${on}
    order by measure, place, day desc, id desc`.execute(tx);
  return rows;
}

export type Target = {
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
  readonly source: string;
};

export async function findTargets(tx: Tx): Promise<Target[]> {
  return tx
    .selectFrom('targets')
    .select(['indicator', 'year', 'value', 'source'])
    .where('county', '=', here)
    .orderBy('indicator')
    .orderBy('year')
    .execute();
}

export async function keepTarget(writer: Writer, target: Target, by: string): Promise<void> {
  const { indicator, year, value, source } = target;
  const targets = await findTargets(writer.tx);
  const before = targets.some((one) => one.indicator === indicator && one.year === year);
  const values = { value, source, set_by: by };
  if (before) await updateRow(writer, 'targets', { indicator, year }, values);
  else await insertRow(writer, 'targets', { indicator, year, ...values });
}
