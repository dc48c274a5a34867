import { pastEnd } from '@qianwan/programme/registry/place-code';
import type { Fact } from '@qianwan/programme/survey/fact';
import { sql } from 'kysely';
import type { Tx } from '#db/database';

const factColumns = sql`id, place, measure, value, words, day, source, author,
  recorded_at as "recordedAt", supersedes`;

/** Recorded by the end of that day in China; everything where no day is named. */
const knownBy = (knownOn: string | null) =>
  knownOn === null
    ? sql``
    : sql`and recorded_at < (${knownOn}::date + 1)::timestamp at time zone 'Asia/Shanghai'`;

export type NewestQuery = {
  readonly county: string;
  readonly place: string;
  readonly knownOn: string | null;
  /** The last measure of the page before. */
  readonly after: string;
  readonly most: number;
};

/** The newest fact of each measure of a place, by measure. */
export async function findNewest(tx: Tx, query: NewestQuery): Promise<Fact[]> {
  const { county, place, knownOn, after, most } = query;
  const { rows } = await sql<Fact>`
    select distinct on (measure) ${factColumns} from facts
    where county = ${county} and place = ${place} and measure > ${after} ${knownBy(knownOn)}
    order by measure, day desc, id desc limit ${most}`.execute(tx);
  return rows;
}

export type HistoryQuery = Omit<NewestQuery, 'after'> & {
  readonly measure: string;
  readonly after: { readonly day: string; readonly id: number } | null;
};

/** Every fact of one measure of a place, newest first. */
export async function findHistory(tx: Tx, query: HistoryQuery): Promise<Fact[]> {
  const { county, place, measure, knownOn, after, most } = query;
  const from =
    after === null ? sql`` : sql`and (day, id) < (${after.day}::date, ${after.id}::bigint)`;
  const { rows } = await sql<Fact>`
    select ${factColumns} from facts
    where county = ${county} and place = ${place} and measure = ${measure} ${from} ${knownBy(knownOn)}
    order by day desc, id desc limit ${most}`.execute(tx);
  return rows;
}

export type NewestFact = Pick<Fact, 'id' | 'place' | 'measure' | 'value' | 'words' | 'day'>;

/** The newest fact of each of these measures at every place of an area, by place and measure. */
export async function findNewestOf(
  tx: Tx,
  county: string,
  area: string,
  measures: readonly string[],
): Promise<NewestFact[]> {
  const { rows } = await sql<NewestFact>`
    select distinct on (measure, place) id, place, measure, value, words, day from facts
    where county = ${county} and measure = any(${[...measures]}::text[])
      and place >= ${area} and place < ${pastEnd(area)}
    order by measure, place, day desc, id desc`.execute(tx);
  return rows;
}

/** The newest fact of a measure for exactly that day: what a new one supersedes. */
export async function findOfDay(
  tx: Tx,
  county: string,
  fact: Pick<Fact, 'place' | 'measure' | 'day'>,
): Promise<number | null> {
  const row = await tx
    .selectFrom('facts')
    .select('id')
    .where('county', '=', county)
    .where('place', '=', fact.place)
    .where('measure', '=', fact.measure)
    .where('day', '=', fact.day)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
