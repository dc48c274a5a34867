import { sql } from 'kysely';
import type { Tx } from './database.ts';

/**
 * Whoever changes a record by adding rows to it waits here for whoever is doing so already, until the
 * end of the transaction: so "has it voted already?" stays true until the vote is in.
 */
export async function lockRecord(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
}
