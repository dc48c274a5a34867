import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';
import { type Migration, migrations } from './migrate.ts';
import { readRows } from './read-rows.ts';
import { keys, type TableName } from './tables.ts';
import type { Kept } from './write.ts';

// A backup is gzipped text: a line that says of what, then a line for each row. It knows no driver and no
// version of PostgreSQL, so that what was embedded can be restored onto a server and the other way round.

type Head = {
  format: 'qianwan-backup/1';
  migrations: readonly Pick<Migration, 'name' | 'sha256'>[];
};
const skipped: readonly TableName[] = ['migrations', 'sessions'];
const tables = (Object.keys(keys) as TableName[]).filter((table) => !skipped.includes(table));

/** Writes everything to a file, as it was at one instant. Returns how many rows. */
export async function backUp(db: Database, path: string): Promise<number> {
  let rows = 0;
  const aside = `${path}.${process.pid}.part`;
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      async function* lines(): AsyncGenerator<string> {
        yield `${JSON.stringify(headNow())}\n`;
        for (const table of tables) {
          const whole = sql<Kept>`to_jsonb(${sql.table(table)}.*)`;
          for await (const row of readRows(tx, table, sql`true`, whole)) {
            rows += 1;
            yield `${JSON.stringify([table, row])}\n`;
          }
        }
      }
      await pipeline(Readable.from(lines()), createGzip(), createWriteStream(aside));
    });
  await rename(aside, path);
  return rows;
}

/** Puts a backup into an empty database, all or nothing. Returns how many rows; refuses a database in use. */
export async function restore(db: Database, path: string): Promise<number> {
  return db.transaction().execute(async (tx) => {
    if (!(await isEmpty(tx))) throw new Error('the database to restore into is not empty');
    const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()) });
    let head = true;
    let rows = 0;
    let waiting: { table: TableName; rows: Kept[] } = { table: 'counties', rows: [] };
    for await (const line of lines) {
      if (head) {
        checkHead(JSON.parse(line) as Head);
        head = false;
        continue;
      }
      const [table, row] = JSON.parse(line) as [TableName, Kept];
      if (table !== waiting.table || waiting.rows.length >= 1000) {
        await putBack(tx, waiting);
        waiting = { table, rows: [] };
      }
      waiting.rows.push(row);
      rows += 1;
    }
    await putBack(tx, waiting);
    await goOnCounting(tx);
    return rows;
  });
}

function headNow(): Head {
  return {
    format: 'qianwan-backup/1',
    migrations: migrations().map(({ name, sha256 }) => ({ name, sha256 })),
  };
}

function checkHead(head: Head): void {
  if (head.format !== 'qianwan-backup/1') throw new Error('this is not a backup of Qianwan');
  const now = JSON.stringify(headNow().migrations);
  if (JSON.stringify(head.migrations) !== now)
    throw new Error('this backup was made by another version of Qianwan; restore it with that one');
}

async function isEmpty(tx: Tx): Promise<boolean> {
  const found = await tx.selectFrom('counties').select('county').limit(1).execute();
  return found.length === 0;
}

async function putBack(tx: Tx, { table, rows }: { table: TableName; rows: Kept[] }): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into ${sql.table(table)} overriding system value
    select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  );
}

/** New rows are numbered after the restored ones. */
async function goOnCounting(tx: Tx): Promise<void> {
  const { rows } = await sql<{ table: TableName; column: string }>`
    select relname as "table", attname as "column" from pg_attribute
    join pg_class on pg_class.oid = attrelid
    where attidentity <> '' and relnamespace = 'public'::regnamespace`.execute(tx);
  for (const { table, column } of rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)}), false)`.execute(
      tx,
    );
  }
}
