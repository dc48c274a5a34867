import { pastEnd } from '@qianwan/programme/registry/place-code';
import { sql } from 'kysely';
import type { Tx } from '#db/database';

/** The newest fact of each place, measure and day that any of these days has, by `place measure day`. */
export async function findFactsOfDays(
  tx: Tx,
  county: string,
  days: Iterable<string>,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ place: string; measure: string; day: string; id: number }>`
    select place, measure, day, max(id) as id from facts
    where county = ${county} and day = any(${[...days]}::date[])
    group by place, measure, day`.execute(tx);
  return new Map(rows.map(({ place, measure, day, id }) => [`${place} ${measure} ${day}`, id]));
}

export type FactLine = {
  id: number;
  county: string;
  place: string;
  measure: string;
  value: number | null;
  words: string | null;
  day: string;
  source: string;
};

/** The newest fact of each measure and day as an export writes them, by county and id. */
export async function findFactLines(
  tx: Tx,
  area: string,
  after: { county: string; id: number },
  most: number,
): Promise<FactLine[]> {
  const { rows } = await sql<FactLine>`
    select id, county, place, measure, value, words, day, source from facts f
    where county >= ${area} and county < ${pastEnd(area)}
      and (county, id) > (${after.county}, ${after.id}::bigint)
      and not exists (select from facts newer where newer.county = f.county and newer.place = f.place
        and newer.measure = f.measure and newer.day = f.day and newer.id > f.id)
    order by county, id limit ${most}`.execute(tx);
  return rows;
}
