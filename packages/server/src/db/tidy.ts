import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { TableName } from './tables.ts';

/**
 * Clears up after many rows came or went, and lets the planner know how many there are. A PostgreSQL
 * server does it by itself before long; the embedded one has nobody to. Does nothing inside a
 * transaction, where it is not allowed.
 */
export async function tidy(db: Database, tables: readonly TableName[]): Promise<void> {
  if (db.isTransaction) return;
  for (const table of tables) await sql`vacuum (analyze) ${sql.table(table)}`.execute(db);
}
