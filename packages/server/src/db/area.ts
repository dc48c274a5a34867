import { sql } from 'kysely';
import { type Database, inTransaction, type Tx } from './database.ts';

/**
 * Runs inside one transaction that may touch one area only: the county (or province) whose code begins
 * so. From here on the statements run as the role `qianwan_app`, to which row-level security applies;
 * without an area that role sees nothing at all. Where the caller's own transaction goes on, it gets
 * its rights back.
 */
export function inArea<Result>(
  db: Database,
  area: string,
  act: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return inTransaction(db, async (tx) => {
    await enter(tx, 'qianwan_app', area);
    const result = await act(tx);
    if (db.isTransaction) await enter(tx, 'none', '');
    return result;
  });
}

async function enter(tx: Tx, role: string, area: string): Promise<void> {
  await sql`select set_config('role', ${role}, true), set_config('app.area', ${area}, true)`.execute(
    tx,
  );
}

/**
 * The county that the transaction was opened for. The policy alone would do, but it serves no index;
 * an equality does, so records of a county are read with `county = here`.
 */
export const here = sql<string>`current_setting('app.area')`;
