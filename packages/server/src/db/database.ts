import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A connection to the county's records, embedded or by network: the rest of the server cannot tell. */
export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/**
 * Opens a transaction, or joins the one that is already open: so a story test can wrap whole requests.
 * Either way nothing of an act that throws is left behind.
 */
export function inTransaction<Result>(
  db: Database,
  act: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return db.isTransaction ? insideAnother(db as Tx, act) : db.transaction().execute(act);
}

async function insideAnother<Result>(tx: Tx, act: (tx: Tx) => Promise<Result>): Promise<Result> {
  await sql`savepoint act`.execute(tx);
  try {
    const result = await act(tx);
    await sql`release savepoint act`.execute(tx);
    return result;
  } catch (error) {
    await sql`rollback to savepoint act`.execute(tx);
    throw error;
  }
}
