import { pastEnd } from '@qianwan/programme/registry/place-code';
import { sql } from 'kysely';
import type { Tx } from '#db/database';

/** Works as an export writes them, by id. */
export async function findWorkLines(tx: Tx, area: string, after: string, most: number) {
  return tx
    .selectFrom('works')
    .selectAll()
    .where('id', '>', after === '' ? area : after)
    .where('id', '<', pastEnd(area))
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Those of the ids that works have. */
export async function findKnownWorks(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from works where id = any(${[...ids]}::text[])`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
