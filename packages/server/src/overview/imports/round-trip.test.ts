import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#db/database';
import { verifyTrail } from '#db/verify-trail';
import { callerAs, groundOf } from '#testing/caller';
import { testDatabase, undone } from '#testing/database';
import { county, somePlaces, village } from '#testing/places';
import { exportFrom } from './export-from.ts';
import { type ImportOrder, importFrom } from './import-from.ts';
import { undoFrom } from './undo-from.ts';

const { db } = await testDatabase();

const lists: Record<ImportOrder['kind'], string> = {
  places: [
    'code,name,type,township_code,lon,lat,precision,source',
    '330523108206,银坑村,village,330523108,119.600001,30.5,own,"县, 测绘"',
    '330523108207,=1+1,village,330523108,,,,',
  ].join('\n'),
  facts: [
    'code,指标,数值,日期,来源',
    `${village},户数,280,2026-01-01,年报`,
    `${village},村庄分类,集聚提升,2026-01-01,规划`,
    `${village},idm.social,0.8571,2026-01-01,=cmd`,
  ].join('\n'),
  needs: `village,words,category,severity,channel,raised_on\n${village},"路灯, 没有",lamp,2,phone,2026-01-01`,
  works: `村代码,工程类型,工程名称,数量,估算造价（元）,受益户数,年管护费（元）\n${village},路灯,主路路灯,40.5,120000.01,200,5`,
  funds: `county,payer,purpose,year,金额（元）\n${county},county,环境,2027,1000000.01\n${county},county,,2028,5`,
};

async function ready(tx: Tx): Promise<void> {
  await somePlaces(tx);
  await tx
    .insertInto('payers')
    .values({ county, id: 'county', name_zh: '县财政', name_en: 'County', kind: 'government' })
    .execute();
}

function take(tx: Tx, kind: ImportOrder['kind'], content: Uint8Array, fileName: string) {
  const order = { kind, content, fileName, area: county, dryRun: false, by: 'test' };
  return importFrom(groundOf(tx), order);
}

for (const kind of ['places', 'facts', 'needs', 'works', 'funds'] as const) {
  for (const format of ['csv', 'xlsx', 'geojson'] as const) {
    test(`${kind} go out as ${format} and come in again the same`, () =>
      undone(db, async (tx) => {
        await ready(tx);
        const ground = groundOf(tx);
        const given = new TextEncoder().encode(lists[kind]);
        const first = await take(tx, kind, given, 'list.csv');
        assert.notEqual(first.id, null, JSON.stringify(first.faults));
        const wanted = { kind, area: county, format } as const;
        const asText = { ...wanted, format: 'csv' } as const;
        const before = await exportFrom(ground, asText);
        const file = await exportFrom(ground, wanted);
        const undoing = await undoFrom(ground, { id: first.id ?? '', by: 'test' });
        assert.ok(undoing.ok, JSON.stringify(undoing));
        if (kind === 'places') await tx.deleteFrom('places').execute();
        const again = await take(tx, kind, file, `list.${format}`);
        assert.notEqual(again.id, null, JSON.stringify(again.faults));
        const after = await exportFrom(ground, asText);
        assert.equal(new TextDecoder().decode(after), new TextDecoder().decode(before));
      }));
  }
}

const texts: [name: string, file: Uint8Array][] = [
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${lists.facts}`)],
  ['semicolons', new TextEncoder().encode(lists.facts.replaceAll(',', ';'))],
  ['tabs', new TextEncoder().encode(lists.facts.replaceAll(',', '\t'))],
  ['Windows line ends', new TextEncoder().encode(lists.facts.replaceAll('\n', '\r\n'))],
  [
    'UTF-16, as “Unicode text” is saved',
    Buffer.from(`\ufeff${lists.facts.replaceAll(',', '\t')}`, 'utf16le'),
  ],
  // "代码,户数,日期\n330523108204,280,2026-01-01" in GBK.
  [
    'GBK',
    Buffer.from(
      'b4fac2eb2cbba7cafd2cc8d5c6da0a3333303532333130383230342c3238302c323032362d30312d3031',
      'hex',
    ),
  ],
];

for (const [name, file] of texts) {
  test(`a list is read in ${name}`, () =>
    undone(db, async (tx) => {
      await ready(tx);
      const { faults, rows } = await take(tx, 'facts', file, 'list.csv');
      assert.deepEqual(faults, []);
      assert.ok(rows >= 1);
    }));
}

test('over HTTP: a dry run first, then the file, then undone; the trail knows all of it', () =>
  undone(db, async (tx) => {
    await ready(tx);
    const officer = await callerAs(tx, 'county', county);
    const content = Buffer.from(lists.places).toString('base64');
    const body = { kind: 'places', fileName: 'list.csv', content };
    const dry = await officer.post(`/api/imports/${county}`, body);
    assert.deepEqual([dry.status, dry.body.id, dry.body.rows], [200, null, 2]);
    const real = await officer.post(`/api/imports/${county}`, { ...body, dryRun: false });
    assert.equal(real.body.id, `${county}-I1`);
    const again = await officer.post(`/api/imports/${county}`, { ...body, dryRun: false });
    assert.equal(again.status, 422);
    assert.deepEqual((again.body.findings as unknown[])[0], {
      ...{ code: 'place-exists', level: 'stop' },
      detail: { value: '330523108206', sheet: 'list.csv', row: 2, column: 'code' },
    });
    const list = await officer.get(`/api/imports/${county}`);
    assert.equal((list.body.rows as unknown[]).length, 1);
    const csv = await officer.fetch(`/api/exports/${county}/places?format=csv`);
    assert.match(await csv.text(), /330523108206,银坑村,/);
    const undo = await officer.post(`/api/imports/${county}/${county}-I1/undo`, {});
    assert.deepEqual(undo.body.rows, 3, 'two places and a point');
    const twice = await officer.post(`/api/imports/${county}/${county}-I1/undo`, {});
    assert.deepEqual((twice.body.findings as { code: string }[])[0]?.code, 'import-undone-already');
    const { breaches } = await verifyTrail(tx);
    assert.deepEqual(
      breaches.filter(({ where }) => !/officers|payers|^places 330523/.test(where)),
      [],
    );
  }));

test('a township may not import, and a county only into itself', () =>
  undone(db, async (tx) => {
    await ready(tx);
    const content = Buffer.from(lists.places).toString('base64');
    const body = { kind: 'places', fileName: 'list.csv', content, dryRun: false };
    const township = await callerAs(tx, 'township', county, '330523108');
    assert.equal((await township.post(`/api/imports/${county}`, body)).status, 403);
    const other = await callerAs(tx, 'county', '330521');
    assert.equal((await other.post(`/api/imports/${county}`, body)).status, 403);
    const outside = await other.post('/api/imports/330521', body);
    assert.equal((outside.body.findings as { code: string }[])[0]?.code, 'outside-area');
  }));
