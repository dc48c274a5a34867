import { here } from '#db/area';
import type { Tx } from '#db/database';

/** Where a household is registered; null where none has this id. */
export async function findHousehold(tx: Tx, id: string): Promise<{ village: string } | null> {
  const row = await tx
    .selectFrom('households')
    .select('village')
    .where('county', '=', here)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** How many households are registered in a village; of the ids given only, where some are. */
export async function countHouseholds(
  tx: Tx,
  village: string,
  ids: readonly string[] | null = null,
): Promise<number> {
  if (ids?.length === 0) return 0;
  const row = await tx
    .selectFrom('households')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('county', '=', here)
    .where('village', '=', village)
    .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The households of a village by id; of the ids given only, where some are. */
export async function listHouseholds(
  tx: Tx,
  village: string,
  ids: readonly string[] | null = null,
): Promise<{ id: string; label: string }[]> {
  if (ids?.length === 0) return [];
  return tx
    .selectFrom('households')
    .select(['id', 'label'])
    .where('county', '=', here)
    .where('village', '=', village)
    .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
    .orderBy('id')
    .execute();
}
