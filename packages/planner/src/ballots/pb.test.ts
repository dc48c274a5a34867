import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { electionOf } from './pb-election.ts';
import { type PbTable, plainForm, readPb } from './pb-read.ts';
import { writePb } from './pb-write.ts';

const SOUND = `META
key;value
budget;10,50
vote_type;approval
num_projects;2
num_votes;2
PROJECTS
project_id;cost;name
7;4.25;"A well; and a ""pump"""
10;6;Lane
VOTES
voter_id;vote;age
v1;7,10;81
v2;10;34
`;

test('a sound file is read without a finding, in the unit in which all amounts are whole', () => {
  const { election, codes } = read(SOUND);
  assert.deepEqual(codes, []);
  assert.equal(election.minorPerUnit, 100);
  assert.equal(election.budgetMinor, 1050);
  assert.deepEqual([...election.costsMinor], [425, 600]);
  assert.deepEqual(election.projectIds, ['7', '10']);
  assert.deepEqual([...election.approvals], [0, 1, 1]);
  assert.deepEqual([...election.supporters], [0, 0, 1]);
});

test('quoted semicolons, quotes and line ends stay in their cell', () => {
  const text = SOUND.replace('Lane', '"Lane\nwith ""trees"""').replaceAll('\n', '\r\n');
  const tables = readPb(text);
  assert.ok(tables.ok);
  assert.equal(tables.value.projects.rows[0]?.cells[2], 'A well; and a "pump"');
  assert.equal(tables.value.projects.rows[1]?.cells[2], 'Lane\r\nwith "trees"');
  assert.equal(tables.value.votes.rows[0]?.line, 14, 'lines inside a cell are counted');
});

const odd: readonly (readonly [string, string, string, string, number])[] = [
  ['a byte-order mark', '', '\uFEFF', 'pb/byte-order-mark', 1],
  ['a project twice in a ballot', 'v2;10;', 'v2;10,10;', 'pb/project-twice-in-ballot', 14],
  ['an unknown project', 'v2;10;', 'v2;10,99;', 'pb/unknown-project', 14],
  ['an empty ballot', 'v2;10;', 'v2;;', 'pb/empty-ballot', 14],
  ['a voter twice', 'v2;10;', 'v1;10;', 'pb/voter-twice', 14],
  ['a project that costs nothing', '10;6;', '10;0;', 'pb/zero-cost', 10],
  ['a project dearer than the budget', '10;6;', '10;11;', 'pb/dearer-than-budget', 10],
  ['a row with a cell too many', 'v2;10;34', 'v2;10;34;x', 'pb/row-width', 14],
  ['a wrong number of votes', 'num_votes;2', 'num_votes;3', 'pb/count-differs', 6],
];

for (const [name, from, to, code, line] of odd) {
  test(`counted, with a caution: ${name}`, () => {
    const text = from === '' ? to + SOUND : SOUND.replace(from, to);
    const { findings } = read(text);
    assert.deepEqual(
      findings.map((finding) => [finding.code, finding.level, finding.detail.line]),
      [[code, 'caution', line]],
    );
  });
}

const refused: readonly (readonly [string, string, string, string])[] = [
  ['a cost in words', '10;6;', '10;six;', 'pb/not-an-amount'],
  ['a negative cost', '10;6;', '10;-6;', 'pb/not-an-amount'],
  ['a budget beyond whole numbers', '10,50', '99999999999999999', 'pb/amount-too-large'],
  ['two projects of one id', '10;6;', '7;6;', 'pb/project-twice'],
  ['a project without id', '10;6;', ';6;', 'pb/project-without-id'],
  ['no budget', 'budget;', 'budgets;', 'pb/budget-missing'],
  ['no column of costs', ';cost;', ';price;', 'pb/column-missing'],
  ['no votes', 'VOTES\n', '', 'pb/section-missing'],
  ['two sections of one name', 'VOTES\n', 'PROJECTS\n', 'pb/section-twice'],
  ['text before the sections', 'META\n', 'Hello\nMETA\n', 'pb/text-before-sections'],
  ['a quote that is never closed', ';Lane', ';"Lane', 'pb/unclosed-quote'],
];

for (const [name, from, to, code] of refused) {
  test(`refused: ${name}`, () => {
    const tables = readPb(SOUND.replace(from, to));
    const verdict = tables.ok ? electionOf(tables.value) : tables;
    assert.ok(!verdict.ok);
    assert.ok(verdict.findings.some((finding) => finding.code === code));
  });
}

test('a project named twice in a ballot counts once', () => {
  const { election } = read(SOUND.replace('v2;10;', 'v2;10,10;'));
  assert.deepEqual([...election.supporters], [0, 0, 1]);
});

test('points above none are approvals, and are kept; an ordinal ballot approves what it lists', () => {
  const scored = SOUND.replace('approval', 'cumulative')
    .replace('vote;age', 'vote;points')
    .replace('7,10;81', '7,10;3,0')
    .replace('10;34', '10;2');
  const { election } = read(scored);
  assert.deepEqual([...election.approvals], [0, 1]);
  assert.deepEqual([...(election.points?.byApproval ?? [])], [3, 2]);
  const ranked = read(SOUND.replace('approval', 'ordinal')).election;
  assert.deepEqual([...ranked.approvals], [0, 1, 1]);
});

test('law: what is written is read again, whatever the cells hold', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r', ' ', ',', 'votes') });
  const table = fc.array(fc.array(text, { minLength: 2, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(table, table, table, (meta, projects, votes) => {
      const tables = {
        meta: asTable(meta),
        projects: asTable(projects),
        votes: asTable(votes),
        form: plainForm,
      };
      const again = readPb(writePb(tables));
      assert.ok(again.ok);
      assert.deepEqual(
        [again.value.meta, again.value.projects, again.value.votes].map(withoutLines),
        [tables.meta, tables.projects, tables.votes].map(withoutLines),
      );
    }),
    { seed: 20261123, numRuns: 300 },
  );
});

function read(text: string) {
  const tables = readPb(text);
  assert.ok(tables.ok);
  const election = electionOf(tables.value);
  assert.ok(election.ok);
  const findings = [...tables.cautions, ...election.cautions];
  return { election: election.value, findings, codes: findings.map((finding) => finding.code) };
}

function asTable([columns = [], ...rows]: readonly string[][]): PbTable {
  return { columns, rows: rows.map((cells) => ({ line: 0, cells })) };
}

function withoutLines(table: PbTable) {
  return { columns: table.columns, rows: table.rows.map((row) => row.cells) };
}
