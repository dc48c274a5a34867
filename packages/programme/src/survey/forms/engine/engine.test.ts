import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Answers, Form, Item } from '#survey/forms/form';
import {
  addInstance,
  answerAt,
  begin,
  canAdd,
  compute,
  handedIn,
  instanceNameOf,
  offeredAt,
  removeInstance,
  saidAt,
  typedAnswers,
} from './compute.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { Surroundings } from './surroundings.ts';

const around: Surroundings = {
  today: '2026-11-24',
  now: '2026-11-24T09:30:00.000+08:00',
  language: 'zh',
  uuid: () => 'u',
  random: () => 0.5,
  files: {
    'places.csv': [
      { name: 'a', label: '甲', town: '1' },
      { name: 'b', label: '乙', town: '2' },
    ],
  },
};
const formOf = (items: readonly Item[], more: Partial<Form> = {}): Form => ({
  format: 'qianwan-form/1',
  id: 'f',
  version: '1',
  title: 't',
  about: 'household',
  timesAYear: 1,
  languages: ['zh'],
  items,
  lists: [
    {
      name: 'yes_no',
      choices: [
        { name: 'yes', label: { zh: '是' } },
        { name: 'no', label: { zh: '否' } },
      ],
    },
    { name: 'town', choices: [{ name: '1' }, { name: '2' }] },
    {
      name: 'village',
      choices: [
        { name: 'yc', label: { zh: '余村' }, columns: { town: '1' } },
        { name: 'lj', columns: { town: '2' } },
      ],
    },
  ],
  ...more,
});
const visit = formOf(
  [
    { kind: 'one', name: 'town', choices: { list: 'town', from: 'list' } },
    {
      kind: 'one',
      name: 'village',
      choices: { list: 'village', from: 'list', filter: 'town = ${town}' },
    },
    { kind: 'one', name: 'toilet', required: 'true()', choices: { list: 'yes_no', from: 'list' } },
    {
      kind: 'text',
      name: 'why',
      label: { zh: '为什么' },
      relevant: "${toilet} = 'no'",
      required: 'true()',
      requiredMessage: { zh: '请写原因' },
    },
    {
      kind: 'integer',
      name: 'people',
      constraint: '. >= 0 and . <= 20',
      constraintMessage: { zh: '人数在0到20之间' },
      default: '1',
    },
    {
      kind: 'repeat',
      name: 'member',
      count: '${people}',
      items: [
        { kind: 'integer', name: 'age' },
        { kind: 'note', name: 'who', label: { zh: '第${number}人，共${people}人' } },
        { kind: 'calculate', name: 'number', calculation: 'position(..)' },
        { kind: 'calculate', name: 'adult', calculation: 'if(${age} >= 18, 1, 0)' },
      ],
    },
    { kind: 'calculate', name: 'adults', calculation: 'sum(${adult})' },
    {
      kind: 'one',
      name: 'place',
      choices: { list: 'places.csv', from: 'file', filter: 'town = ${town}' },
    },
  ],
  { instanceName: "concat(${village}, '·', ${adults})" },
);
function ready(form: Form): Prepared {
  const verdict = prepare(form);
  assert.ok(verdict.ok, JSON.stringify(verdict));
  return verdict.value;
}
const prepared = ready(visit);
const sound: Answers = {
  town: '1',
  village: 'yc',
  toilet: 'yes',
  people: '2',
  member: [{ age: '40' }, { age: '9' }],
  place: 'a',
};
const codes = (answers: Answers): string[] => {
  const all: string[] = [];
  for (const { place, findings } of compute(prepared, answers, around).entries)
    all.push(...findings.map(({ code }) => `${place} ${code}`));
  return all;
};

const spoiled: [name: string, change: Answers, expected: string[]][] = [
  ['nothing', {}, []],
  ['no answer where one is due', { toilet: '' }, ['toilet answer-missing']],
  ['a question that becomes relevant', { toilet: 'no' }, ['why answer-missing']],
  ['a choice that is none', { toilet: 'maybe' }, ['toilet answer-not-offered']],
  ['a village of another township', { village: 'lj' }, ['village answer-not-offered']],
  ['a place of a file of another township', { place: 'b' }, ['place answer-not-offered']],
  ['twenty people', { people: '20' }, []],
  ['twenty-one', { people: '21' }, ['people answer-refused']],
  ['half a person', { people: '2.5' }, ['people answer-not-whole']],
  ['words for an age', { member: [{ age: 'x' }, {}] }, ['member[1]/age answer-not-whole']],
];
for (const [name, change, expected] of spoiled)
  test(`what is said of ${name}`, () => assert.deepEqual(codes({ ...sound, ...change }), expected));

test('calculations follow from answers, in whatever order the form has them', () => {
  const computed = compute(prepared, sound, around);
  const handed = handedIn(computed);
  assert.equal(handed.adults, '1');
  assert.deepEqual(handed.member, [
    { age: '40', number: '1', adult: '1' },
    { age: '9', number: '2', adult: '0' },
  ]);
  assert.equal(instanceNameOf(computed), 'yc·1');
  const note = computed.entries.find(({ place }) => place === 'member[2]/who');
  assert.equal(saidAt(computed, note?.node as never, note?.item.label), '第2人，共2人');
});

test('a cascade offers what fits; what was typed stays when it is not relevant, and is not handed in', () => {
  const computed = compute(prepared, { ...sound, why: '坏了' }, around);
  const village = computed.entries.find(({ place }) => place === 'village');
  assert.deepEqual(
    offeredAt(computed, village as never).map(({ label }) => label),
    ['余村'],
  );
  assert.equal(typedAnswers(computed).why, '坏了');
  assert.equal(handedIn(computed).why, undefined);
});

test('a copy begins with its defaults and its counted repeats; fewer people hide, and do not lose, the rest', () => {
  assert.deepEqual(begin(prepared, around).people, '1');
  const fewer = compute(prepared, { ...sound, people: '1' }, around);
  assert.equal((handedIn(fewer).member as Answers[]).length, 1);
  assert.equal((typedAnswers(fewer).member as Answers[]).length, 2);
  const more = compute(prepared, { ...sound, people: '3' }, around);
  assert.deepEqual(
    more.entries.filter(({ item }) => item.kind === 'repeat').map(({ place }) => place),
    ['member[1]', 'member[2]', 'member[3]'],
  );
  assert.equal(more.entries.at(-1)?.place, 'place', 'grown instances stand at their place');
});

test('an answer is set at its place, triggers what waits for it, and an instance can be taken out', () => {
  const form = ready(
    formOf([
      { kind: 'text', name: 'a' },
      { kind: 'calculate', name: 'since', trigger: 'a', calculation: "concat(${a}, '!')" },
      { kind: 'repeat', name: 'r', items: [{ kind: 'text', name: 'x' }] },
    ]),
  );
  const first = compute(form, { a: '1', since: 'old', r: [{ x: '1' }, { x: '2' }] }, around);
  assert.equal(typedAnswers(first).since, 'old');
  const next = compute(form, answerAt(first, 'a', '2'), around);
  assert.deepEqual([typedAnswers(next).a, typedAnswers(next).since], ['2', '2!']);
  assert.deepEqual(answerAt(first, 'r[2]/x', 'y').r, [{ x: '1' }, { x: 'y' }]);
  assert.deepEqual(removeInstance(first, 'r[1]').r, [{ x: '2' }]);
});

test('a repeat is added to only where it is asked', () => {
  const repeat = { kind: 'repeat', name: 'need', relevant: "${lacks} = 'yes'", items: [] } as const;
  const form = ready(formOf([{ kind: 'text', name: 'lacks' }, repeat]));
  const may = (lacks: string): boolean => {
    const computed = compute(form, { lacks }, around);
    return canAdd(computed, computed.root, repeat);
  };
  assert.deepEqual([may(''), may('no'), may('yes')], [false, false, true]);
});

test('an instance that a person adds begins with its defaults', () => {
  const form = ready(
    formOf([
      { kind: 'repeat', name: 'field', items: [{ kind: 'decimal', name: 'mu', default: '0.5' }] },
    ]),
  );
  const once = addInstance(compute(form, {}, around), '', 'field');
  assert.deepEqual(addInstance(compute(form, once, around), '', 'field'), {
    field: [{ mu: '0.5' }, { mu: '0.5' }],
  });
});

test('a repeat that counts itself grows by one when its last instance was answered', () => {
  const form = ready(
    formOf([
      {
        kind: 'repeat',
        name: 'home',
        count:
          "if(${known} = 0 or indexed-repeat(${last}, ${home}, ${known}) = 'no', ${known} + 1, ${known})",
        items: [{ kind: 'text', name: 'last' }],
      },
      { kind: 'calculate', name: 'known', calculation: 'count(${home})' },
    ]),
  );
  const homes = (answers: Answers): Answers[] =>
    (typedAnswers(compute(form, answers, around)).home ?? []) as Answers[];
  assert.deepEqual(homes({}), [{}]);
  assert.deepEqual(homes({ home: [{ last: 'no' }] }), [{ last: 'no' }, {}]);
  assert.deepEqual(homes({ home: [{ last: 'no' }, {}] }), [{ last: 'no' }, {}]);
  assert.deepEqual(homes({ home: [{ last: 'yes' }] }), [{ last: 'yes' }]);
});

const refusedForms: [name: string, items: Item[], code: string, detail: object][] = [
  [
    'two calculations that wait for each other',
    [
      { kind: 'calculate', name: 'a', row: 2, calculation: '${b} + 1' },
      { kind: 'calculate', name: 'b', row: 3, calculation: '${a} + 1' },
    ],
    'calculation-circle',
    { row: 2, names: 'a → b → a' },
  ],
  [
    'a group shown by what lies in it',
    [
      {
        kind: 'group',
        name: 'g',
        row: 2,
        relevant: "${x} = 'a'",
        items: [{ kind: 'text', name: 'x' }],
      },
    ],
    'calculation-circle',
    {},
  ],
  [
    'one name twice',
    [
      { kind: 'text', name: 'a', row: 2 },
      { kind: 'text', name: 'a', row: 9 },
    ],
    'name-twice',
    { row: 9 },
  ],
  [
    'a name with a space',
    [{ kind: 'text', name: 'a b', row: 2 }],
    'name-impossible',
    { row: 2, column: 'name' },
  ],
  [
    'a function that nobody knows',
    [{ kind: 'text', name: 'a', row: 5, constraint: 'frob(.)' }],
    'function-unknown',
    { row: 5, column: 'constraint' },
  ],
  [
    'a name that is not there',
    [{ kind: 'text', name: 'a', row: 6, relevant: '${zz} = 1' }],
    'name-unknown',
    { row: 6, column: 'relevant', name: 'zz' },
  ],
];
for (const [name, items, code, detail] of refusedForms)
  test(`a form is refused: ${name}`, () => {
    const verdict = prepare(formOf(items));
    assert.ok(!verdict.ok);
    assert.equal(verdict.findings[0]?.code, code);
    for (const [key, value] of Object.entries(detail))
      assert.equal(verdict.findings[0]?.detail[key], value, key);
  });

const answer = fc.option(
  fc.constantFrom('', '1', '2', 'yes', 'no', 'yc', 'lj', '-3', '甲', '2026-01-01'),
  { nil: '' },
);
const someAnswers = fc.record({
  town: answer,
  village: answer,
  toilet: answer,
  why: answer,
  people: fc.constantFrom('', '0', '1', '3', 'x'),
  member: fc.array(fc.record({ age: answer }), { maxLength: 4 }),
});

test('computing again changes nothing, loses nothing typed, and never throws', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const once = compute(prepared, answers as Answers, around);
      const again = compute(prepared, typedAnswers(once), around);
      assert.deepEqual(handedIn(again), handedIn(once));
      assert.deepEqual(typedAnswers(again), typedAnswers(once));
      for (const name of ['town', 'village', 'toilet', 'why', 'people'] as const)
        assert.equal(typedAnswers(once)[name] ?? '', answers[name]);
      assert.ok(
        ((typedAnswers(once).member as Answers[] | undefined) ?? []).length >=
          answers.member.length,
      );
    }),
    { seed: 7, numRuns: 400 },
  );
});

test('what is handed in is what a server finds again in it', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const handed = handedIn(compute(prepared, answers as Answers, around));
      assert.deepEqual(handedIn(compute(prepared, handed, around)), handed);
    }),
    { seed: 8, numRuns: 400 },
  );
});
