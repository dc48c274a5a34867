import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Form } from '#survey/forms/form';
import { csvRows, csvTables } from './csv-tables.ts';

const form: Form = {
  ...{ format: 'qianwan-form/1', id: 'baseline', version: '1', title: '', about: 'household' },
  ...{ timesAYear: 1, languages: [''] },
  lists: [{ name: 'lacks', choices: [{ name: 'toilet' }, { name: 'lane' }] }],
  items: [
    { kind: 'note', name: 'hello' },
    { kind: 'geopoint', name: 'where' },
    {
      kind: 'group',
      name: 'house',
      items: [{ kind: 'many', name: 'lacks', choices: { list: 'lacks', from: 'list' } }],
    },
    {
      kind: 'repeat',
      name: 'members',
      items: [
        { kind: 'text', name: 'who' },
        { kind: 'repeat', name: 'jobs', items: [{ kind: 'text', name: 'job' }] },
      ],
    },
  ],
};
const answers = {
  where: '30.5 119.6 0 5',
  house: { lacks: 'lane' },
  members: [{ who: 'a', jobs: [{ job: 'x' }, { job: 'y' }] }, { who: 'b' }],
};

test('a form and each of its repeats are tables; points take four columns, notes none', () => {
  const tables = csvTables(form, 'column-each').map(({ name, columns }) => [
    name,
    columns.map(({ header }) => header).join(),
  ]);
  assert.deepEqual(tables, [
    [
      '',
      'where-Latitude,where-Longitude,where-Altitude,where-Accuracy,house-lacks,house-lacks/toilet,house-lacks/lane',
    ],
    ['members', 'who'],
    ['members-jobs', 'job'],
  ]);
  const [whole] = csvTables(form, 'one-column');
  assert.equal(whole?.columns.at(-1)?.header, 'house-lacks');
});

test('rows name the copy they are of, and repeats the row they stand in', () => {
  const [own, members, jobs] = csvTables(form, 'column-each');
  assert.ok(own && members && jobs);
  assert.deepEqual(csvRows(own, answers, 'uuid:1'), [
    { key: 'uuid:1', parentKey: '', cells: ['30.5', '119.6', '0', '5', 'lane', '0', '1'] },
  ]);
  assert.deepEqual(
    csvRows(members, answers, 'uuid:1').map(({ key, cells }) => [key, ...cells]),
    [
      ['uuid:1/members[1]', 'a'],
      ['uuid:1/members[2]', 'b'],
    ],
  );
  assert.deepEqual(
    csvRows(jobs, answers, 'uuid:1').map(({ key, parentKey, cells }) => [key, parentKey, ...cells]),
    [
      ['uuid:1/members[1]/jobs[1]', 'uuid:1/members[1]', 'x'],
      ['uuid:1/members[1]/jobs[2]', 'uuid:1/members[1]', 'y'],
    ],
  );
});

test('what was not answered is empty, and a repeat answered once is one row', () => {
  const [own, members] = csvTables(form, 'one-column');
  assert.ok(own && members);
  assert.deepEqual(csvRows(own, {}, 'u')[0]?.cells, ['', '', '', '', '']);
  assert.deepEqual(csvRows(members, { members: { who: 'a' } }, 'u').length, 1);
  assert.deepEqual(csvRows(members, {}, 'u'), []);
});
