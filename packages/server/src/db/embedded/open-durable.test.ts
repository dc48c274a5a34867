import assert from 'node:assert/strict';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

// Counted before the module under test takes its binding: every fsync of this process.
let synced = 0;
const toDisk = fs.fsyncSync;
fs.fsyncSync = (descriptor) => {
  synced += 1;
  toDisk(descriptor);
};
syncBuiltinESMExports();
const { openDurable } = await import('./open-durable.ts');

test('each acknowledged write has reached the disk', async () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'qianwan-durable-'));
  const pglite = await openDurable(join(folder, 'records'));
  await pglite.exec('create table said (words text)');
  const before = synced;
  for (let count = 0; count < 20; count += 1)
    await pglite.query('insert into said values ($1)', ['x']);
  assert.ok(synced - before >= 20, `${synced - before} of 20 writes were synced`);
  const { rows } = await pglite.query('show fsync');
  assert.deepEqual(rows, [{ fsync: 'on' }]);
  await pglite.close();
  fs.rmSync(folder, { recursive: true });
});
