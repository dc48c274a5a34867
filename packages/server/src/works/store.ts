import { type Day, day } from '@qianwan/base/calendar';
import type { Finding } from '@qianwan/base/verdict';
import { Estimate } from '@qianwan/programme/works/estimate';
import { type Work, WorkType } from '@qianwan/programme/works/work';
import { type RawBuilder, sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';
import type { Tables } from '#db/tables';

export async function findWorks(tx: Tx, ids: readonly string[]): Promise<Work[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('works')
    .select(columns)
    .where('county', '=', here)
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  return rows.map(asWork);
}

export type WorkQuery = {
  readonly area: string;
  /** The id of the last row seen; '' for the first page. */
  readonly after: string;
  readonly most: number;
  readonly state: 'proposed' | 'refused' | 'admitted' | undefined;
  readonly type: WorkType | undefined;
};

/** Works of an area in order of id. */
export async function listWorks(tx: Tx, query: WorkQuery): Promise<Work[]> {
  const { area, after, most, state, type } = query;
  const rows = await tx
    .selectFrom('works')
    .select(columns)
    .where('county', '=', here)
    .where('id', '>', after > area ? after : area)
    .where('id', '<', `${area}~`)
    .$if(type !== undefined, (rows) => rows.where('type', '=', type as WorkType))
    .$if(state !== undefined, (rows) => rows.where(standsAs(state)))
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(asWork);
}

export type GateCheck = {
  readonly checkedOn: string;
  readonly passed: boolean;
  readonly findings: readonly Finding[];
};

/** What the gates last said of each work; a work that was never checked is left out. */
export async function findNewestChecks(
  tx: Tx,
  works: readonly string[],
): Promise<ReadonlyMap<string, GateCheck>> {
  if (works.length === 0) return new Map();
  const rows = await tx
    .selectFrom('gate_checks')
    .distinctOn('work')
    .select(['work', 'checked_on as checkedOn', 'passed', 'findings'])
    .where('county', '=', here)
    .where('work', 'in', works)
    .orderBy('work')
    .orderBy('id', 'desc')
    .execute();
  return new Map(
    rows.map(({ work, findings, ...check }) => [
      work,
      { ...check, findings: findings as readonly Finding[] },
    ]),
  );
}

/** The day on which each of the works was admitted; those still outside are left out. */
export async function findAdmissions(
  tx: Tx,
  works: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (works.length === 0) return new Map();
  const rows = await tx
    .selectFrom('admissions')
    .select(['work', 'admitted_on'])
    .where('county', '=', here)
    .where('work', 'in', works)
    .execute();
  return new Map(rows.map(({ work, admitted_on }) => [work, admitted_on]));
}

export type KeptEstimate = Estimate & { readonly madeOn: Day };

/** The newest estimate of a work; null where nobody has made one. */
export async function findEstimate(tx: Tx, work: string): Promise<KeptEstimate | null> {
  const row = await tx
    .selectFrom('estimates')
    .select(['made_on as madeOn', 'lines'])
    .where('county', '=', here)
    .where('work', '=', work)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...Estimate.parse({ lines: row.lines }), madeOn: day(row.madeOn) };
}

export type AdmittedWork = Pick<Work, 'id' | 'type' | 'householdsServed'> & {
  readonly admittedOn: string;
};

/** What a village has in the library, in order of id. */
export async function findAdmittedIn(tx: Tx, village: string): Promise<AdmittedWork[]> {
  const rows = await tx
    .selectFrom('works')
    .innerJoin('admissions', (join) =>
      join
        .onRef('admissions.county', '=', 'works.county')
        .onRef('admissions.work', '=', 'works.id'),
    )
    .select(['works.id', 'works.type', 'works.households_served', 'admissions.admitted_on'])
    .where('works.county', '=', here)
    .where('works.village', '=', village)
    .orderBy('works.id')
    .limit(1000)
    .execute();
  return rows.map(({ id, type, households_served, admitted_on }) => ({
    id,
    type: WorkType.parse(type),
    householdsServed: households_served,
    admittedOn: admitted_on,
  }));
}

const columns = [
  'id',
  'village',
  'type',
  'title',
  'plain_note',
  'needs',
  'resolution',
  'quantity',
  'cost_fen',
  'households_served',
  'upkeep_fen',
  'upkeep_payer',
  'owner',
  'carer',
  'borrowed_fen',
  'after',
  'proposed_on',
] as const;

function asWork(row: Pick<Tables['works'], (typeof columns)[number]>): Work {
  return {
    id: row.id,
    village: row.village,
    type: WorkType.parse(row.type),
    title: row.title,
    plainNote: row.plain_note,
    needs: row.needs,
    resolution: row.resolution,
    quantity: row.quantity,
    costFen: row.cost_fen,
    householdsServed: row.households_served,
    upkeepFen: row.upkeep_fen,
    upkeepPayer: row.upkeep_payer,
    owner: row.owner,
    carer: row.carer,
    borrowedFen: row.borrowed_fen,
    after: row.after,
    proposedOn: row.proposed_on,
  };
}

/** The same as works/state.ts says of the newest check and the admission, asked of the tables. */
function standsAs(state: WorkQuery['state']): RawBuilder<boolean> {
  const admitted = sql`exists (select from admissions
    where county = works.county and work = works.id)`;
  if (state === 'admitted') return sql<boolean>`${admitted}`;
  const passed = sql`coalesce((select passed from gate_checks
    where county = works.county and work = works.id order by id desc limit 1), true)`;
  const wanted = state === 'proposed' ? passed : sql`not ${passed}`;
  return sql<boolean>`not ${admitted} and ${wanted}`;
}
