import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase, undone } from '#testing/database';
import { inArea } from './area.ts';
import type { Tx } from './database.ts';
import { addLine } from './trail.ts';
import { verifyTrail } from './verify-trail.ts';
import { insertRow, insertRows, updateRow, type Writer } from './write.ts';
import { deleteBatch, insertBatch } from './write-batch.ts';

const { db } = await testDatabase();
const act = { at: '2026-11-23T00:00:00.000Z', actor: 'o1', act: 'test', subject: 's' };
const county = '330523';

async function line(tx: Tx, write: (writer: Writer) => Promise<unknown>): Promise<void> {
  await inArea(tx, county, async (inside) => {
    const writer: Writer = { tx: inside, county, writes: [] };
    await write(writer);
    await addLine(writer, act);
  });
}

const payer = { id: 'county', name_zh: '县财政', name_en: 'County', kind: 'government' };

async function written(tx: Tx): Promise<void> {
  await line(tx, (writer) => insertRow(writer, 'payers', payer));
  await line(tx, (writer) =>
    insertBatch(writer, {
      table: 'facts',
      importId: '330523-I1',
      columns: [
        { name: 'place', type: 'text' },
        { name: 'measure', type: 'text' },
        { name: 'value', type: 'float8' },
        { name: 'day', type: 'date' },
        { name: 'source', type: 'text' },
        { name: 'author', type: 'text' },
        { name: 'recorded_at', type: 'timestamptz' },
      ],
      rows: Array.from({ length: 2500 }, (_, at) => [
        `v${at}`,
        'households',
        at,
        '2026-01-01',
        'list',
        'o1',
        act.at,
      ]),
    }),
  );
  await line(tx, (writer) =>
    insertBatch(writer, {
      table: 'places',
      importId: '330523-I2',
      columns: ['code', 'name', 'level', 'kind', 'parent']
        .map((name) => ({ name, type: 'text' }))
        .concat({ name: 'valid_from', type: 'date' }),
      rows: [
        ['330523108', '天荒坪镇', 'township', 'town', county, '2023-06-30'],
        ['330523108204', '余村村', 'village', 'village', '330523108', '2023-06-30'],
      ],
    }),
  );
  await line(tx, (writer) =>
    updateRow(writer, 'places', { code: '330523108204' }, { name: '余村' }),
  );
}

const changes: [story: string, statement: string, what: string, where: RegExp][] = [
  [
    'a row written singly',
    `update payers set name_zh = '县财攻'`,
    'row-changed',
    /^payers 330523 county$/,
  ],
  [
    'a row of an import',
    `update facts set value = value + 1 where place = 'v2400'`,
    'batch-changed',
    /^facts .*I1/,
  ],
  [
    'an imported row that was changed since',
    `update places set name = '余材' where code = '330523108204'`,
    'row-changed',
    /^places 330523 330523108204$/,
  ],
  [
    'the same row in what it was before',
    `update places set kind = 'x' where code = '330523108204'`,
    'row-changed',
    /^places/,
  ],
  [
    'a line of the trail',
    `update trail set line = replace(line, '县财政', '县财攻') where seq = 1`,
    'line-changed',
    /^trail 1$/,
  ],
  ['who did it', `update trail set actor = 'o2' where seq = 2`, 'line-changed', /^trail 2$/],
  ['a line cut out', 'delete from trail where seq = 2', 'line-missing', /^trail 3$/],
  ['the last line cut off', 'delete from trail where seq = 4', 'head-differs', /^trail_heads/],
  ['a row taken away', 'delete from payers', 'row-missing', /^payers/],
  [
    'a row slipped in',
    `insert into payers values ('330523', 'x', 'x', 'x', 'company')`,
    'row-unrecorded',
    /^payers 330523 x$/,
  ],
  [
    'a row slipped into an import',
    `insert into places values ('330523', '330523999', 'x', 'village', 'x', 'x', '2026-01-01', null, null, '330523-I2')`,
    'row-unrecorded',
    /^places/,
  ],
];

test('what was written through the door verifies', () =>
  undone(db, async (tx) => {
    await written(tx);
    assert.deepEqual(await verifyTrail(tx), { lines: 4, breaches: [] });
  }));

test('an import that was undone leaves nothing to hold against anyone', () =>
  undone(db, async (tx) => {
    await written(tx);
    await line(tx, (writer) => deleteBatch(writer, 'facts', '330523-I1'));
    assert.deepEqual((await verifyTrail(tx)).breaches, []);
  }));

for (const [story, statement, what, where] of changes) {
  test(`a change behind its back is found: ${story}`, () =>
    undone(db, async (tx) => {
      await written(tx);
      await sql.raw(statement).execute(tx);
      const { breaches } = await verifyTrail(tx);
      assert.ok(
        breaches.some((breach) => breach.what === what && where.test(breach.where)),
        JSON.stringify(breaches),
      );
    }));
}

test('outside its area the application sees and writes nothing', () =>
  undone(db, async (tx) => {
    await written(tx);
    const seen = (area: string) =>
      inArea(tx, area, (inside) => inside.selectFrom('payers').select('id').execute());
    assert.equal((await seen(county)).length, 1);
    assert.equal((await seen('33')).length, 1, 'a province sees its counties');
    assert.equal((await seen('330521')).length, 0);
    assert.equal((await seen('')).length, 0, 'no area, no rows');
  }));

test('rows added together are each known to the trail', () =>
  undone(db, async (tx) => {
    const second = { ...payer, id: 'province', name_zh: '省财政' };
    await line(tx, (writer) => insertRows(writer, 'payers', [payer, second]));
    assert.deepEqual(await verifyTrail(tx), { lines: 1, breaches: [] });
    await sql`delete from payers where id = 'province'`.execute(tx);
    const [breach] = (await verifyTrail(tx)).breaches;
    assert.equal(breach?.where, 'payers 330523 province');
  }));
