import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as must } from '@qianwan/base/assert';
import { day } from '@qianwan/base/calendar';
import { fen, sumFen } from '@qianwan/base/money';
import { audit, faultsOf, makePlan } from '@qianwan/planner';
import fc from 'fast-check';
import { defaultRules } from '#registry/default-rules';
import { rulesOf } from '#registry/rules-of';
import { type Work, WorkType } from '#works/work';
import type { Candidate, Material, VillageMaterial } from './material.ts';
import { meritOf } from './merit.ts';
import { planRulesOf } from './plan-rules.ts';
import { poorerHalf } from './poorer-half.ts';
import { problemOf } from './problem-of.ts';

const read = planRulesOf(rulesOf(defaultRules, day('2026-11-23')));
must(read.ok, 'the shipped rules are enough to draw a plan by');
const rules = read.value;

const village = (code: string, more: Partial<VillageMaterial> = {}): VillageMaterial => ({
  code,
  township: code.slice(0, 2),
  households: 300,
  operatingYuan: 200_000,
  perHeadYuan: 30_000,
  carriedFen: 0,
  servedBefore: false,
  standing: [],
  ...more,
});

const candidate = (id: string, type: WorkType, more: Partial<Work> = {}): Candidate => ({
  work: {
    id,
    village: id.split('-')[0] ?? '',
    type,
    title: id,
    plainNote: '',
    needs: [],
    resolution: null,
    quantity: 1,
    costFen: 10_000_000,
    householdsServed: 100,
    upkeepFen: 100_000,
    upkeepPayer: null,
    owner: null,
    carer: null,
    borrowedFen: 0,
    after: [],
    proposedOn: '2026-11-01',
    ...more,
  },
  asked: [],
  villageKeepsIt: true,
});

const settings = {
  title: 't',
  poorShare: 40,
  worksPerVillage: 2,
  moneyPercent: 100,
  voicePercent: 100,
};

const material = (more: Partial<Material> = {}): Material => ({
  round: { firstYear: 2027, years: 3 },
  settings,
  rules,
  villages: [village('a1v'), village('a2v', { perHeadYuan: 20_000 })],
  candidates: [candidate('a1v-W1', 'toilet'), candidate('a2v-W1', 'lane')],
  money: [2027, 2028, 2029].flatMap((year) => [
    { payer: 'county', purpose: null, year, promisedFen: fen(20_000_000), tiedFen: fen(0) },
    {
      payer: 'province',
      purpose: 'environment' as const,
      year,
      promisedFen: fen(9_000_000),
      tiedFen: fen(0),
    },
  ]),
  promises: [],
  built: new Set(),
  ...more,
});

function posed(given: Material) {
  const verdict = problemOf(given);
  assert.ok(verdict.ok, JSON.stringify(verdict));
  return verdict.value;
}
const workOf = (given: Material, id: string) =>
  posed(given).problem.works.find((work) => work.id === id);

test('the problem is sound, and its shares make the cost of every work', () => {
  const { problem } = posed(material());
  assert.deepEqual(faultsOf(problem), []);
  for (const { grades } of problem.works) {
    assert.deepEqual(
      grades.map(({ id, shares, ownFen }) => [
        id,
        sumFen([...shares.flatMap((share) => share.fen), ownFen]),
      ]),
      [['whole', 10_000_000]],
    );
  }
});

test('sewage waits for the toilets of its village, unless toilets stand there', () => {
  const candidates = [candidate('a1v-W1', 'sewage'), candidate('a1v-W2', 'toilet')];
  assert.deepEqual(workOf(material({ candidates }), 'a1v-W1')?.after, ['a1v-W2']);
  const villages = [village('a1v', { standing: ['toilet'] })];
  assert.deepEqual(workOf(material({ candidates, villages }), 'a1v-W1')?.after, []);
});

test('a work that follows one outside the library is left out, with its ground; and so is what follows it', () => {
  const candidates = [
    candidate('a1v-W1', 'lane', { after: ['a1v-W9'] }),
    candidate('a1v-W2', 'lamp', { after: ['a1v-W1'] }),
    candidate('a2v-W1', 'lane'),
  ];
  const { problem, leftOut } = posed(material({ candidates }));
  assert.deepEqual(
    problem.works.map(({ id }) => id),
    ['a2v-W1'],
  );
  assert.deepEqual(
    leftOut.map(({ work, code, by }) => [work, code, by]),
    [
      ['a1v-W1', 'waits-for', 'a1v-W9'],
      ['a1v-W2', 'waits-for', 'a1v-W1'],
    ],
  );
  const built = new Set(['a1v-W9']);
  assert.equal(posed(material({ candidates, built })).leftOut.length, 0);
});

test('of sixteen works of a village the one of least merit is left out', () => {
  const candidates = Array.from({ length: 16 }, (_, at) =>
    candidate(`a1v-W${at + 1}`, 'lane', { householdsServed: 50 + at }),
  );
  const { leftOut } = posed(material({ candidates }));
  assert.deepEqual(
    leftOut.map(({ work, code }) => [work, code]),
    [['a1v-W1', 'place-full']],
  );
});

const noes: [story: string, given: Partial<Material>, codes: string[]][] = [
  ['no work waits', { candidates: [] }, ['nothing-to-plan']],
  ['nobody pays', { money: [] }, ['no-money']],
  ['neither', { candidates: [], money: [] }, ['nothing-to-plan', 'no-money']],
];
for (const [story, given, codes] of noes) {
  test(`there is no problem where ${story}`, () => {
    const verdict = problemOf(material(given));
    assert.deepEqual(verdict.ok ? [] : verdict.findings.map(({ code }) => code), codes);
  });
}

test('what is tied to ordered works is not planned again, and the county may ask what a fifth less would mean', () => {
  const money = [
    { payer: 'county', purpose: null, year: 2027, promisedFen: fen(1_000), tiedFen: fen(300) },
  ];
  const fenOf = (percent: number): number | undefined =>
    posed(material({ money, settings: { ...settings, moneyPercent: percent } })).problem
      .envelopes[0]?.fen;
  assert.equal(fenOf(100), 700);
  assert.equal(fenOf(80), 500);
});

test('a payer’s general money fills up its own earmarks of the same year, and nothing else', () => {
  const put = (payer: string, purpose: 'road' | 'environment' | null, year: number) => ({
    ...{ payer, purpose, year, promisedFen: fen(1_000), tiedFen: fen(0) },
  });
  const money = [
    put('county', 'road', 2027),
    put('county', null, 2027),
    put('county', 'environment', 2028),
    put('province', null, 2027),
    put('county', 'environment', 2027),
  ];
  assert.deepEqual(posed(material({ money })).problem.transfers, [
    {
      id: 'county.any.2027>county.environment.2027',
      from: 'county.any.2027',
      to: 'county.environment.2027',
      mostFen: null,
    },
    {
      id: 'county.any.2027>county.road.2027',
      from: 'county.any.2027',
      to: 'county.road.2027',
      mostFen: null,
    },
  ]);
});

test('upkeep is carried as usual, and in a bad year too where the county has a rule for it', () => {
  const villages = [village('a1v', { operatingYuan: 40, households: 1, carriedFen: 999 })];
  const candidates = [candidate('a1v-W1', 'lane')];
  const meansUnder = (stress: typeof rules.stress) =>
    posed(material({ villages, candidates, rules: { ...rules, stress } })).problem.places[0]?.means;
  // 25 % of 40 yuan and 60 yuan of its one household: 7,000 fen; 9.99 yuan of them are gone.
  const usual = { id: 'usual', upkeepPerMille: 1000, fen: [6_001, 6_001, 6_001] };
  assert.deepEqual(meansUnder(null), [usual]);
  // 80 % of 7,000 is 5,600; what stands costs 1,198.8, which is 1,199 at least.
  assert.deepEqual(meansUnder({ incomePercent: 80, upkeepPercent: 120 }), [
    usual,
    { id: 'stress', upkeepPerMille: 1200, fen: [4_401, 4_401, 4_401] },
  ]);
  assert.equal(rules.stress, null, 'the shipped rule is off until the county turns it on');
  const on = defaultRules.map((row) =>
    row.key === 'plan.stress' ? { ...row, enabled: true } : row,
  );
  const turnedOn = planRulesOf(rulesOf(on, day('2026-11-23')));
  assert.ok(turnedOn.ok && turnedOn.value.stress?.incomePercent === 80);
});

test('a promise for a year gone by is due in the first year', () => {
  const promises = [
    { work: 'a1v-W1', year: 2026 },
    { work: 'gone', year: 2027 },
  ];
  assert.deepEqual(posed(material({ promises })).problem.commitments, [
    { work: 'a1v-W1', year: 2027, slack: 1, grade: null },
  ]);
});

test('the poorer half is by income per head where most are known, with the unknown first', () => {
  const villages = [
    village('a', { perHeadYuan: 3 }),
    village('b', { perHeadYuan: null }),
    village('c', { perHeadYuan: 1 }),
  ];
  assert.deepEqual([...poorerHalf(villages)], ['b', 'c']);
});

test('merit is the sum of its parts', () => {
  const asked = [
    { voices: 5, severity: 3 },
    { voices: 1, severity: 1 },
  ];
  const merit = meritOf(
    { ...candidate('a1v-W1', 'toilet'), asked },
    village('a1v'),
    rules.merit,
    100,
  );
  assert.deepEqual(merit, {
    served: 1000,
    voices: 320,
    neverServed: 396,
    basics: 792,
    total: 2508,
  });
});

const materials = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 40_000_000 }), { minLength: 1, maxLength: 14 }),
    types: fc.array(fc.constantFrom(...WorkType.options), { minLength: 14, maxLength: 14 }),
    poorShare: fc.constantFrom(0, 40),
    worksPerVillage: fc.integer({ min: 1, max: 3 }),
    stress: fc.constantFrom(null, { incomePercent: 50, upkeepPercent: 200 }),
  })
  .map(({ costs, types, poorShare, worksPerVillage, stress }) =>
    material({
      rules: { ...rules, stress },
      settings: { ...settings, poorShare, worksPerVillage },
      candidates: costs.map((costFen, at) =>
        candidate(`a${(at % 2) + 1}v-W${at + 1}`, types[at] ?? 'lane', { costFen }),
      ),
    }),
  );

test('every problem is sound, and every plan that is drawn from one passes its audit', () => {
  fc.assert(
    fc.property(materials, (given) => {
      const { problem } = posed(given);
      assert.deepEqual(faultsOf(problem), []);
      const plan = makePlan(problem, { seconds: 0.05 });
      if (plan.ok) assert.deepEqual(audit(problem, plan.value), []);
    }),
    { seed: 20261123, numRuns: 20 },
  );
});

test('the same material in another order gives the same bytes', () => {
  const given = material();
  const shuffled = {
    ...given,
    villages: given.villages.toReversed(),
    candidates: given.candidates.toReversed(),
    money: given.money.toReversed(),
  };
  assert.equal(JSON.stringify(posed(shuffled).problem), JSON.stringify(posed(given).problem));
});
