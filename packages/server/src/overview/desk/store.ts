import { sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';

/** Something that waits, and how many of its kind there are in all. */
export type WaitingRow = {
  readonly id: string;
  readonly title: string;
  readonly day: string | null;
  readonly count: number;
};

type Ask = (tx: Tx, area: string, most: number) => Promise<WaitingRow[]>;

/** Needs that have been told nothing yet, the oldest first. */
export const unansweredNeeds: Ask = async (tx, area, most) => {
  const { rows } = await sql<WaitingRow>`
    select id, words as title, raised_on as day, (count(*) over ())::int as count from needs n
    where county = ${here} and village >= ${area} and village < ${`${area}~`}
      and not exists (select from need_steps s where s.county = n.county and s.need = n.id
        and s.step in ('answered', 'declined', 'taken-up', 'built', 'confirmed'))
    order by raised_on, id limit ${most}`.execute(tx);
  return rows;
};

/** Works proposed that no gate has been asked about. */
export const worksToCheck: Ask = async (tx, area, most) => {
  const { rows } = await sql<WaitingRow>`
    select id, title, proposed_on as day, (count(*) over ())::int as count from works w
    where county = ${here} and village >= ${area} and village < ${`${area}~`}
      and not exists (select from gate_checks g where g.county = w.county and g.work = w.id)
    order by proposed_on, id limit ${most}`.execute(tx);
  return rows;
};

/** Plans of rounds in which none is approved yet; they wait for the county alone. */
export const plansToApprove: Ask = async (tx, area, most) => {
  const { rows } = await sql<WaitingRow>`
    select id, title, made_on as day, (count(*) over ())::int as count from plans p
    where county = ${here} and county = ${area}
      and not exists (select from plan_approvals a join plans sister
        on sister.county = a.county and sister.id = a.plan
        where sister.county = p.county and sister.round = p.round)
    order by made_on desc, id limit ${most}`.execute(tx);
  return rows;
};

/** Works that an approved plan has in this or an earlier year and that nobody has ordered. */
export async function worksToOrder(
  tx: Tx,
  area: string,
  year: number,
  most: number,
): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select w.id, w.title, null as day, (count(*) over ())::int as count
    from plan_approvals a
    join plan_works pw on pw.county = a.county and pw.plan = a.plan
    join works w on w.county = pw.county and w.id = pw.work
    where a.county = ${here} and pw.year <= ${year}
      and a.plan = (select plan from plan_approvals where county = a.county
        order by approved_on desc, plan desc limit 1)
      and w.village >= ${area} and w.village < ${`${area}~`}
      and not exists (select from orders o where o.county = w.county and o.work = w.id)
    order by pw.year, w.id limit ${most}`.execute(tx);
  return rows;
}

/** Works finished and not accepted, the longest waiting first. */
export const worksToAccept: Ask = async (tx, area, most) => {
  const { rows } = await sql<WaitingRow>`
    select w.id, w.title, m.reached_on as day, (count(*) over ())::int as count
    from milestones m join works w on w.county = m.county and w.id = m.work
    where m.county = ${here} and m.milestone = 'finished'
      and w.village >= ${area} and w.village < ${`${area}~`}
      and not exists (select from acceptances a where a.county = m.county and a.work = m.work)
    order by m.reached_on, w.id limit ${most}`.execute(tx);
  return rows;
};

/** Long work that has not ended. */
export const tasksRunning: Ask = async (tx, area, most) => {
  const { rows } = await sql<WaitingRow>`
    select id, kind as title, null as day, (count(*) over ())::int as count from tasks
    where county = ${here} and county = ${area} and ended_at is null
    order by asked_at, id limit ${most}`.execute(tx);
  return rows;
};
