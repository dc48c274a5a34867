import type { Comparable } from '@qianwan/programme/needs/duplicates/pairs';
import { type RawBuilder, sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';
import { asNeed, lastMoveIn, needColumns, standsAlone } from '#needs/store';

/** Neither closed nor part of another: what a new need may repeat, and what may be the same. */
export const isOpen: RawBuilder<boolean> = sql<boolean>`not ${lastMoveIn('solved')}
  and not ${lastMoveIn('declined')} and ${standsAlone}`;

/** Open needs of some villages, the newest of each first; a village has as many as an officer can look through. */
export async function findComparable(
  tx: Tx,
  villages: readonly string[],
  mostEach: number,
): Promise<Comparable[]> {
  const found = await Promise.all(
    villages.map((village) =>
      tx
        .selectFrom('needs')
        .select(needColumns)
        .where('county', '=', here)
        .where('village', '=', village)
        .where(isOpen)
        .orderBy('raised_on', 'desc')
        .orderBy('id', 'desc')
        .limit(mostEach)
        .execute(),
    ),
  );
  return found.flat().map((row) => {
    const { lon, lat, ...need } = asNeed(row);
    return { ...need, spot: lon === null || lat === null ? null : { lon, lat } };
  });
}

/** Villages of an area with open needs, by code, with how many. */
export async function countByVillage(
  tx: Tx,
  area: string,
  after: string,
): Promise<{ village: string; needs: number }[]> {
  return tx
    .selectFrom('needs')
    .select((is) => ['village', is.fn.countAll<number>().as('needs')])
    .where('county', '=', here)
    .where('village', '>=', area)
    .where('village', '<', `${area}~`)
    .where('village', '>', after)
    .where(isOpen)
    .groupBy('village')
    .orderBy('village')
    .limit(1000)
    .execute();
}

export type PairVerdict = {
  readonly older: string;
  readonly newer: string;
  readonly verdict: string;
};

/** What was last said of pairs with these needs. */
export async function findVerdicts(tx: Tx, ids: readonly string[]): Promise<PairVerdict[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PairVerdict>`
    select distinct on (older, newer) older, newer, verdict from need_pair_verdicts
    where county = ${here} and older = any(${[...ids]}::text[])
    order by older, newer, id desc`.execute(tx);
  return rows;
}
