import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { after } from 'node:test';
import { sql } from 'kysely';
import type { Database, Tx } from '#db/database';
import { Embedded } from '#db/embedded/embedded';
import { migrate, migrations } from '#db/migrate';
import { type Opened, onEmbedded, openServer } from '#db/open';
import { sha256 } from '#db/write';

const fingerprint = sha256(
  migrations()
    .map(({ sha256 }) => sha256)
    .join(),
).slice(0, 12);
let made = 0;
function nextNumber(): number {
  made += 1;
  return made;
}
const template = `.cache/pglite-${fingerprint}.tar`;

/**
 * A migrated database of this test file's own: embedded, or on the server that DATABASE_URL names.
 * The first run pays for the embedded template, the rest unpack it.
 */
export async function testDatabase(): Promise<Opened> {
  const url = process.env.DATABASE_URL;
  const opened = url === undefined ? await embedded() : await onServer(url);
  after(() => opened.close());
  return opened;
}

async function embedded(): Promise<Opened> {
  if (!existsSync(template)) await buildTemplate();
  return onEmbedded(await Embedded.open(null, new Uint8Array(await readFile(template))));
}

async function buildTemplate(): Promise<void> {
  const building = await Embedded.open(null);
  await migrate(onEmbedded(building));
  await mkdir('.cache', { recursive: true });
  // Written aside and renamed, so that test files that start together never read half a template.
  const aside = `${template}.${process.pid}`;
  await writeFile(aside, await building.dump());
  await rename(aside, template);
  await building.close();
}

/** The server copies a migrated database in a fraction of what migrating takes; the first run makes it. */
async function onServer(url: string): Promise<Opened> {
  const name = `qianwan_test_${process.pid}_${nextNumber()}`;
  const pattern = `qianwan_template_${fingerprint}`;
  const first = openServer(url);
  await first.db.connection().execute(async (one) => {
    await sql`select pg_advisory_lock(7303824)`.execute(one);
    const { rows } = await sql`select 1 from pg_database where datname = ${pattern}`.execute(one);
    if (rows.length === 0) await buildPattern(first, url, pattern);
    await sql.raw(`create database ${name} template ${pattern}`).execute(one);
    await sql`select pg_advisory_unlock(7303824)`.execute(one);
  });
  const opened = openServer(at(url, name));
  const close = async (): Promise<void> => {
    await opened.close();
    await first.script(`drop database ${name} with (force)`);
    await first.close();
  };
  return { ...opened, close };
}

async function buildPattern(first: Opened, url: string, pattern: string): Promise<void> {
  await first.script(`create database ${pattern}_part`);
  const building = openServer(at(url, `${pattern}_part`));
  await migrate(building);
  await building.close();
  await first.script(`alter database ${pattern}_part rename to ${pattern}`);
}

function at(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

class Undo extends Error {}

/** Runs one story against the database and leaves no trace of it. */
export async function undone(db: Database, story: (tx: Tx) => Promise<void>): Promise<void> {
  await db
    .transaction()
    .execute(async (tx) => {
      await story(tx);
      // A story's last request may have left the transaction inside an area.
      await sql`select set_config('role', 'none', true)`.execute(tx);
      throw new Undo();
    })
    .catch((error) => {
      if (!(error instanceof Undo)) throw error;
    });
}
