import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import { embeddedDialect } from './embedded/dialect.ts';
import { Embedded } from './embedded/embedded.ts';
import type { Tables } from './tables.ts';
import { parsers } from './values.ts';

/** An open database: the typed door, and one for whole scripts (migrations, the queue), with the rows of each statement. */
export type Opened = {
  readonly db: Database;
  /** In this process alone, or on a server that other nodes may share. */
  readonly embedded: boolean;
  readonly script: (sql: string) => Promise<readonly unknown[]>;
  readonly close: () => Promise<void>;
};

/** The embedded database in a folder; refused with a clear sentence if another process holds it. */
export async function openFolder(folder: string): Promise<Opened> {
  return onEmbedded(await Embedded.open(folder));
}

export function onEmbedded(embedded: Embedded): Opened {
  const db = new Kysely<Tables>({ dialect: embeddedDialect(embedded) });
  // A script waits for its turn like any transaction: there is one connection.
  const script: Opened['script'] = (text) => db.connection().execute(() => embedded.script(text));
  return { db, embedded: true, script, close: () => embedded.close() };
}

/** PostgreSQL 15 or newer, by its connection string. */
export function openServer(connectionString: string): Opened {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    options: '-c timezone=UTC',
    types: {
      getTypeParser: (id, format) => parsers[id] ?? pg.types.getTypeParser(id, format),
    },
  });
  // A connection that breaks while it is idle is replaced by the pool; unheard, it would end the process.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const script: Opened['script'] = async (sql) => {
    const results = await pool.query(sql);
    return [results].flat().flatMap(({ rows }) => rows ?? []);
  };
  return { db, embedded: false, script, close: () => db.destroy() };
}
