import type { PlanSummary } from '@qianwan/contract/plan';
import type { Ground } from '@qianwan/planner';
import { KeptGround } from '@qianwan/programme/plan/formats';
import type { Merit } from '@qianwan/programme/plan/merit';
import { type PlanSettings, PlanSettings as Settings } from '@qianwan/programme/plan/plan-settings';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { here } from '#db/area';
import type { Tx } from '#db/database';
import { nextId } from '#db/ids';
import { insertRow, insertRows, json, type Writer } from '#db/write';

export type Round = {
  readonly id: string;
  readonly title: string;
  readonly firstYear: number;
  readonly years: number;
  readonly openedOn: string;
};

const roundColumns = [
  'id',
  'title',
  'first_year as firstYear',
  'years',
  'opened_on as openedOn',
] as const;
const MOST_ROUNDS = 100;

export async function keepRound(
  writer: Writer,
  round: Omit<Round, 'id' | 'openedOn'>,
  on: { readonly today: string; readonly by: string },
): Promise<Round> {
  const id = await nextId(writer, writer.county, 'R');
  const { title, firstYear, years } = round;
  await insertRow(writer, 'rounds', {
    id,
    title,
    first_year: firstYear,
    years,
    opened_on: on.today,
    opened_by: on.by,
  });
  return { id, ...round, openedOn: on.today };
}

export async function findRound(tx: Tx, id: string): Promise<Round | null> {
  const row = await tx
    .selectFrom('rounds')
    .select(roundColumns)
    .where('county', '=', here)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Newest first. */
export async function findRounds(tx: Tx, county: string): Promise<Round[]> {
  return tx
    .selectFrom('rounds')
    .select(roundColumns)
    .where('county', '=', county)
    .orderBy('opened_on', 'desc')
    .orderBy(sql`length(id)`, 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_ROUNDS)
    .execute();
}

export type Summary = z.input<typeof PlanSummary> & { readonly settings: PlanSettings };

/** Plans with their figures, newest first; `where` says which. */
async function summaries(tx: Tx, where: RawBuilder<unknown>): Promise<Summary[]> {
  const { rows } = await sql<Omit<Summary, 'gap'>>`
    select p.id, p.round, p.title, p.settings, p.value, p.bound,
      p.made_on as "madeOn", coalesce(o.name, p.made_by) as "madeBy", a.approved_on as "approvedOn",
      p.problem_sha256 as "problemSha256", p.plan_sha256 as "planSha256",
      count(pw.work) filter (where pw.year is not null) as chosen,
      count(pw.work) filter (where pw.year is null) as "leftOut",
      count(distinct pw.village) filter (where pw.year is not null) as villages,
      coalesce(sum(w.cost_fen) filter (where pw.year is not null), 0)::bigint as "costFen"
    from plans p
    left join officers o on o.county = p.county and o.id = p.made_by
    left join plan_approvals a on a.county = p.county and a.plan = p.id
    left join plan_works pw on pw.county = p.county and pw.plan = p.id
    left join works w on w.county = pw.county and w.id = pw.work
    where p.county = ${here} and ${where}
    group by p.county, p.id, o.name, a.approved_on
    order by p.made_on desc, length(p.id) desc, p.id desc limit ${MOST_ROUNDS}`.execute(tx);
  return rows.map((row) => {
    const gap = row.bound === 0 ? 0 : (row.bound - row.value) / row.bound;
    return { ...row, settings: Settings.parse(row.settings), gap };
  });
}

export function plansOfRounds(tx: Tx, rounds: readonly string[]): Promise<Summary[]> {
  return summaries(tx, sql`p.round = any(${[...rounds]}::text[])`);
}

export async function findPlan(tx: Tx, id: string): Promise<Summary | null> {
  return (await summaries(tx, sql`p.id = ${id}`))[0] ?? null;
}

/** The approved plan of the round that was opened last, of those that have one. */
export async function newestApproved(tx: Tx, county: string): Promise<Summary | null> {
  const found = await summaries(
    tx,
    sql`p.id = (select p.id from plan_approvals a
      join plans p on p.county = a.county and p.id = a.plan
      join rounds r on r.county = p.county and r.id = p.round
      where a.county = ${county}
      order by r.opened_on desc, length(r.id) desc, r.id desc limit 1)`,
  );
  return found[0] ?? null;
}

/** The year in which an approved plan builds a work, by the newest such plan; null where none does. */
export async function approvedYearOf(tx: Tx, work: string): Promise<number | null> {
  const { rows } = await sql<{ year: number | null }>`
    select pw.year from plan_works pw
    join plan_approvals a on a.county = pw.county and a.plan = pw.plan
    where pw.county = ${here} and pw.work = ${work}
    order by a.approved_on desc, length(pw.plan) desc, pw.plan desc limit 1`.execute(tx);
  return rows[0]?.year ?? null;
}

export async function approvedOfRound(tx: Tx, round: string): Promise<string | null> {
  const row = await tx
    .selectFrom('plan_approvals as a')
    .innerJoin('plans as p', (join) =>
      join.onRef('p.county', '=', 'a.county').onRef('p.id', '=', 'a.plan'),
    )
    .select('p.id')
    .where('a.county', '=', here)
    .where('p.round', '=', round)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function keepApproval(
  writer: Writer,
  plan: string,
  on: { readonly today: string; readonly by: string; readonly words: string },
): Promise<void> {
  await insertRow(writer, 'plan_approvals', {
    plan,
    approved_on: on.today,
    by_actor: on.by,
    words: on.words,
  });
}

export type NewPlan = {
  readonly round: string;
  readonly settings: PlanSettings;
  readonly problemSha256: string;
  readonly planSha256: string;
  readonly value: number;
  readonly bound: number;
};

export type NewPlanWork = {
  readonly work: string;
  readonly village: string;
  readonly year: number | null;
  readonly ground: Omit<Ground, 'work'> | null;
  readonly merit: Merit | null;
};

export async function keepPlan(
  writer: Writer,
  plan: NewPlan,
  works: readonly NewPlanWork[],
  on: { readonly today: string; readonly by: string },
): Promise<string> {
  const id = await nextId(writer, writer.county, 'P');
  await insertRow(writer, 'plans', {
    id,
    round: plan.round,
    title: plan.settings.title,
    settings: json(plan.settings),
    problem_sha256: plan.problemSha256,
    plan_sha256: plan.planSha256,
    value: plan.value,
    bound: plan.bound,
    made_on: on.today,
    made_by: on.by,
  });
  await insertRows(
    writer,
    'plan_works',
    works.map((row) => ({ plan: id, ...row })),
  );
  return id;
}

export type PlanWorkRow = {
  work: string;
  title: string;
  type: string;
  village: string;
  villageName: string;
  costFen: number;
  year: number | null;
  ground: z.output<typeof KeptGround> | null;
  merit: Merit | null;
};

const planWorkColumns = sql`pw.work, w.title, w.type, pw.village,
  coalesce(v.name, pw.village) as "villageName", w.cost_fen as "costFen", pw.year, pw.ground, pw.merit`;
const planWorkJoins = sql`
  join works w on w.county = pw.county and w.id = pw.work
  left join places v on v.county = pw.county and v.code = pw.village`;

export type PlanWorkQuery = {
  readonly plan: string;
  readonly village?: string | undefined;
  readonly chosen?: boolean | undefined;
  /** Only these works. */
  readonly works?: readonly string[] | undefined;
  readonly after: string;
  readonly most: number;
};

/** What a plan says of each work, in order of id. */
export async function findPlanWorks(tx: Tx, query: PlanWorkQuery): Promise<PlanWorkRow[]> {
  const { plan, village, chosen, works, after, most } = query;
  const ofVillage = village === undefined ? sql`` : sql`and starts_with(pw.village, ${village})`;
  const ofThese = works === undefined ? sql`` : sql`and pw.work = any(${[...works]}::text[])`;
  const asChosen = chosen === undefined ? sql`` : sql`and (pw.year is not null) = ${chosen}`;
  const { rows } = await sql<Omit<PlanWorkRow, 'ground'> & { ground: unknown }>`
    select ${planWorkColumns} from plan_works pw ${planWorkJoins}
    where pw.county = ${here} and pw.plan = ${plan} and pw.work > ${after} ${ofVillage} ${ofThese} ${asChosen}
    order by pw.work limit ${most}`.execute(tx);
  return rows.map((row) => ({
    ...row,
    ground: row.ground === null ? null : KeptGround.parse(row.ground),
  }));
}

export type Change = Omit<PlanWorkRow, 'ground' | 'type' | 'merit'> & { otherYear: number | null };

/** Works that two plans of the county do not treat alike, in order of id. */
export async function findChanges(tx: Tx, plan: string, other: string): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select pw.work, w.title, pw.village, coalesce(v.name, pw.village) as "villageName",
      w.cost_fen as "costFen", max(pw.year) filter (where pw.plan = ${plan}) as year,
      max(pw.year) filter (where pw.plan = ${other}) as "otherYear"
    from plan_works pw ${planWorkJoins}
    where pw.county = ${here} and pw.plan in (${plan}, ${other})
    group by pw.work, w.title, pw.village, v.name, w.cost_fen
    having max(pw.year) filter (where pw.plan = ${plan})
      is distinct from max(pw.year) filter (where pw.plan = ${other})
    order by pw.work`.execute(tx);
  return rows;
}

export type VillageCost = {
  village: string;
  villageName: string;
  costFen: number;
  otherCostFen: number;
};

/** What two plans build in each village, those that gain most from the first of them first. */
export async function findVillageCosts(
  tx: Tx,
  plan: string,
  other: string,
): Promise<VillageCost[]> {
  const { rows } = await sql<VillageCost>`
    select pw.village, coalesce(v.name, pw.village) as "villageName",
      coalesce(sum(w.cost_fen) filter (where pw.plan = ${plan}), 0)::bigint as "costFen",
      coalesce(sum(w.cost_fen) filter (where pw.plan = ${other}), 0)::bigint as "otherCostFen"
    from plan_works pw ${planWorkJoins}
    where pw.county = ${here} and pw.plan in (${plan}, ${other}) and pw.year is not null
    group by pw.village, v.name
    order by coalesce(sum(w.cost_fen) filter (where pw.plan = ${other}), 0)
      - coalesce(sum(w.cost_fen) filter (where pw.plan = ${plan}), 0), pw.village`.execute(tx);
  return rows;
}
