import type { TrailRow } from '@qianwan/contract/overview';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { here } from '#db/area';
import type { Tx } from '#db/database';

/** A county has hundreds of villages; more than this would not be one. */
const MOST_VILLAGES = 5000;

export type VillagePoint = {
  readonly code: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly precision: string;
};

// What a map shows is asked table by table and put together in code: row-level security hides the
// tables' statistics from the planner, and one large join then costs seconds instead of milliseconds.

/** The villages of an area that stand and have a point, in order of code. */
export async function villagePoints(tx: Tx, area: string): Promise<VillagePoint[]> {
  return tx
    .selectFrom('places as p')
    .innerJoin('place_points as at', (join) =>
      join
        .onRef('at.county', '=', 'p.county')
        .onRef('at.code', '=', 'p.code')
        .on('at.latest', '=', true),
    )
    .select(['p.code', 'p.name', 'at.lon', 'at.lat', 'at.precision'])
    .where('p.county', '=', here)
    .where('p.level', '=', 'village')
    .where('p.valid_to', 'is', null)
    .where('p.code', '>=', area)
    .where('p.code', '<', `${area}~`)
    .orderBy('p.code')
    .limit(MOST_VILLAGES)
    .execute();
}

/** How many of something each village has. */
export type Counts = ReadonlyMap<string, number>;

/** Needs that nobody has settled: not solved, and not declined (programme/needs/state says the same). */
export async function openNeeds(tx: Tx, area: string): Promise<Counts> {
  return counted(
    tx,
    sql`with last as materialized (
        select distinct on (need) need, step from need_steps
        where county = ${here} and step <> 'answered' order by need, id desc),
      settled as materialized (select need from last where step in ('confirmed', 'declined'))
    select village, count(*)::int as count from needs
    where county = ${here} and village >= ${area} and village < ${`${area}~`}
      and id not in (select need from settled)
    group by village`,
  );
}

/** Works that a plan builds and that do not stand yet. */
export async function worksToCome(tx: Tx, plan: string): Promise<Counts> {
  return counted(
    tx,
    sql`select village, count(*)::int as count from plan_works
    where county = ${here} and plan = ${plan} and year is not null
      and work not in (select work from acceptances where county = ${here})
    group by village`,
  );
}

export async function worksBuilt(tx: Tx): Promise<Counts> {
  return counted(
    tx,
    sql`select f.village, count(*)::int as count from facilities f
    where f.county = ${here} and f.work is not null group by f.village`,
  );
}

async function counted(tx: Tx, query: RawBuilder<unknown>): Promise<Counts> {
  const { rows } = await (query as RawBuilder<{ village: string; count: number }>).execute(tx);
  return new Map(rows.map(({ village, count }) => [village, count]));
}

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
