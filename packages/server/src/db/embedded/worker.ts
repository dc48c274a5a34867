import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { parsers } from '#db/values';
import type { Answer, Ask, Start } from './messages.ts';
import { openDurable } from './open-durable.ts';

// PGlite runs where it is called and would hold up every request; in a thread of its own it does not.
const { folder, template } = workerData as Start;
const port = parentPort;
if (port === null) throw new Error('the embedded database runs in a worker thread');

const pglite = await open();
port.postMessage({ id: 0, rows: [], affected: 0 } satisfies Answer);
port.on('message', async (ask: Ask) => {
  if (ask.kind === 'close') {
    await pglite.close();
    port.postMessage({ id: ask.id, rows: [], affected: 0 } satisfies Answer);
    port.close();
    return;
  }
  port.postMessage(await answer(ask));
});

async function open(): Promise<PGlite> {
  if (folder === null) {
    const loaded = template === null ? {} : { loadDataDir: new Blob([template]) };
    return PGlite.create({ parsers, ...loaded });
  }
  return openDurable(folder);
}

async function answer(ask: Exclude<Ask, { kind: 'close' }>): Promise<Answer> {
  try {
    if (ask.kind === 'dump') {
      const dump = await pglite.dumpDataDir('none');
      return { id: ask.id, rows: [new Uint8Array(await dump.arrayBuffer())], affected: 0 };
    }
    if (ask.kind === 'script') {
      const results = await pglite.exec(ask.sql);
      return { id: ask.id, rows: results.flatMap((result) => result.rows), affected: 0 };
    }
    const { rows, affectedRows } = await pglite.query(ask.sql, [...ask.parameters]);
    return { id: ask.id, rows, affected: affectedRows ?? 0 };
  } catch (error) {
    const { message, code, detail, constraint } = error as Answer['error'] & Error;
    return { id: ask.id, rows: [], affected: 0, error: { message, code, detail, constraint } };
  }
}
