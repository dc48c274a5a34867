import { type RawBuilder, sql } from 'kysely';
import type { Database } from './database.ts';
import { keys, type TableName } from './tables.ts';
import { type Kept, keyOf } from './write.ts';

const ROWS_AT_ONCE = 1000;

/** Every row of a table that meets a condition, as JSON, in key order, a thousand at a time. */
export async function* readRows(
  db: Database,
  table: TableName,
  condition: RawBuilder<unknown>,
  shape: RawBuilder<Kept>,
): AsyncGenerator<Kept> {
  const key = sql.join(keys[table].map((column) => sql.ref(column)));
  let after: unknown[] | null = null;
  for (;;) {
    const beyond: RawBuilder<unknown> =
      after === null ? sql`true` : sql`(${key}) > (${sql.join(after)})`;
    const { rows } = await sql<{ row: Kept }>`
      select ${shape} as row from ${sql.table(table)}
      where ${condition} and ${beyond} order by ${key} limit ${ROWS_AT_ONCE}`.execute(db);
    for (const { row } of rows) yield row;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_ONCE) return;
    after = keyOf(table, last.row);
  }
}
