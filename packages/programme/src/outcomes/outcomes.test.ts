import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureOf } from '#survey/measures';
import { changeBetween } from './change.ts';
import { gradeOf, idm2024 } from './composite-index.ts';
import { figureOf, type Known, withSumsOf } from './figure.ts';
import { indicatorOf, indicators, measuresOf } from './indicators.ts';

const known = (values: Record<string, number>): Known => new Map(Object.entries(values));
function figure(id: string, villages: Record<string, number>[]) {
  const indicator = indicatorOf(id);
  assert.ok(indicator !== null);
  return figureOf(indicator, villages.map(known));
}

const coverage: [
  story: string,
  villages: Record<string, number>[],
  value: number | null,
  seen: [known: number, places: number],
][] = [
  [
    'two villages, by households and not by village',
    [
      { households: 100, 'sewage.households': 100 },
      { households: 300, 'sewage.households': 0 },
    ],
    0.25,
    [2, 2],
  ],
  [
    'a village that has said nothing stays in the whole',
    [{ households: 100, 'sewage.households': 100 }, { households: 100 }],
    0.5,
    [1, 2],
  ],
  [
    'a village that is to be moved does not count',
    [
      { households: 100, 'sewage.households': 50, 'plan.kept': 1 },
      { households: 100, 'plan.kept': 0 },
    ],
    0.5,
    [1, 1],
  ],
  ['nothing known is not nothing', [{ households: 100 }], null, [0, 1]],
  ['no village', [], null, [0, 0]],
];
for (const [story, villages, value, seen] of coverage) {
  test(`sewage coverage: ${story}`, () => {
    const made = figure('sewage-coverage', villages);
    assert.deepEqual([made.value, made.known, made.places], [value, ...seen]);
  });
}

test('500,000 yuan of operating income reach the band, one fen less does not', () => {
  const villages = [{ 'income.operating': 500_000 }, { 'income.operating': 499_999.99 }, {}];
  const made = figure('operating-500k', villages);
  assert.deepEqual([made.numerator, made.denominator, made.known], [1, 3, 2]);
});

test('roads for a thousand residents: the sum of the townships that have said both', () => {
  const villages = [{ residents: 300 }, { residents: 200 }].map(known);
  const valley = withSumsOf(known({ 'road.km': 6 }), villages);
  assert.equal(valley.get('residents'), 500);
  const halfSaid = withSumsOf(known({ 'road.km': 9 }), [...villages, known({})]);
  assert.equal(halfSaid.has('residents'), false);
  const own = withSumsOf(known({ 'road.km': 2, residents: 1500 }), villages);
  const townships = [valley, halfSaid, own, known({ residents: 900 })].map((one) =>
    Object.fromEntries(one),
  );
  const made = figure('road-density', townships);
  assert.deepEqual([made.value, made.known, made.places], [8 / 2, 2, 4]);
});

test('income per head is weighted by residents, over villages that have said both', () => {
  const villages = [
    { 'income.per-head': 30_000, residents: 100 },
    { 'income.per-head': 60_000, residents: 300 },
    { 'income.per-head': 1 },
  ];
  assert.equal(figure('income-per-head', villages).value, 52_500);
});

test('every measure that an indicator reads is one that a village can be asked', () => {
  for (const indicator of indicators)
    for (const measure of measuresOf(indicator)) assert.ok(measureOf(measure) !== null, measure);
});

test('figures of two definitions are not subtracted; those of one may rise and fall', () => {
  const net = (year: number, value: number) => ({ year, value, version: 'net-income' });
  const widened = changeBetween(net(2003, 2.43), net(2007, 2.49));
  assert.ok(widened.ok && widened.value > 0, 'the gap widened from 2003 to 2007');
  const across = changeBetween(net(2003, 2.43), {
    year: 2022,
    value: 1.9,
    version: 'disposable-2013',
  });
  assert.deepEqual(across.ok ? [] : across.findings.map(({ code }) => code), ['versions-differ']);
});

const grades: [sum: [number, number, number], grade: string][] = [
  [[0.8155, 0.8155, 0.8155], 'MAJU'],
  [[0.8156, 0.8155, 0.8155], 'MANDIRI'],
  [[0.7072, 0.7072, 0.7072], 'BERKEMBANG'],
  [[0.5989, 0.5989, 0.599], 'BERKEMBANG'],
  [[0.4907, 0.4907, 0.4907], 'SANGAT_TERTINGGAL'],
  [[0, 0, 0], 'SANGAT_TERTINGGAL'],
];
for (const [pillars, grade] of grades) {
  test(`pillars ${pillars.join(', ')} make ${grade}`, () => {
    assert.equal(gradeOf(idm2024, pillars, { composite: null, grade: null }).grade, grade);
  });
}

const strange: [
  story: string,
  pillars: (number | null)[],
  composite: number | null,
  grade: string | null,
  codes: string[],
][] = [
  ['as the pillars say', [0.8, 0.9, 0.5333], 0.7444, 'MAJU', []],
  ['the grade differs', [0.7714, 0.7084, 0.7433], 0.741, 'BERKEMBANG', ['grade-differs']],
  ['the composite differs', [0.8, 0.9, 0.5333], 0.7544, 'MAJU', ['composite-differs']],
  ['a pillar is missing', [0.8, null, 0.5], null, null, ['not-scored']],
];
for (const [story, pillars, composite, grade, codes] of strange) {
  test(`what was published is held against the rules: ${story}`, () => {
    const { findings } = gradeOf(idm2024, pillars, { composite, grade });
    assert.deepEqual(
      findings.map(({ code }) => code),
      codes,
    );
  });
}
