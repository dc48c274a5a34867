import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Graded, gradeOf, idm2024 } from '@qianwan/programme/outcomes/composite-index';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';

// Indonesia's national village index of 2024: 75,265 villages, and the ministry's own totals as the key.
const folder = '../shared/data/indonesia-idm-2024';
const absent = existsSync(folder) ? false : `${folder} is not there`;

type Row = Record<'village_code' | 'province' | 'idm' | 'iks' | 'ike' | 'ikl' | 'status', string>;
type Village = { readonly row: Row; readonly graded: Graded };

const score = (text: string): number | null => (text === '' ? null : Number(text));

function villages(): Village[] {
  const rows: Row[] = parse(readFileSync(`${folder}/villages.csv`), { columns: true, bom: true });
  return rows.map((row) => ({
    row,
    graded: gradeOf(idm2024, [row.iks, row.ike, row.ikl].map(score), {
      composite: score(row.idm),
      grade: row.status === '' ? null : row.status,
    }),
  }));
}

/** How many villages of each province are of each grade, as the ministry counted them. */
async function ministryCounts(): Promise<Map<string, number>> {
  const { sheets } = await readXlsx(
    new Uint8Array(readFileSync(`${folder}/rekap-province-2024.xlsx`)),
  );
  const [head = [], ...rows] = sheets[0]?.rows ?? [];
  const grades = new Set(idm2024.grades.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const [province, ...cells] of rows) {
    if (province === 'TOTAL') continue;
    for (const [at, cell] of cells.entries()) {
      const grade = String(head[at + 1])
        .trim()
        .replaceAll(' ', '_');
      if (grades.has(grade)) counts.set(`${province} / ${grade}`, Number(cell));
    }
  }
  return counts;
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

test('grades recomputed from the pillars, counted by province, are the ministry’s', {
  skip: absent,
}, async () => {
  const key = await ministryCounts();
  assert.equal(key.size, 37 * 5);
  const all = villages();
  assert.equal(all.length, 75_265);

  const scored = all.filter(({ graded }) => graded.grade !== null);
  const computed = tally(scored.map(({ row, graded }) => `${row.province} / ${graded.grade}`));
  const differing = [...key].filter(([cell, count]) => (computed.get(cell) ?? 0) !== count);
  assert.deepEqual(
    differing.map(([cell]) => cell),
    ['KALIMANTAN TENGAH / MAJU', 'KALIMANTAN TENGAH / BERKEMBANG'],
  );

  // The one village whose published grade its own score contradicts is counted as it was published.
  const counted = tally(
    scored.map(({ row, graded }) => {
      const contradicted = graded.findings.some(({ code }) => code === 'grade-differs');
      return `${row.province} / ${contradicted ? row.status : graded.grade}`;
    }),
  );
  for (const [cell, count] of key) assert.equal(counted.get(cell) ?? 0, count, cell);
});

test('the rows that break the data’s own rules are named, and none is swallowed', {
  skip: absent,
}, () => {
  const strange = villages().flatMap(({ row, graded }) =>
    graded.findings.map(({ code }) => `${code} ${row.village_code}`),
  );
  assert.deepEqual(strange.sort(), [
    'grade-differs 6213062003',
    'not-scored 1105022062',
    'not-scored 1106082013',
    'not-scored 1116102005',
    'not-scored 6311012020',
  ]);
});
