import type { showMap, TrailRow } from '@qianwan/contract/overview';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { here } from '#db/area';
import type { Tx } from '#db/database';

export type MapVillage = z.input<typeof showMap.reply>['villages'][number];

/** A county has hundreds of villages; more than this would not be one. */
const MOST_VILLAGES = 5000;

/** Villages of an area that have a point, with how they fare: open needs, works planned and built. */
export async function mapVillages(
  tx: Tx,
  area: string,
  plan: string | null,
): Promise<MapVillage[]> {
  const { rows } = await sql<MapVillage>`
    select p.code, p.name, at.lon, at.lat, at.precision, known.value as households,
      coalesce(asked.count, 0)::int as needs, coalesce(planned.count, 0)::int as planned,
      coalesce(built.count, 0)::int as built
    from places p
    join place_points at on at.county = p.county and at.code = p.code and at.latest
    left join (${newestHouseholds(area)}) known on known.place = p.code
    left join (${openNeeds(area)}) asked on asked.village = p.code
    left join (${stillPlanned(plan)}) planned on planned.village = p.code
    left join (${builtWorks}) built on built.village = p.code
    where p.county = ${here} and p.level = 'village' and p.valid_to is null
      and p.code >= ${area} and p.code < ${`${area}~`}
    order by p.code limit ${MOST_VILLAGES}`.execute(tx);
  return rows;
}

function newestHouseholds(area: string): RawBuilder<unknown> {
  return sql`select distinct on (place) place, value from facts
    where county = ${here} and measure = 'households' and place >= ${area} and place < ${`${area}~`}
    order by place, day desc, id desc`;
}

/** Needs that nobody has settled: not solved, and not declined (programme/needs/state says the same). */
function openNeeds(area: string): RawBuilder<unknown> {
  return sql`select village, count(*) from needs
    left join (
      select distinct on (need) need, step from need_steps
      where county = ${here} and step <> 'answered' order by need, id desc
    ) last on last.need = needs.id
    where needs.county = ${here} and village >= ${area} and village < ${`${area}~`}
      and coalesce(last.step, '') not in ('confirmed', 'declined')
    group by village`;
}

function stillPlanned(plan: string | null): RawBuilder<unknown> {
  return sql`select village, count(*) from plan_works pw
    where pw.county = ${here} and pw.plan = ${plan} and pw.year is not null
      and not exists (select from acceptances a where a.county = pw.county and a.work = pw.work)
    group by village`;
}

const builtWorks = sql`select w.village, count(*) from acceptances a
  join works w on w.county = a.county and w.id = a.work
  where a.county = ${here} group by w.village`;

export type YearCounts = {
  readonly raised: number;
  readonly answered: number;
  readonly solved: number;
};

/** Needs raised in a year, and what became of them so far. */
export async function needCounts(tx: Tx, year: number): Promise<YearCounts> {
  const { rows } = await sql<YearCounts>`
    select count(*)::int as raised,
      count(*) filter (where exists (select from need_steps s where s.county = n.county
        and s.need = n.id and s.step not in ('verified', 'reopened')))::int as answered,
      count(*) filter (where (select step from need_steps s where s.county = n.county
        and s.need = n.id and s.step <> 'answered' order by id desc limit 1) = 'confirmed')::int as solved
    from needs n where county = ${here}
      and raised_on >= make_date(${year}::int, 1, 1) and raised_on <= make_date(${year}::int, 12, 31)`.execute(
    tx,
  );
  return rows[0] ?? { raised: 0, answered: 0, solved: 0 };
}

/** Works of the county under way, and accepted so far. */
export async function workCounts(tx: Tx): Promise<{ building: number; built: number }> {
  const { rows } = await sql<{ ordered: number; built: number }>`
    select (select count(distinct work) from orders where county = ${here})::int as ordered,
      (select count(*) from acceptances where county = ${here})::int as built`.execute(tx);
  const { ordered = 0, built = 0 } = rows[0] ?? {};
  return { building: Math.max(0, ordered - built), built };
}

/** Works accepted, by the year that a plan has them in. */
export async function builtByYear(
  tx: Tx,
  plan: string | null,
): Promise<{ year: number; built: number }[]> {
  const { rows } = await sql<{ year: number; built: number }>`
    select pw.year, count(*)::int as built from plan_works pw
    join acceptances a on a.county = pw.county and a.work = pw.work
    where pw.county = ${here} and pw.plan = ${plan} and pw.year is not null
    group by pw.year order by pw.year`.execute(tx);
  return rows;
}

export type TrailQuery = {
  readonly subject: string | undefined;
  readonly after: string;
  readonly most: number;
};

/** Lines of the county's trail, newest first, each with the rows that it wrote by their keys. */
export async function trailLines(
  tx: Tx,
  { subject, after, most }: TrailQuery,
): Promise<(Omit<z.input<typeof TrailRow>, 'writes'> & { line: string })[]> {
  return tx
    .selectFrom('trail')
    .select(['seq', 'at', 'actor', 'act', 'subject', 'line', 'hash'])
    .where('county', '=', here)
    .$if(subject !== undefined, (rows) => rows.where('subject', '=', subject ?? ''))
    .$if(after !== '', (rows) => rows.where('seq', '<', Number(after)))
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
}
