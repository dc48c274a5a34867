import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import type { Tx } from '#db/database';
import { callerAs } from '#testing/caller';
import { testDatabase, undone } from '#testing/database';
import { county, somePlaces, village } from '#testing/places';

const { db } = await testDatabase();

const header = [
  'type',
  'name',
  'label::中文',
  'required',
  'relevant',
  'calculation',
  'qianwan:fact',
  'qianwan:used-by',
  'qianwan:reason',
  'qianwan:until',
];
const rows: string[][] = [
  ['begin group', 'g', '厕所'],
  [
    'select_one yes_no',
    'toilet',
    '家里有卫生厕所吗？',
    'yes',
    '',
    '',
    'toilet.households',
    '',
    '算覆盖率要用',
    '2027-12-31',
  ],
  ['text', 'why', '为什么没有？', '', "${toilet} = 'no'", '', '', 'needs'],
  ['calculate', 'has', '', '', '', "if(${toilet} = 'yes', 1, 0)", '', 'reports'],
  ['end group'],
];
type Change = { readonly row?: number; readonly cells?: string[]; readonly settings?: string[] };

async function workbook({
  row,
  cells,
  settings = ['visit', '1', '入户'],
}: Change = {}): Promise<string> {
  const changed = rows.map((each, at) => (at === row ? (cells ?? each) : each));
  const file = await writeXlsx({
    sheets: [
      { name: 'survey', rows: [header, ...changed] },
      {
        name: 'choices',
        rows: [
          ['list_name', 'name', 'label::中文'],
          ['yes_no', 'yes', '有'],
          ['yes_no', 'no', '没有'],
        ],
      },
      { name: 'settings', rows: [['form_id', 'version', 'form_title'], settings] },
    ],
  });
  return Buffer.from(file).toString('base64');
}

const drafts = `/api/forms/${county}/drafts`;
const codes = (findings: unknown): string[] =>
  (findings as { code: string; detail: { row?: number } }[]).map(
    ({ code, detail }) => `${detail.row ?? ''} ${code}`,
  );

async function draft(tx: Tx, change: Change = {}, dryRun = false) {
  const officer = await callerAs(tx, 'county', county);
  const content = await workbook(change);
  return officer.post(drafts, { fileName: 'visit.xlsx', content, dryRun });
}

test('a workbook becomes a draft, a version that everyone may read, and is taken out of use again', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const officer = await callerAs(tx, 'county', county);
    const nobody = await callerAs(tx, 'nobody', county);
    const drafted = await draft(tx);
    assert.equal(drafted.status, 200, JSON.stringify(drafted.body));
    assert.deepEqual([drafted.body.draft, drafted.body.hindrances], [1, []]);
    assert.equal((await nobody.get(`/api/forms/${county}/visit`)).status, 422);
    const published = await officer.post(`/api/forms/${county}/visit/publish`, { draft: 1 });
    assert.deepEqual(
      [published.status, published.body.version],
      [200, '1'],
      JSON.stringify(published.body),
    );
    const shown = await nobody.get(`/api/forms/${county}/visit`);
    assert.equal((shown.body.model as { title: string }).title, '入户');
    const again = await officer.post(`/api/forms/${county}/visit/publish`, { draft: 1 });
    assert.deepEqual(codes(again.body.findings), [' version-published']);
    const xml = await (
      await officer.fetch(`/api/forms/${county}/visit/drafts/1/file?file=xform`)
    ).text();
    assert.match(
      xml,
      /<bind nodeset="\/data\/g\/why" type="string" relevant=" \/data\/g\/toilet {2}= 'no'" qianwan:used-by="needs"\/>/,
    );
    await officer.post(`/api/forms/${county}/visit/retire`, { version: '1' });
    assert.equal((await nobody.get(`/api/forms/${county}/visit`)).status, 422);
    const twice = await officer.post(`/api/forms/${county}/visit/retire`, { version: '1' });
    assert.deepEqual(codes(twice.body.findings), [' form-retired']);
    const { body } = await officer.get(`/api/forms/${county}`);
    assert.deepEqual(
      (body.rows as { draft: number; publishedOn: string; retiredOn: string }[]).map((row) => [
        row.draft,
        row.publishedOn,
        row.retiredOn,
      ]),
      [[1, '2026-11-23', '2026-11-23']],
    );
  }));

const spoiled: [name: string, change: Change, fault: string][] = [
  ['a type that is none', { row: 2, cells: ['texte', 'why', 'x'] }, '4 type-unknown'],
  [
    'a list that is not there',
    { row: 1, cells: ['select_one nothing', 'toilet', 'x'] },
    '3 list-missing',
  ],
  [
    'a formula that breaks off',
    { row: 2, cells: ['text', 'why', 'x', '', '${toilet} ='] },
    '4 expression-broken',
  ],
  [
    'a function that nobody knows',
    { row: 3, cells: ['calculate', 'has', '', '', '', 'frob(${toilet})'] },
    '5 function-unknown',
  ],
  ['a group that never ends', { row: 4, cells: [] }, '2 group-not-closed'],
  [
    'a measure that nobody knows',
    { row: 2, cells: ['integer', 'why', 'x', '', '', '', 'beauty'] },
    '4 form-measure-unknown',
  ],
  ['an id with a slash', { settings: ['a/b', '1', 'x'] }, '2 form-id-impossible'],
];
for (const [name, change, fault] of spoiled)
  test(`a dry run names row and rule, and the real one is refused by it: ${name}`, () =>
    undone(db, async (tx) => {
      await somePlaces(tx);
      const dry = await draft(tx, change, true);
      assert.deepEqual([dry.status, dry.body.model, codes(dry.body.faults)], [200, null, [fault]]);
      const real = await draft(tx, change);
      assert.deepEqual([real.status, codes(real.body.findings)], [422, [fault]]);
    }));

const hindered: [name: string, cells: string[], fault: string][] = [
  ['a question that nothing uses', ['text', 'why', '为什么？'], '4 field-unused'],
  ['a use that is none', ['text', 'why', 'x', '', '', '', '', 'curiosity'], '4 use-unknown'],
  [
    'a compulsory one without a reason',
    ['text', 'why', 'x', 'yes', '', '', '', 'needs'],
    '4 compulsory-unexplained',
  ],
  [
    'a reason that has run out',
    ['text', 'why', 'x', 'yes', '', '', '', 'needs', 'r', '2026-11-22'],
    '4 compulsory-expired',
  ],
  [
    'a compulsory photo',
    ['photo', 'why', 'x', 'yes', '', '', '', 'needs', 'r', '2027-01-01'],
    '4 photo-compulsory',
  ],
  [
    'words for a count of households',
    ['text', 'why', 'x', '', '', '', 'toilet.households'],
    '4 fact-misfit',
  ],
];
for (const [name, cells, fault] of hindered)
  test(`a draft is kept but not published: ${name}`, () =>
    undone(db, async (tx) => {
      await somePlaces(tx);
      const { body } = await draft(tx, { row: 2, cells });
      assert.deepEqual(codes(body.hindrances), [fault]);
      const officer = await callerAs(tx, 'county', county);
      const { status, body: said } = await officer.post(`/api/forms/${county}/visit/publish`, {
        draft: 1,
      });
      assert.deepEqual([status, codes(said.findings)], [422, [fault]]);
    }));

test('the last day of a reason still counts, and what a used question reads is used', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const lastDay = await draft(tx, {
      row: 2,
      cells: ['text', 'why', 'x', 'yes', '', '', '', 'needs', 'r', '2026-11-23'],
    });
    assert.deepEqual(lastDay.body.hindrances, []);
    const read = await draft(tx, {
      row: 1,
      cells: ['select_one yes_no', 'toilet', '家里有卫生厕所吗？'],
    });
    assert.deepEqual(read.body.hindrances, []);
  }));

test('the burden of a village is public: fields, answers and minutes, by form and together', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const ours = { unit: 'seconds', source: 'measured on visits', grade: 'county', enabled: true };
    const rule = { key: 'survey.seconds.choice', value: 10, valid_from: '2020-01-01' };
    await tx
      .insertInto('rules')
      .values({ county, ...ours, ...rule, valid_to: null } as never)
      .execute();
    await draft(tx);
    const officer = await callerAs(tx, 'county', county);
    await officer.post(`/api/forms/${county}/visit/publish`, { draft: 1 });
    await officer.post('/api/facts', {
      place: village,
      measure: 'households',
      value: 300,
      day: '2026-11-01',
      source: '入户',
    });
    const shown = await officer.get(`/api/forms/${county}/visit/drafts/1`);
    assert.equal(shown.body.seconds, 40);
    const nobody = await callerAs(tx, 'nobody', county);
    const { body } = await nobody.get(`/api/burden/${village}`);
    assert.deepEqual(body.forms, [
      {
        ...{
          form: 'visit',
          title: '入户',
          about: 'household',
          fields: 2,
          compulsory: 1,
          seconds: 40,
        },
        ...{ copiesAYear: 300, answersAYear: 600, minutesAYear: 200 },
      },
    ]);
    assert.deepEqual(body.total, { fields: 2, answersAYear: 600, minutesAYear: 200 });
  }));

test('groups lie twenty deep and not more; XML that hides entities or is a pit is no form', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const officer = await callerAs(tx, 'county', county);
    const nested = async (deep: number): Promise<string[]> => {
      const begun = Array.from({ length: deep }, (_, at) => ['begin group', `g${at}`, 'x']);
      const file = await writeXlsx({
        sheets: [{ name: 'survey', rows: [header, ...begun, ...begun.map(() => ['end group'])] }],
      });
      const content = Buffer.from(file).toString('base64');
      const { body } = await officer.post(drafts, { fileName: 'deep.xlsx', content });
      return codes(body.faults);
    };
    assert.deepEqual([await nested(20), await nested(21)], [[], ['22 group-too-deep']]);
    const pit = `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`;
    const entities = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
    for (const xml of [pit, entities, '<a/>', '<']) {
      const content = Buffer.from(xml).toString('base64');
      const { status, body } = await officer.post(drafts, { fileName: 'a.xml', content });
      assert.deepEqual([status, codes(body.faults)], [200, [' xform-broken']], xml.slice(0, 20));
    }
  }));

test('an ODK XForm is a draft too, and comes out as the bytes that went in', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const officer = await callerAs(tx, 'county', county);
    await draft(tx);
    const xml = await (
      await officer.fetch(`/api/forms/${county}/visit/drafts/1/file?file=xform`)
    ).text();
    const given = xml.replace('version="1"', 'version="2"');
    const content = Buffer.from(given).toString('base64');
    const { body } = await officer.post(drafts, { fileName: 'visit.xml', content, dryRun: false });
    assert.equal(body.draft, 2, JSON.stringify(body));
    const out = await officer.fetch(`/api/forms/${county}/visit/drafts/2/file?file=xform`);
    assert.equal(await out.text(), given);
    const broken = Buffer.from(given.replace('</h:body>', '')).toString('base64');
    const refused = await officer.post(drafts, {
      fileName: 'visit.xml',
      content: broken,
      dryRun: false,
    });
    assert.deepEqual(codes(refused.body.findings), [' xform-broken']);
  }));
