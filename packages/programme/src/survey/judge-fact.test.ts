import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FactGiven, type FactsBefore, judgeFact } from './judge-fact.ts';
import { measures } from './measures.ts';

const sound: FactGiven = {
  measure: 'sewage.households',
  value: 180,
  words: null,
  day: '2026-11-01',
};
const before: FactsBefore = { newest: 160, households: 200 };
const today = '2026-11-23';

const told = (given: Partial<FactGiven>, known: Partial<FactsBefore> = {}): string[] => {
  const verdict = judgeFact({ ...sound, ...given }, { ...before, ...known }, today);
  const findings = verdict.ok ? verdict.cautions : verdict.findings;
  return findings.map(({ code, level }) => `${level} ${code}`);
};

test('a sound fact is taken as it is', () => {
  assert.deepEqual(judgeFact(sound, before, today), { ok: true, value: sound, cautions: [] });
});

const words = { measure: 'plan.class', value: null };
const rows: [
  name: string,
  given: Partial<FactGiven>,
  known: Partial<FactsBefore>,
  told: string[],
][] = [
  ['a measure that nobody knows', { measure: 'beauty' }, {}, ['stop measure-unknown']],
  ['no value', { value: null }, {}, ['stop value-missing']],
  ['half a household', { value: 180.5 }, {}, ['stop not-whole']],
  ['less than nothing', { value: -1 }, {}, ['stop not-possible']],
  ['none at all', { value: 0 }, {}, []],
  ['every household', { value: 200 }, {}, []],
  ['one household more than there are', { value: 201 }, {}, ['stop more-than-households']],
  ['more than known, where households are not known', { value: 201 }, { households: null }, []],
  ['three times what it was', { value: 180 }, { newest: 60 }, []],
  ['one more than three times', { value: 181 }, { newest: 60 }, ['caution jumped']],
  ['a third of what it was', { value: 60 }, { newest: 180 }, []],
  ['less than a third', { value: 59 }, { newest: 180 }, ['caution jumped']],
  [
    'more than any village has',
    { value: 5001 },
    { newest: null, households: null },
    ['caution not-plausible'],
  ],
  ['today', { day: today }, {}, []],
  ['tomorrow', { day: '2026-11-24' }, {}, ['stop day-in-future']],
  ['a day that the calendar lacks', { day: '2026-02-30' }, {}, ['stop not-a-day']],
  ['a class of the plan', { ...words, words: '集聚提升' }, {}, []],
  ['a class that the plan lacks', { ...words, words: '示范' }, {}, ['stop not-a-choice']],
  ['no words', { ...words, words: null }, {}, ['stop words-missing']],
  [
    'two faults at once',
    { value: -0.5, day: '2027-01-01' },
    {},
    ['stop day-in-future', 'stop not-whole', 'stop not-possible'],
  ],
];

for (const [name, given, known, expected] of rows) {
  test(`what is said of ${name}`, () => assert.deepEqual(told(given, known), expected));
}

test('every measure has one name in each language, and something that uses it', () => {
  for (const name of ['key', 'zh', 'en'] as const)
    assert.equal(new Set(measures.map((measure) => measure[name])).size, measures.length);
  for (const { key, usedBy } of measures) assert.ok(usedBy.length > 0, key);
});
