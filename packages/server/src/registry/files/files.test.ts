import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { readCsv, writeCsv } from './csv.ts';
import { readFile } from './read-file.ts';
import { UnreadableFile } from './table.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a spreadsheet is read sheet by sheet; numbers, days and yes or no become text', async () => {
  const file = await writeXlsx({
    sheets: [
      { name: '说明', rows: [['请填第二张表']] },
      {
        name: '名单',
        rows: [
          ['代码', '日期', '户数', '保留'],
          [330523108204, new Date('2026-03-31T00:00:00Z'), 280.5, true],
          [null, null, null, null],
          ['330523108205', '2026-4-1', null, false],
        ],
      },
    ],
  });
  const tables = await readFile('名单.xlsx', new Uint8Array(file));
  assert.deepEqual(
    tables.map(({ sheet, header }) => [sheet, header.length]),
    [
      ['说明', 1],
      ['名单', 4],
    ],
  );
  assert.deepEqual(tables[1]?.rows, [
    { row: 2, cells: ['330523108204', '2026-03-31', '280.5', 'true'] },
    { row: 4, cells: ['330523108205', '2026-4-1', '', 'false'] },
  ]);
});

test('the header is the first row that says anything; empty rows above it count', async () => {
  const [table] = await readFile('a.csv', bytes('\n\n代码,名称\n1,甲\n'));
  assert.deepEqual([table?.headerRow, table?.rows[0]?.row], [3, 4]);
});

test('words that would run as a formula leave as text and come back as they were', () => {
  const rows = [['=cmd()', '+86', '-5', '-a', '@x', "it's", "'quoted", 'a,"b"\nc']];
  const written = new TextDecoder().decode(writeCsv(rows));
  assert.match(written, /^'=cmd\(\),\+86,-5,'-a,'@x,it's/);
  assert.deepEqual(readCsv(writeCsv(rows)), rows);
});

const polygon = { type: 'Polygon', coordinates: [] };
const feature = (geometry: unknown): string =>
  JSON.stringify({ features: [{ properties: { code: '1' }, geometry }] });

const unreadable: [name: string, file: string, text: string | Uint8Array, code: string][] = [
  ['a file of another format', 'a.doc', 'x', 'file-format-unknown'],
  ['an empty file', 'a.csv', '', 'file-empty'],
  ['a header without rows', 'a.csv', 'code,name\n', 'file-empty'],
  ['a quote that is never closed', 'a.csv', 'code\n"1\n', 'file-broken'],
  ['a spreadsheet that is none', 'a.xlsx', 'code', 'file-broken'],
  ['GeoJSON that is none', 'a.geojson', '{"features":', 'file-broken'],
  ['areas where points are asked', 'a.geojson', feature(polygon), 'not-a-point'],
  ['no text at all', 'a.csv', new Uint8Array([0x61, 0xff, 0xff, 0xff]), 'encoding-unknown'],
];

for (const [name, file, text, code] of unreadable) {
  test(`refused: ${name}`, async () => {
    const content = typeof text === 'string' ? bytes(text) : text;
    await assert.rejects(readFile(file, content), (error) => {
      return error instanceof UnreadableFile && error.code === code;
    });
  });
}
