import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A connection to the county's records, embedded or by network: the rest of the server cannot tell. */
export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** Joins the transaction that is already open, or opens one: so a story test can wrap whole requests. */
export function inTransaction<Result>(
  db: Database,
  act: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return db.isTransaction ? act(db as Tx) : db.transaction().execute(act);
}
