import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import fc from 'fast-check';
import type { Certificate, Choice, Price } from '#schedule/plan';
import type { Problem } from '#schedule/problem';
import { bestByTrying, bestPlanByTrying } from '#testing/best-by-trying';
import { randomPrices } from '#testing/random-prices';
import { randomProblem } from '#testing/random-problem';
import { soundPlan, withoutPrices } from '#testing/sound-plan';
import { spoiledPlans, valleyPlan } from '#testing/spoiled-plans';
import { VALLEY_VALUE, valley } from '#testing/valley';
import { aPlace, aWork, village } from '#testing/village';
import { audit } from './audit.ts';
import type { AuditCode, BrokenRule } from './broken-rule.ts';

test('a sound plan breaks no rule', () => {
  assert.deepEqual(audit(valley(), valleyPlan), []);
  assert.equal(valleyPlan.value, VALLEY_VALUE);
  assert.deepEqual(
    valleyPlan.grounds.map(({ work, year, code, by, short }) => [work, year, code, by, short]),
    [
      ['bridge', 2026, 'not-its-year', null, null],
      ['school', 2026, 'waits-for', 'bridge', null],
      ['mill', 2026, 'envelope-spent', 'county-2026', 495],
    ],
  );
});

for (const { code, fact, problem, plan } of spoiledPlans) {
  test(`${code}: ${fact}`, () => {
    const codes: string[] = audit(problem, plan).map((rule) => rule.code);
    assert.ok(codes.includes(code), `named: ${codes.join(', ')}`);
  });
}

/** Fails to compile when a code is added without a row to show it. */
const everyCode: Record<AuditCode, true> = {
  bound: true,
  'bound-below-value': true,
  'building-outside-plan': true,
  certificate: true,
  commitment: true,
  'envelope-overdrawn': true,
  floor: true,
  'format-unknown': true,
  'ground-missing': true,
  'ground-not-true': true,
  'ground-twice': true,
  match: true,
  means: true,
  'move-not-whole-fen': true,
  'move-too-large': true,
  'move-twice': true,
  'no-envelope': true,
  'own-money': true,
  pace: true,
  'place-pace': true,
  'prerequisite-missing': true,
  'unknown-grade': true,
  'unknown-transfer': true,
  'unknown-work': true,
  value: true,
  window: true,
  'work-twice': true,
  'year-outside-plan': true,
};

test('every rule has a row', () => {
  const shown = new Set<string>(spoiledPlans.map(({ code }) => code));
  assert.deepEqual(
    Object.keys(everyCode).filter((code) => !shown.has(code)),
    [],
  );
});

/** By the fact of the spoiled plan: every detail of the rule it breaks, counted on paper. */
const told: Record<string, readonly BrokenRule['detail'][]> = {
  'another format': [{ format: 'other' }],
  'a work that is not in the problem': [{ work: 'castle' }],
  'a grade that is not in the problem': [{ work: 'well', grade: 'golden' }],
  'works built twice': [{ work: 'well' }, { work: 'bridge' }, { work: 'school' }],
  'a year after the last': [{ work: 'well', year: 2029 }],
  'a bridge begun before the plan': [{ work: 'bridge', year: 2026 }],
  'a work before its first year': [{ work: 'well', year: 2026 }],
  'a school without its bridge': [{ work: 'school', year: 2027, after: 'bridge' }],
  'a promised work in another grade': [{ work: 'bridge', year: 2028, slack: 1 }],
  'two works where one is allowed': [{ place: 'shang', year: 2027, works: 2, most: 1 }],
  'own money a fen short in one year only': [{ place: 'shang', year: 2027, fen: 40, most: 39 }],
  'means a fen short as usual': [
    { place: 'shang', means: 'usual', year: 2027, thousandths: 10000, most: 9000 },
  ],
  'means a fen short under stress': [
    { place: 'shang', means: 'stress', year: 2028, thousandths: 14000, most: 13000 },
  ],
  'a way that is not in the problem': [{ transfer: 'tunnel' }],
  'money moved twice': [{ transfer: 'carry' }, { transfer: 'fill' }],
  'half a fen': [{ transfer: 'carry', fen: 0.5 }],
  'a fen more than may move': [{ transfer: 'carry', fen: 5, most: 4 }],
  'an envelope a fen too small': [{ envelope: 'county-2027', out: 30, holds: 29 }],
  'a payer without money': [
    { work: 'bridge', payer: 'province', year: 2027 },
    { work: 'school', payer: 'province', year: 2027 },
  ],
  'a bridge in building beside no masons': [{ pace: 'masons-2026', year: 2026, works: 1, most: 0 }],
  'a floor a fen higher': [{ floor: 'poor', fen: 141, reached: 140 }],
  'a match a thousandth stricter than the plan': [{ match: 'half', thousandths: 80 }],
  'a thousandth of a point too much': [{ claimed: 110001, value: 110000 }],
  'a bound that the prices do not prove': [{ claimed: 113799, proved: 113800 }],
  'a bound below the value': [{ value: 110000, bound: 109999 }],
  'a scale of nothing': [{ why: 'scale', scale: 0 }],
  'a price below nothing': [{ why: 'price', list: 'paces', id: 'poor-2027', price: -1 }],
  'a price of half a part': [{ why: 'price', list: 'floors', id: 'poor', price: 0.5 }],
  'a price of nothing known': [{ why: 'price', list: 'matches', id: 'third', price: 1 }],
  'a price of no envelope': [{ why: 'price', list: 'envelopes', id: 'bank', price: 1 }],
  'money dearer where it may move without limit': [{ why: 'transfer', id: 'fill' }],
  'a synergy that is not split': [
    { why: 'split', list: 'synergies' },
    { why: 'split', list: 'synergies', id: 'way-to-school' },
    { why: 'split', list: 'synergies', id: 'one-opening' },
  ],
  'a synergy split twice': [{ why: 'split', list: 'synergies' }],
  'a split of more than the whole': [{ why: 'split', list: 'synergies', id: 'way-to-school' }],
  'a partner without credit': [{ why: 'credit', part: '["bridge","xia"]' }],
  'a partner credited twice': [{ why: 'credit', work: 'bridge', place: 'xia' }],
  'prices too fine to add up': [{ why: 'amounts beyond 2^53' }],
  'a work left out without a word': [{ work: 'mill' }],
  'two grounds for one work': [{ work: 'bridge' }],
  'one missing fen more than is missing': [{ work: 'mill', year: 2026, said: 'envelope-spent' }],
};

test('a broken rule says where it is broken, and by how much', () => {
  const shown = spoiledPlans.filter(({ fact }) => fact in told);
  assert.equal(shown.length, Object.keys(told).length);
  for (const { code, fact, problem, plan } of shown) {
    const details = audit(problem, plan)
      .filter((rule) => rule.code === code)
      .map((rule) => rule.detail);
    assert.deepEqual(details, told[fact], fact);
  }
});

test('the bound without prices is what the place could earn if money were no matter', () => {
  // Road 50 and pond 12 in the first year, lamps 30 in the second; half of the 5 for both goes to each.
  const plan = soundPlan(village(), [], []);
  assert.equal(plan.bound, 50_000 + 12_000 + 27_000 + 5000);
});

test('the bound with prices, on paper', () => {
  // One work of 10 points for 100 fen, of which there are 50 in each of two envelopes of the first year.
  const problem: Problem = {
    ...village(),
    works: [aWork({ id: 'road', purpose: 'road', merit: 10 })],
    commitments: [],
    synergies: [],
    floors: [],
    transfers: [{ id: 'fill', from: 'any-2026', to: 'road-2026', mostFen: null }],
  };
  const prices = { ...withoutPrices(problem), scale: 1 };
  const boundAt = (envelopes: readonly Price[], of = problem) =>
    soundPlan(of, [], [], { ...prices, envelopes }).bound;
  const [limited] = problem.transfers;
  assert.ok(limited !== undefined);
  const most30 = { ...problem, transfers: [{ ...limited, mostFen: 30 as typeof limited.mostFen }] };
  // 60 + 150 fen at 40 parts each and a work of 10,000 − 4,000; next year's 9,000 are lower by less.
  const both = ['road-2026', 'any-2026', 'any-2027'].map((id) => ({ id, price: 40 }));
  assert.equal(boundAt(both), 40 * (60 + 150 + 100) + 6000);
  // The earmark is dearer by 20: thirty fen may move there, and the work costs 6,000 of its 10,000;
  // in the second year it costs nothing and earns 9,000.
  const uneven = [
    { id: 'road-2026', price: 60 },
    { id: 'any-2026', price: 40 },
  ];
  assert.equal(boundAt(uneven, most30), 60 * 60 + 40 * 150 + 30 * 20 + 9000);
});

/** One road of 10 points for 100 fen of the county, which has them in either year. */
function oneRoad(changed: Partial<Problem> = {}): Problem {
  const [first, second] = [2026, 2027].map((year) => ({
    id: `county-${year}`,
    payer: 'county',
    purpose: null,
    year,
    fen: fen(100),
  }));
  assert.ok(first !== undefined && second !== undefined);
  return {
    ...village(),
    works: [aWork({ id: 'road', merit: 10, crew: 'paver' })],
    envelopes: [first, second],
    transfers: [],
    floors: [],
    commitments: [],
    synergies: [],
    ...changed,
  };
}

const pavers = { id: 'pavers', crew: 'paver', group: null, year: 2026, works: 1 };
const half = { id: 'half', payer: 'province', of: ['county'], group: null, perMille: 500 };
const floor = { id: 'floor', group: 'poor', payer: 'county', fen: fen(200) };
const limits = oneRoad({ paces: [pavers], floors: [floor], matches: [half] });

type Prices = Partial<Record<'envelopes' | 'paces' | 'floors' | 'matches', number>>;
const bounds: readonly [fact: string, Problem, Prices, number][] = [
  ['no prices: in the first year', limits, {}, 10_000],
  ['a small price of hands is paid and earned', limits, { paces: 40 }, 40 + 9960],
  ['at a large one the road waits for the year after', limits, { paces: 2000 }, 2000 + 9000],
  ['without hands too', oneRoad({ paces: [{ ...pavers, works: 0 }] }), {}, 9000],
  ['half of the floor is reached', limits, { floors: 7 }, 10_000 + 700 - 1400],
  ['what the county pays lets the province pay 50', limits, { matches: 3 }, 10_000 + 3 * 50_000],
  ['money is paid where it is spent', limits, { envelopes: 40 }, 40 * 200 + 6000],
];

for (const [fact, problem, priced, bound] of bounds) {
  test(`the bound of one road — ${fact}`, () => {
    const lists = Object.entries(priced).map(([list, price]) => {
      const things = problem[list as keyof Prices];
      return [list, things.map(({ id }) => ({ id, price }))];
    });
    const certificate = { ...withoutPrices(problem), scale: 1, ...Object.fromEntries(lists) };
    assert.equal(soundPlan(problem, [], [], certificate).bound, bound);
  });
}

test('the bound lets no work stand at a place without what it waits for there', () => {
  // Lamps of 10 points cost nothing, the road they wait for earns nothing and costs 100 fen at 40.
  const works = (place: string) => [
    aWork({ id: 'road', merit: 0 }),
    aWork({ id: 'lamps', merit: 10, place, after: ['road'], shares: [], ownFen: fen(0) }),
  ];
  const boundAt = (place: string) => {
    const places = [aPlace, { ...aPlace, id: 'other' }];
    const problem = oneRoad({ places, works: works(place) });
    const envelopes = problem.envelopes.map(({ id }) => ({ id, price: 40 }));
    return soundPlan(problem, [], [], { ...withoutPrices(problem), scale: 1, envelopes }).bound;
  };
  assert.equal(boundAt('yucun'), 40 * 200 + 10_000 - 4000);
  assert.equal(boundAt('other'), 40 * 200 + 10_000, 'what stands elsewhere is not asked about');
});

test('a limited way brings an envelope no more than its limit', () => {
  const boundWith = (most: number) => {
    const [first, second] = oneRoad().envelopes;
    assert.ok(first !== undefined && second !== undefined);
    const store = { ...first, id: 'store', payer: 'store' };
    const envelopes = [{ ...first, fen: fen(60) }, second, store];
    const transfers = [{ id: 'fill', from: 'store', to: 'county-2026', mostFen: fen(most) }];
    return soundPlan(oneRoad({ envelopes, transfers }), [], []).bound;
  };
  assert.equal(boundWith(40), 10_000);
  assert.equal(boundWith(39), 9000);
});

test('a pair earns only when both are built, in the year that makes it one', () => {
  // The road earns 50 points, the pond 12, and both in the same year 5 more.
  const at = (work: string, year: number) => ({ work, grade: 'usual', year });
  const value = (...choices: readonly Choice[]) => soundPlan(village(), choices, []).value;
  assert.equal(value(at('road', 2026)), 50_000);
  assert.equal(value(at('pond', 2027)), 10_800);
  assert.equal(value(at('road', 2026), at('pond', 2026)), 67_000);
  assert.equal(value(at('road', 2026), at('pond', 2027)), 60_800);
});

test('a bound below nothing is rounded down, and not where it is whole', () => {
  // Nothing to build, and a floor of 200 fen that only costs: at 7/3 a fen −466⅔, at 6/3 −400.
  const problem: Problem = { ...village(), works: [], synergies: [], commitments: [] };
  const boundAt = (price: number) => {
    const floors = [{ id: 'floor-poor', price }];
    return soundPlan(problem, [], [], { ...withoutPrices(problem), scale: 3, floors }).bound;
  };
  assert.equal(boundAt(7), -467);
  assert.equal(boundAt(6), -400);
  // A bound that the plan reaches is not below its value.
  const codes = audit(problem, soundPlan(problem, [], [])).map((rule) => rule.code);
  assert.deepEqual(codes, ['floor']);
});

test('the bound of a joint work and of two works that must both stand, on paper', () => {
  // A work of 10 points that `other` helps to build but cannot pay for: its own place would have it.
  const partner = { place: 'other', ownFen: fen(61), upkeepFen: fen(0), serviceFen: fen(0) };
  const free = { shares: [], ownFen: fen(0), upkeepFen: fen(0) };
  const problem: Problem = {
    ...village(),
    places: [aPlace, { ...aPlace, id: 'other' }],
    works: [
      aWork({ id: 'mill', merit: 10, partners: [partner], ...free }),
      aWork({ id: 'dam', merit: 4, notBefore: 2027, ...free }),
    ],
    commitments: [],
    floors: [],
    synergies: [{ id: 'both', works: ['mill', 'dam'], merit: 6, when: 'both-stand' }],
  };
  const none = { ...withoutPrices(problem), scale: 1 };
  const boundOf = (changed: Partial<Certificate>) =>
    soundPlan(problem, [], [], { ...none, ...changed }).bound;
  // Of 6 points 600 thousandths are lost after the first year, 5,400 after the second. All to the
  // mill: 10,000 + 6,000, and the dam 3,600. All to the dam: it stands only in the second year.
  const split = (...first: readonly number[]) => ({ synergies: [{ id: 'both', first }] });
  assert.equal(boundOf(split(600, 5400)), 16_000 + 3600);
  assert.equal(boundOf(split(0, 0)), 10_000 + 3600 + 5400);
  // Credited with all that the mill earns, the other place would like it, but has no money.
  const credit = [{ work: 'mill', place: 'other', credit: [10_000, 9000] }];
  assert.equal(boundOf({ ...split(0, 0), partners: credit }), 3600 + 5400);
});

test('on tiny problems the best plan by trying is sound, and no prices prove less than it earns', () => {
  let planned = 0;
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      const problem = randomProblem(seed);
      const best = bestPlanByTrying(problem);
      if (best === null) return;
      planned += 1;
      const plan = soundPlan(problem, best.choices, best.moves, randomPrices(problem, seed));
      assert.deepEqual(audit(problem, plan), []);
      assert.equal(plan.value, best.value);
      assert.ok(best.value <= plan.bound, `${best.value} ≤ ${plan.bound}`);
      assert.ok(best.value <= soundPlan(problem, [], []).bound);
    }),
    { seed: 20261124, numRuns: 300 },
  );
  assert.ok(planned > 150, `${planned} of 300 have a plan`);
});

test('a problem whose works may do what they like reaches its bound without prices', () => {
  let reached = 0;
  for (let seed = 1; seed <= 200; seed += 1) {
    const { envelopes, ...random } = randomProblem(seed);
    const rich = envelopes.map((row) => ({ ...row, fen: (row.fen + 1000) as typeof row.fen }));
    const problem: Problem = {
      ...random,
      envelopes: rich,
      works: random.works.map((work) => ({ ...work, partners: [], after: [] })),
      paces: [],
      floors: [],
      matches: [],
      synergies: [],
    };
    const best = bestByTrying(problem);
    if (best === null) continue;
    reached += 1;
    assert.equal(soundPlan(problem, [], []).bound, best, `seed ${seed}`);
  }
  assert.ok(reached > 100, `${reached} of 200`);
});
