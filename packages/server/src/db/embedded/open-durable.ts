import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { parsers } from '#db/values';
import { DurableFiles, syncTree } from './durable-files.ts';

/** Opens (or first creates) the database of a folder so that what it acknowledges is on the disk. */
export async function openDurable(folder: string): Promise<PGlite> {
  mkdirSync(folder, { recursive: true });
  const fresh = !existsSync(join(folder, 'PG_VERSION'));
  // -F is PostgreSQL's switch for fsync=off; PGlite starts with it.
  const startParams = [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
  ];
  const opened = await PGlite.create({ fs: new DurableFiles(folder), startParams, parsers });
  if (fresh) syncTree(folder);
  return opened;
}
