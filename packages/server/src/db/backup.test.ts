import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { testDatabase } from '#testing/database';
import { inArea } from './area.ts';
import { backUp, restore } from './backup.ts';
import { addLine } from './trail.ts';
import { verifyTrail } from './verify-trail.ts';
import { insertRow, type Writer } from './write.ts';

test('what is restored is what was backed up, trail and numbering included', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'qianwan-'));
  const file = join(folder, 'backup.gz');
  const { db } = await testDatabase();
  const county = '330523';
  await db
    .insertInto('counties')
    .values({
      county,
      name_zh: '安吉县',
      name_en: 'Anji',
      simulated: true,
      opened_on: '2026-01-01',
    })
    .execute();
  await inArea(db, county, async (tx) => {
    const writer: Writer = { tx, county, writes: [] };
    const fact = {
      place: county,
      measure: 'households',
      value: 0.1 + 0.2,
      day: '2026-01-01',
      source: 's',
    };
    await insertRow(writer, 'facts', {
      ...fact,
      author: 'a',
      recorded_at: '2026-01-01T00:00:00.123456Z',
    });
    const content = new Uint8Array([0, 255, 10]);
    const sha256 = '712450d3c4a79eea9509e75dc1dacdeff58034df538536cfae2da882bd8a0c50';
    await insertRow(writer, 'documents', { sha256, media_type: 'x/y', content });
    await addLine(writer, { at: '2026-01-01T00:00:00.000Z', actor: 'a', act: 't', subject: 's' });
  });
  assert.deepEqual((await verifyTrail(db)).breaches, []);
  const rows = await backUp(db, file);

  const other = await testDatabase();
  assert.equal(await restore(other.db, file), rows);
  assert.deepEqual((await verifyTrail(other.db)).breaches, []);
  const facts = await other.db.selectFrom('facts').selectAll().execute();
  assert.deepEqual(facts, await db.selectFrom('facts').selectAll().execute());
  const next = await other.db
    .insertInto('facts')
    .values({ ...facts[0], id: undefined, value: 1, words: null } as never)
    .returning('id')
    .executeTakeFirstOrThrow();
  assert.equal(next.id, Number(facts[0]?.id) + 1);
  await assert.rejects(restore(other.db, file), /not empty/);
  await rm(folder, { recursive: true });
});
