import { fen } from '@qianwan/base/money';
import { Purpose } from '@qianwan/programme/funds/payer';
import type { EarmarkedMoney, Promised } from '@qianwan/programme/plan/material';
import { type Work, WorkType } from '@qianwan/programme/works/work';
import { sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';

/** Admitted works that nobody has ordered yet, in order of id. */
export async function findCandidates(tx: Tx): Promise<Work[]> {
  const rows = await tx
    .selectFrom('works as w')
    .select(['w.id', 'w.village', 'w.type', 'w.title', 'w.plain_note as plainNote', 'w.needs'])
    .select(['w.resolution', 'w.quantity', 'w.cost_fen as costFen'])
    .select(['w.households_served as householdsServed', 'w.upkeep_fen as upkeepFen'])
    .select([
      'w.upkeep_payer as upkeepPayer',
      'w.owner',
      'w.carer',
      'w.borrowed_fen as borrowedFen',
    ])
    .select(['w.after', 'w.proposed_on as proposedOn'])
    .where('w.county', '=', here)
    .where((is) =>
      is.exists(
        is
          .selectFrom('admissions as a')
          .select('a.work')
          .whereRef('a.county', '=', 'w.county')
          .whereRef('a.work', '=', 'w.id'),
      ),
    )
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('orders as o')
            .select('o.work')
            .whereRef('o.county', '=', 'w.county')
            .whereRef('o.work', '=', 'w.id'),
        ),
      ),
    )
    .orderBy('w.id')
    .execute();
  return rows.map((row) => ({ ...row, type: WorkType.parse(row.type) }));
}

export type OrderedWork = { readonly id: string; readonly village: string; readonly type: string };

export async function findOrdered(tx: Tx): Promise<OrderedWork[]> {
  return tx
    .selectFrom('orders as o')
    .innerJoin('works as w', (join) =>
      join.onRef('w.county', '=', 'o.county').onRef('w.id', '=', 'o.work'),
    )
    .select(['w.id', 'w.village', 'w.type'])
    .where('o.county', '=', here)
    .execute();
}

export async function findVillages(tx: Tx): Promise<{ code: string; township: string }[]> {
  return tx
    .selectFrom('places')
    .select(['code', 'parent as township'])
    .where('county', '=', here)
    .where('level', '=', 'village')
    .where('valid_to', 'is', null)
    .orderBy('code')
    .execute();
}

export type Standing = {
  readonly village: string;
  readonly type: string;
  readonly upkeepPayer: string;
  readonly upkeepFen: number;
};

/** What stands, by village, type and who keeps it. */
export async function findStanding(tx: Tx): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select village, type, upkeep_payer as "upkeepPayer", sum(upkeep_fen)::bigint as "upkeepFen"
    from facilities where county = ${here}
    group by village, type, upkeep_payer order by village, type, upkeep_payer`.execute(tx);
  return rows;
}

/** What was promised under each earmark, and what of it is tied to works other than these. */
export async function findMoney(tx: Tx, candidates: readonly string[]): Promise<EarmarkedMoney[]> {
  const { rows } = await sql<{
    payer: string;
    purpose: string | null;
    year: number;
    promised: number;
    tied: number;
  }>`
    select payer, purpose, year,
      coalesce(-sum(amount_fen) filter (where account = 'promised'), 0)::bigint as promised,
      coalesce(sum(amount_fen) filter (
        where account in ('committed', 'paid') and not (work = any(${[...candidates]}::text[]))), 0)::bigint as tied
    from ledger_lines where county = ${here}
    group by payer, purpose, year order by year, payer, coalesce(purpose, '')`.execute(tx);
  return rows.map(({ payer, purpose, year, promised, tied }) => ({
    payer,
    purpose: purpose === null ? null : Purpose.parse(purpose),
    year,
    promisedFen: fen(promised),
    tiedFen: fen(tied),
  }));
}

/** What the newest approved plan of another round has promised. */
export async function findPromises(tx: Tx, round: string): Promise<Promised[]> {
  const { rows } = await sql<Promised>`
    select work, year from plan_works
    where county = ${here} and year is not null and plan = (
      select p.id from plans p join plan_approvals a on a.county = p.county and a.plan = p.id
      where p.county = ${here} and p.round <> ${round}
      order by a.approved_on desc, length(p.id) desc, p.id desc limit 1)
    order by work`.execute(tx);
  return rows;
}
