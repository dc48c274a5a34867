import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import type { FaultCode } from '@qianwan/programme/registry/import-fault';
import type { Tx } from '#db/database';
import { groundOf } from '#testing/caller';
import { testDatabase, undone } from '#testing/database';
import { county, somePlaces, village } from '#testing/places';
import { type ImportOrder, importFrom } from './import-from.ts';

const { db } = await testDatabase();

const order = (kind: ImportOrder['kind'], text: string, fileName = 'list.csv'): ImportOrder => ({
  ...{ kind, fileName, content: new TextEncoder().encode(text) },
  ...{ area: county, dryRun: true, by: 'test' },
});

const dry = (tx: Tx, given: ImportOrder) => importFrom(groundOf(tx), { ...given, dryRun: true });

const sound: Record<ImportOrder['kind'], string> = {
  places:
    'code,name,type,township_code,lon,lat,precision\n330523108206,银坑村,village,330523108,119.6,30.5,own\n',
  facts: `代码,指标,数值,日期,来源\n${village},户数,280,2026-01-01,年报\n`,
  needs: `village,words,category,severity,raised_on\n${village},村口没有路灯,lamp,2,2026-01-01\n`,
  works: `村代码,工程类型,工程名称,数量,估算造价（元）,受益户数\n${village},路灯,主路路灯,40,120000,200\n`,
  funds: `county,payer,purpose,year,金额（元）\n${county},county,环境,2027,1000000\n`,
};

async function ready(tx: Tx): Promise<void> {
  await somePlaces(tx);
  await tx
    .insertInto('payers')
    .values({ county, id: 'county', name_zh: '县财政', name_en: 'County', kind: 'government' })
    .execute();
}

for (const kind of ['places', 'facts', 'needs', 'works', 'funds'] as const) {
  test(`a sound list of ${kind} has no fault`, () =>
    undone(db, async (tx) => {
      await ready(tx);
      const { faults, rows } = await dry(tx, order(kind, sound[kind]));
      assert.deepEqual([faults, rows], [[], 1]);
    }));
}

type Spoiled = [
  kind: ImportOrder['kind'],
  spoil: [find: string | RegExp, put: string],
  row: number,
  column: string,
  fault: `${'stop' | 'caution'} ${FaultCode}`,
];

const second = (code: string, name = '上吴村'): string =>
  `\n${code},${name},village,330523108,119.6,30.5,own\n`;

const spoiled: Spoiled[] = [
  ['places', [/[\s\S]+/, ''], 1, '', 'stop file-empty'],
  ['places', ['银坑村', '"银坑村'], 2, '', 'stop file-broken'],
  ['places', ['name', 'title'], 1, '名称', 'stop column-missing'],
  ['places', ['type', 'code'], 1, 'code', 'stop column-twice'],
  ['places', [/own\n/, 'own,x,y\n'], 2, '', 'stop row-too-long'],
  ['places', ['330523108206', ''], 2, 'code', 'stop cell-missing'],
  ['places', ['330523108206', '3.30523E+11'], 2, 'code', 'stop not-a-code'],
  ['places', ['330523108206', '330521108206'], 2, 'code', 'stop outside-area'],
  ['places', ['330523108206', village], 2, 'code', 'stop place-exists'],
  ['places', [/\n$/, second('330523108206')], 3, 'code', 'stop code-twice'],
  ['places', [/\n$/, second('330523108207', '银坑村')], 3, 'name', 'caution name-repeated'],
  ['places', ['银坑村', ''], 2, 'name', 'caution name-empty'],
  ['places', ['银坑村', '村'.repeat(101)], 2, 'name', 'stop cell-too-long'],
  ['places', ['119.6', '东经119'], 2, 'lon', 'stop not-a-number'],
  ['places', ['119.6', '181'], 2, 'lon', 'stop number-too-large'],
  ['places', ['119.6', '-181'], 2, 'lon', 'stop number-too-small'],
  ['places', ['119.6', ''], 2, 'lon', 'stop point-half'],
  ['places', [/own\n/, 'good\n'], 2, 'precision', 'stop not-a-choice'],
  ['places', [',330523108,', ',330523109,'], 2, 'parent', 'stop parent-unknown'],
  ['places', ['precision', 'colour'], 1, 'colour', 'caution column-unknown'],
  ['facts', ['户数', '美丽'], 2, '指标', 'stop measure-unknown'],
  ['facts', ['280', ''], 2, '数值', 'stop cell-missing'],
  ['facts', ['280', '280.5'], 2, '数值', 'stop not-whole'],
  ['facts', ['280', '9999'], 2, '数值', 'caution value-unusual'],
  ['facts', ['2026-01-01', '2026-02-30'], 2, '日期', 'stop not-a-day'],
  ['facts', ['2026-01-01', '2026-11-24'], 2, '日期', 'stop day-in-future'],
  ['facts', [village, '330523108999'], 2, '代码', 'stop place-unknown'],
  ['facts', [/\n$/, `\n${village},户数,281,2026-01-01,年报\n`], 3, '指标', 'stop fact-twice'],
  ['needs', [village, '330523108999'], 2, 'village', 'stop place-unknown'],
  ['needs', ['lamp', '月亮'], 2, 'category', 'stop not-a-choice'],
  ['needs', [',2,', ',4,'], 2, 'severity', 'stop number-too-large'],
  ['needs', ['2026-01-01', '2027-01-01'], 2, 'raised_on', 'stop day-in-future'],
  [
    'needs',
    [/severity(.*)\n(.*),2,/, 'household$1\n$2,H1,'],
    2,
    'household',
    'stop household-unknown',
  ],
  [
    'works',
    [/数量(.*)\n(.*),40,/, '数量,对应需求$1\n$2,40,x-N1,'],
    2,
    '对应需求',
    'stop need-unknown',
  ],
  [
    'works',
    [/数量(.*)\n(.*),40,/, '数量,村民决议$1\n$2,40,x-M1,'],
    2,
    '村民决议',
    'stop resolution-unknown',
  ],
  [
    'works',
    [/数量(.*)\n(.*),40,/, '数量,先建工程$1\n$2,40,x-W1,'],
    2,
    '先建工程',
    'stop work-unknown',
  ],
  ['works', ['（元）', '（万元）'], 1, '估算造价（元）', 'stop column-missing'],
  ['works', [',40,', ',0,'], 2, '数量', 'stop number-too-small'],
  ['funds', [',county,', ',somebody,'], 2, 'payer', 'stop payer-unknown'],
  ['funds', [/\n$/, `\n${county},county,环境,2027,5\n`], 3, 'payer', 'stop envelope-twice'],
];

for (const [kind, [find, put], row, column, expected] of spoiled) {
  test(`in a list of ${kind}, ${expected} is told of row ${row} ${column}`, () =>
    undone(db, async (tx) => {
      await ready(tx);
      const { faults } = await dry(tx, order(kind, sound[kind].replace(find, put)));
      const told = faults.map((fault) => [
        fault.sheet,
        fault.row,
        fault.column,
        `${fault.level} ${fault.code}`,
      ]);
      const one = ['list.csv', row, column, expected];
      assert.ok(
        told.some((fault) => JSON.stringify(fault) === JSON.stringify(one)),
        `${JSON.stringify(one)} is not among ${JSON.stringify(told)}`,
      );
    }));
}

test('money that is set already is not set again by a file', () =>
  undone(db, async (tx) => {
    await ready(tx);
    await importFrom(groundOf(tx), { ...order('funds', sound.funds), dryRun: false });
    const { faults } = await dry(tx, order('funds', sound.funds));
    assert.deepEqual(
      faults.map(({ code }) => code),
      ['envelope-exists'],
    );
  }));

test('a wide list has a measure in each column; what it leaves out is told, the rest is taken', () =>
  undone(db, async (tx) => {
    await ready(tx);
    const text = `code,户数,population,备注\n${village},280,,好\n330523108205,210,600,\n`;
    const { faults, rows } = await dry(tx, {
      ...order('facts', text),
      day: day('2026-01-01'),
    });
    assert.equal(rows, 3);
    assert.deepEqual(
      faults.map(({ row, column, code }) => [row, column, code]),
      [
        [1, '备注', 'column-unknown'],
        [2, 'population', 'value-missing'],
      ],
    );
  }));

test('every fault of a file is told, and nothing of it comes in', () =>
  undone(db, async (tx) => {
    await ready(tx);
    const text = `${sound.places.replace('119.6', 'x')}330523108207,甲,village,330523109,1,2,own\n`;
    const report = await importFrom(groundOf(tx), { ...order('places', text), dryRun: false });
    assert.deepEqual(
      [report.id, report.faults.map(({ code }) => code).sort()],
      [null, ['not-a-number', 'parent-unknown']],
    );
    const places = await tx.selectFrom('places').select('code').execute();
    assert.equal(places.length, 4);
  }));
