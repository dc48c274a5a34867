import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { electionOf } from './pb-election.ts';
import { groupsBy, groupsByAge } from './pb-groups.ts';
import { instanceOf, type PbInstance } from './pb-instance.ts';
import { limitFindings } from './pb-limits.ts';
import { readPb } from './pb-read.ts';
import { tablesOf } from './pb-tables.ts';
import { tallyFindings } from './pb-tallies.ts';
import { writePb } from './pb-write.ts';

const FULL = `META
key;value
description;Municipal PB; the third
country;Poland
unit;Somewhere
district;North
subunit;North | large
instance;2022
num_projects;2
num_votes;2
budget;100000,50
vote_type;cumulative
rule;greedy
date_begin;7.10.2022
date_end;31.10.2022
min_length;1
max_length;2
min_sum_cost;1
max_sum_cost;95000.50
min_points;1
max_points;7
min_sum_points;3
max_sum_points;10
default_score;0
min_project_cost;4000
max_project_cost;90000
min_project_score_threshold;2
neighborhoods;Hill,Dale
subdistricts;True
categories;roads,water
edition;3
language;pl
currency;PLN
fully_funded;1
experimental;1
comment;"#1: Only ""online"" votes. #2: Costs are estimates; see there."
acknowledgments;Thanks
leftover_budget;By score
budget_per_category;60000,40000.50
budget_per_neighborhood;50000,50000
min_length_per_category;0
max_length_per_category;1
min_sum_cost_per_category;0,0
max_sum_cost_per_category;90000,10000
PROJECTS
project_id;cost;votes;score;name;category;beneficiaries;target;selected;neighborhood;subunit;district;description;proposer;public_id;latitude;longitude
7;90000;2;9;"A road; paved";roads;adults,children;all;1;Hill;North;N;Long;Ann;X-7;51.25;-0.5
W/9;5000.5;1;3;Well;water;;none;2;Dale;North;N;;;X-9;51,5;19.4
VOTES
voter_id;vote;points;age;sex;voting_method;district;neighborhood;education
a;7,W/9;6,3;34;F;internet;N;Hill;tertiary
b;7;3;70;M;paper;S;;
`;

test('every key, column and kind of value is read as what it means', () => {
  const { instance, findings } = read(FULL);
  assert.deepEqual(findings, []);
  const { meta, projects, votes } = instance;
  assert.equal(meta.description, 'Municipal PB; the third', 'semicolons left unquoted');
  assert.deepEqual(meta.budget, { digits: 1000005n, decimals: 1 });
  assert.deepEqual(meta.date_begin, { year: 2022, day: '2022-10-07' });
  assert.deepEqual(meta.comment, ['Only "online" votes.', 'Costs are estimates; see there.']);
  assert.deepEqual(meta.subdistricts, ['True']);
  assert.deepEqual(meta.budget_per_category?.[1], { digits: 400005n, decimals: 1 });
  assert.equal(Object.keys(meta).length, 42);
  assert.deepEqual(projects[0]?.beneficiaries, ['adults', 'children']);
  assert.deepEqual([projects[0]?.longitude, projects[1]?.latitude], [-0.5, 51.5]);
  assert.deepEqual([projects[0]?.selected, projects[1]?.selected], [1, 2]);
  assert.equal(projects[1]?.target?.length, 0, "'none' is nothing");
  assert.deepEqual(votes[0]?.vote, ['7', 'W/9']);
  assert.deepEqual(
    [votes[0]?.points, votes[1]?.sex, votes[1]?.neighborhood],
    [[6, 3], 'M', undefined],
  );
});

test('a year is a date too', () => {
  const { instance } = read(FULL.replace('7.10.2022', '2022').replace('31.10.2022', '2022'));
  assert.deepEqual(instance.meta.date_end, { year: 2022, day: null });
});

const odd: readonly (readonly [string, string, string, string, number | undefined])[] = [
  ['an obligatory key that is missing', 'country;Poland\n', '', 'pb/key-missing', undefined],
  ['a key that the format does not know', 'edition;3', 'volume;3', 'pb/unknown-key', 31],
  ['a key that is said twice', 'edition;3', 'language;en', 'pb/key-twice', 32],
  ['a day that no calendar has', '31.10.2022', '31.11.2022', 'pb/wrong-value', 15],
  ['an end before the beginning', '31.10.2022', '1.10.2022', 'pb/dates-reversed', undefined],
  ['an end in a year before', '7.10.2022', '2023', 'pb/dates-reversed', undefined],
  ['a beginning in a year after', '31.10.2022', '2021', 'pb/dates-reversed', undefined],
  ['a way of voting that is none', 'cumulative', 'lottery', 'pb/wrong-value', 12],
  ['a mark other than 1', 'fully_funded;1', 'fully_funded;0', 'pb/wrong-value', 34],
  ['a comment without its number', '#1: Only', 'Only', 'pb/wrong-value', 36],
  ['budgets that do not match', '60000,40000.50', '60000', 'pb/lists-do-not-match', undefined],
  [
    'a column that the format does not know',
    ';proposer;',
    ';author;',
    'pb/unknown-column',
    undefined,
  ],
  ['a column twice', ';subunit;', ';name;', 'pb/column-twice', undefined],
  ['a place off the globe', '51.25', '512.5', 'pb/wrong-value', 47],
  ['a selection that means nothing', ';1;Hill', ';5;Hill', 'pb/wrong-value', 47],
  ['a sex that the format does not know', ';70;M;', ';70;X;', 'pb/wrong-value', 52],
  ['points that are no numbers', '6,3;34', '6,three;34', 'pb/wrong-value', 51],
];

for (const [name, from, to, code, line] of odd) {
  test(`found with its line: ${name}`, () => {
    assert.ok(FULL.includes(from));
    const { findings } = read(FULL.replace(from, to));
    assert.deepEqual(
      findings.map((finding) => [finding.code, finding.level, finding.detail.line]),
      [[code, 'caution', line]],
    );
  });
}

test('a year and a day of it are in no order, nor are two of the same', () => {
  for (const [begin, end] of [
    ['2022', '31.10.2022'],
    ['7.10.2022', '2022'],
    ['7.10.2022', '7.10.2022'],
    ['2022', '2022'],
    ['2021', '2022'],
  ] as const) {
    const text = FULL.replace('31.10.2022', 'END').replace('7.10.2022', begin).replace('END', end);
    assert.deepEqual(read(text).findings, [], `${begin} to ${end}`);
  }
});

test('what is odd is said with its line, its key or its column', () => {
  const detailOf = (from: string, to: string) => read(FULL.replace(from, to)).findings[0]?.detail;
  assert.deepEqual(detailOf('country;Poland\n', ''), { key: 'country' });
  assert.deepEqual(detailOf('edition;3', 'volume;3'), { line: 31, key: 'volume' });
  assert.deepEqual(detailOf(';proposer;', ';author;'), { column: 'author' });
  assert.deepEqual(detailOf(';subunit;', ';name;'), { column: 'name' });
  assert.deepEqual(detailOf('51.25', '512.5'), {
    line: 47,
    column: 'latitude',
    kind: 'degrees',
    text: '512.5',
  });
  assert.deepEqual(detailOf('60000,40000.50', '60000'), {
    key: 'budget_per_category',
    amounts: 1,
    of: 'categories',
    named: 2,
  });
  assert.deepEqual(detailOf('neighborhoods;Hill,Dale\n', ''), {
    key: 'budget_per_neighborhood',
    amounts: 2,
    of: 'neighborhoods',
    named: 0,
  });
});

const limits: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['nothing, by a file that keeps its limits', 'edition;3', 'edition;4', []],
  ['the length', 'max_length;2', 'max_length;1', ['51 max_length 1 2']],
  ['the least length', 'min_length;1', 'min_length;2', ['52 min_length 2 1']],
  ['the sum of costs, to the cent', '95000.50', '95000.49', ['51 max_sum_cost 95000.49 95000.5']],
  ['the least sum', 'min_sum_cost;1', 'min_sum_cost;90000,01', ['52 min_sum_cost 90000.01 90000']],
  ['the points for a project', 'max_points;7', 'max_points;5', ['51 max_points 5 6']],
  ['no sum of points, by thirds that doubles cannot hold', '6,3;34', '3.3,6.7;34', []],
  ['the least points', 'min_points;1', 'min_points;4', ['51 min_points 4 3', '52 min_points 4 3']],
  ['the sum of points', 'max_sum_points;10', 'max_sum_points;8', ['51 max_sum_points 8 9']],
  ['the least sum of points', 'min_sum_points;3', 'min_sum_points;4', ['52 min_sum_points 4 3']],
  [
    'the length in a category',
    'water;;',
    'roads;;',
    ['51 max_length_per_category roads 1 2', '51 max_sum_cost_per_category roads 90000 95000.5'],
  ],
  [
    'the cost in a category',
    '90000,10000',
    '90000,5000',
    ['51 max_sum_cost_per_category water 5000 5000.5'],
  ],
  [
    'the cost of a project',
    'min_project_cost;4000',
    'min_project_cost;5001',
    ['48 min_project_cost 5001 5000.5'],
  ],
  [
    'the greatest cost',
    'max_project_cost;90000',
    'max_project_cost;89999',
    ['47 max_project_cost 89999 90000'],
  ],
  [
    'one choice, and no points asked',
    'vote_type;cumulative',
    'vote_type;choose-1',
    ['pb/points-not-asked', '51 choose-1 1 2'],
  ],
  ['points for every project', '6,3;34', '6;34', ['pb/points-do-not-match']],
  ['points at all', ';points;', ';education;', ['pb/points-missing']],
  ['money for all of it', '100000,50', '95000', ['pb/not-fully-funded']],
];

for (const [name, from, to, expected] of limits) {
  test(`what the file demands is broken: ${name}`, () => {
    assert.ok(FULL.includes(from));
    const { tables, instance } = read(FULL.replace(from, to));
    const found = limitFindings(tables, instance).map(({ code, detail }) =>
      code.endsWith('breaks-limit')
        ? `${detail.line} ${detail.limit} ${detail.allowed} ${detail.found}`
        : code,
    );
    assert.deepEqual(found, expected);
  });
}

test('votes and scores that the ballots do not add up to are found', () => {
  const tallies = (text: string) => {
    const { tables, instance } = read(text);
    const election = electionOf(tables, 'points-by-place');
    assert.ok(election.ok);
    return tallyFindings(tables, instance, election.value).map(({ code, detail }) => [
      code,
      detail.said,
      detail.counted,
    ]);
  };
  assert.deepEqual(tallies(FULL), []);
  assert.deepEqual(tallies(FULL.replace('90000;2;9', '90000;1;9')), [['pb/votes-differ', 1, 2]]);
  assert.deepEqual(tallies(FULL.replace('90000;2;9', '90000;2;8')), [['pb/score-differs', 8, 9]]);
  // By place a lists two and gives 2 and 1; b lists one and gives 1.
  const ordinal = FULL.replace('cumulative', 'ordinal');
  assert.deepEqual(
    tallies(ordinal.replace('90000;2;9', '90000;2;3').replace('1;3;Well', '1;1;Well')),
    [],
  );
});

test('ordinal ballots are approvals, or points by place where that is asked for', () => {
  const { tables } = read(FULL.replace('cumulative', 'ordinal'));
  const approvals = electionOf(tables);
  const byPlace = electionOf(tables, 'points-by-place');
  assert.ok(approvals.ok && byPlace.ok);
  assert.equal(approvals.value.points, null);
  assert.deepEqual([...approvals.value.approvals], [0, 1, 0]);
  assert.deepEqual([...(byPlace.value.points?.byApproval ?? [])], [2, 1, 1]);
});

test('voters are grouped by what the file says of them', () => {
  const { tables } = read(FULL);
  assert.deepEqual(groupsBy(tables, 'neighborhood'), ['Hill', '']);
  assert.deepEqual(groupsByAge(tables, 10), ['30–39', '70–79']);
  assert.equal(groupsBy(tables, 'income'), null);
  const odd = read(FULL.replace(';34;F', ';34+;F').replace(';70;M', ';x70;M')).tables;
  assert.deepEqual(groupsByAge(odd, 10), ['34+', 'x70']);
  assert.equal(groupsByAge(read(FULL.replace(';age;', ';education;')).tables, 10), null);
});

for (const [name, text] of [
  ['plain', writePb(read(FULL).tables)],
  ['with a byte-order mark', `\uFEFF${writePb(read(FULL).tables)}`],
  ['with other line ends', writePb(read(FULL).tables).replaceAll('\n', '\r\n')],
  ['with its last line open', writePb(read(FULL).tables).trimEnd()],
] as const) {
  test(`a file in normal form is written as it was: ${name}`, () => {
    assert.equal(writePb(read(text).tables), text);
  });
}

test('a line that ends otherwise than most is found', () => {
  const tables = readPb(FULL.replaceAll('\n', '\r\n').replace('Poland\r\n', 'Poland\n'));
  assert.ok(tables.ok);
  assert.deepEqual(
    tables.cautions.filter(({ code }) => code === 'pb/mixed-line-ends').map(({ detail }) => detail),
    [{ line: 4 }],
  );
});

test('law: whatever an instance says is written and read again as the same', () => {
  fc.assert(
    fc.property(anInstance(), (instance) => {
      const text = writePb(tablesOf(instance));
      const again = read(text);
      assert.deepEqual(again.instance, instance);
      assert.equal(writePb(again.tables), text);
      assert.equal(writePb(tablesOf(again.instance)), text);
    }),
    { seed: 20261124, numRuns: 300 },
  );
});

function anInstance(): fc.Arbitrary<PbInstance> {
  const word = fc
    .string({ unit: fc.constantFrom('a', 'B', 'é', '村', '"', ';', '\n', '|', '7'), minLength: 1 })
    .map((text) => `x${text}x`);
  const item = fc
    .string({ unit: fc.constantFrom('a', '"', ';', '-', '3'), minLength: 1 })
    .map((t) => `p${t}`);
  const amount = fc
    .tuple(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom(0, 1, 2))
    .map(([digits, decimals]) =>
      digits % 10 === 0 || decimals === 0
        ? { digits: BigInt(digits), decimals: 0 }
        : { digits: BigInt(digits), decimals },
    );
  const count = fc.nat(1000);
  const day = fc
    .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
    .map((date) => {
      const text = date.toISOString().slice(0, 10);
      return { year: Number(text.slice(0, 4)), day: text };
    });
  const date = fc.oneof(
    day,
    fc.integer({ min: 1990, max: 2090 }).map((year) => ({ year, day: null })),
  );
  const list = fc.array(item, { maxLength: 3 });
  const project = fc.record(
    {
      project_id: item,
      cost: amount,
      votes: count,
      score: fc.integer({ min: -50, max: 50 }),
      name: word,
      category: list,
      selected: fc.constantFrom(0, 1, 2, 3),
      latitude: fc.integer({ min: -1800, max: 1800 }).map((tenths) => tenths / 10),
    },
    { noNullPrototype: true },
  );
  const vote = fc.record(
    {
      voter_id: item,
      vote: list,
      points: fc.array(fc.constantFrom(-1, 0, 1, 2.5), { minLength: 1, maxLength: 3 }),
      age: word,
      sex: fc.constantFrom('M', 'F', 'O'),
      voting_method: fc.constantFrom('internet', 'paper'),
    },
    { noNullPrototype: true },
  );
  const meta = fc.record(
    {
      description: word,
      num_votes: count,
      budget: amount,
      vote_type: fc.constantFrom('approval', 'choose-1', 'cumulative', 'scoring', 'ordinal'),
      date_begin: date,
      max_sum_cost: amount,
      categories: fc.array(item, { minLength: 1, maxLength: 3 }),
      budget_per_category: fc.array(amount, { minLength: 1, maxLength: 3 }),
      fully_funded: fc.constant(1),
      comment: fc.array(word, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  return fc.record(
    {
      meta,
      projects: fc.array(project, { minLength: 1, maxLength: 4 }),
      votes: fc.array(vote, { minLength: 1, maxLength: 4 }),
    },
    { noNullPrototype: true },
  ) as fc.Arbitrary<PbInstance>;
}

function read(text: string) {
  const tables = readPb(text);
  assert.ok(tables.ok);
  return { tables: tables.value, ...instanceOf(tables.value) };
}
