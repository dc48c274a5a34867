import { pastEnd } from '@qianwan/programme/registry/place-code';
import { sql } from 'kysely';
import type { Tx } from '#db/database';

/** Needs as an export writes them, by id. Households stay out: who felt a need is not for files. */
export async function findNeedLines(tx: Tx, area: string, after: string, most: number) {
  return tx
    .selectFrom('needs')
    .select(['id', 'village', 'words', 'category', 'severity', 'channel', 'raised_on as raisedOn'])
    .where('id', '>', after === '' ? area : after)
    .where('id', '<', pastEnd(area))
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Those of the ids that needs have. */
export async function findKnownNeeds(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from needs where id = any(${[...ids]}::text[])`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
