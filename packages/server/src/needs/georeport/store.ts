import { sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';
import { lastMoveIn } from '#needs/store';
import type { Point } from '#registry/villages/store';

export type ReportQuery = {
  /** None: any. */
  readonly ids: readonly string[];
  readonly topics: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly status: 'open' | 'closed' | null;
  readonly most: number;
  readonly skip: number;
};

/** Ids of needs, the newest first. */
export async function findReportedIds(tx: Tx, query: ReportQuery): Promise<string[]> {
  const { ids, topics, from, to, status, most, skip } = query;
  const isClosed = sql<boolean>`(${lastMoveIn('solved')} or ${lastMoveIn('declined')})`;
  const rows = await tx
    .selectFrom('needs')
    .select('id')
    .where('county', '=', here)
    .$if(ids.length > 0, (rows) => rows.where('id', 'in', ids))
    .$if(topics.length > 0, (rows) =>
      rows.where(sql<string>`coalesce(nullif(topic, ''), category)`, 'in', topics),
    )
    .$if(from !== null, (rows) => rows.where('raised_on', '>=', from ?? ''))
    .$if(to !== null, (rows) => rows.where('raised_on', '<=', to ?? ''))
    .$if(status === 'closed', (rows) => rows.where(isClosed))
    .$if(status === 'open', (rows) => rows.where(sql<boolean>`not ${isClosed}`))
    .orderBy('raised_on', 'desc')
    .orderBy('id', 'desc')
    .offset(skip)
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** The village whose own point is nearest, within so many degrees each way; null where none is. */
export async function findVillageNear(
  tx: Tx,
  { lon, lat }: Point,
  degrees: number,
): Promise<string | null> {
  const row = await tx
    .selectFrom('place_points as p')
    .innerJoin('places as v', (on) =>
      on.onRef('v.county', '=', 'p.county').onRef('v.code', '=', 'p.code'),
    )
    .select('p.code')
    .where('p.county', '=', here)
    .where('p.latest', '=', true)
    .where('v.level', '=', 'village')
    .where('v.valid_to', 'is', null)
    .where('p.lon', '>=', lon - degrees)
    .where('p.lon', '<=', lon + degrees)
    .where('p.lat', '>=', lat - degrees)
    .where('p.lat', '<=', lat + degrees)
    .orderBy(sql`(p.lon - ${lon}) * (p.lon - ${lon}) + (p.lat - ${lat}) * (p.lat - ${lat})`)
    .orderBy('p.code')
    .limit(1)
    .executeTakeFirst();
  return row?.code ?? null;
}
