import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fen, fen } from '@qianwan/base/money';
import { randomForecast } from '#testing/random-forecast';
import { aNewWell, asForeseen, aWell, wellKind, wells } from '#testing/wells';
import type { ForecastFaultCode } from './faults/fault.ts';
import { faultsOfForecast } from './faults.ts';
import type { FacilityKind, FacilityState, ForecastQuestion } from './question.ts';

test('a sound question has no faults', () => {
  assert.deepEqual(faultsOfForecast(wells()), []);
  for (let seed = 1; seed <= 50; seed += 1) {
    assert.deepEqual(faultsOfForecast(randomForecast(seed)), []);
  }
});

test('the edges are sound: fifty years, a tenth of growth, tenfold cost, every household served', () => {
  const edge: ForecastQuestion = {
    ...wells(),
    yearCount: 50,
    costGrowthPerMille: 100,
    places: [{ id: 'yucun', households: 1000, incomeFen: new Array(50).fill(fen(1)) }],
    standing: [aWell({ id: 'old', builtYear: 2026, lifeYears: 1 })],
    works: [aNewWell({ id: 'new', standsFrom: 2075, replaces: 'old' })],
    cases: [{ id: 'hardest', incomePerMille: 0, costPerMille: 10_000 }],
  };
  assert.deepEqual(faultsOfForecast(edge), []);
});

const sound = wells();
const half = 0.5 as Fen;

function but(changed: Partial<ForecastQuestion>): ForecastQuestion {
  return { ...sound, ...changed };
}

function withKind(changed: Partial<FacilityKind>): ForecastQuestion {
  return but({ kinds: [{ ...wellKind, ...changed }] });
}

function withOld(changed: Partial<Parameters<typeof aWell>[0]>): ForecastQuestion {
  return but({ standing: [aWell({ id: 'old', ...changed })] });
}

function withNew(...works: Parameters<typeof aNewWell>[0][]): ForecastQuestion {
  return but({ works: works.map((work) => aNewWell({ householdsServed: 0, ...work })) });
}

function withPlace(changed: Partial<ForecastQuestion['places'][number]>): ForecastQuestion {
  return but({ places: sound.places.map((place) => ({ ...place, ...changed })) });
}

function withFactors(incomePerMille: number, costPerMille: number): ForecastQuestion {
  return but({ cases: [{ id: 'odd', incomePerMille, costPerMille }] });
}

const { kept, neglected } = wellKind;
const elsewhere = [
  ...sound.places,
  { id: 'other', households: 9, incomeFen: [0, 0, 0, 0, 0, 0].map(fen) },
];

const rows: readonly [ForecastFaultCode, string, ForecastQuestion][] = [
  ['years-out-of-range', 'half a year', but({ firstYear: 2026.5, standing: [] })],
  [
    'years-out-of-range',
    'no years',
    but({ yearCount: 0, places: [{ id: 'yucun', households: 1000, incomeFen: [] }] }),
  ],
  [
    'years-out-of-range',
    'fifty-one years',
    but({
      yearCount: 51,
      places: [{ id: 'yucun', households: 1000, incomeFen: new Array(51).fill(fen(0)) }],
    }),
  ],
  ['growth-out-of-range', 'more than a tenth a year', but({ costGrowthPerMille: 101 })],
  ['growth-out-of-range', 'prices that fall', but({ costGrowthPerMille: -1 })],
  ['id-twice', 'a case twice', but({ cases: [asForeseen, asForeseen] })],
  ['id-twice', 'a work with the id of what stands', withNew({ id: 'old' })],
  ['rank-not-whole', 'half a rank', withKind({ rank: 0.5 })],
  ['source-missing', 'rates from nowhere', withKind({ source: ' ' })],
  [
    'rates-not-per-mille',
    'rates that make 999',
    withKind({ kept: { ...kept, good: [900, 99, 0] } }),
  ],
  [
    'rates-not-per-mille',
    'a rate below nothing',
    withKind({ kept: { ...kept, good: [1001, -1, 0] } }),
  ],
  [
    'better-state-fares-worse',
    'broken works made new while worn ones wait',
    withKind({ kept: { ...kept, broken: [500, 0, 500] } }),
  ],
  [
    'better-state-fares-worse',
    'worn works that break less than good ones, if neglected',
    withKind({ neglected: { ...neglected, good: [600, 0, 400], worn: [0, 700, 300] } }),
  ],
  [
    'neglect-helps',
    'good works that last longer unpaid',
    withKind({ neglected: { ...neglected, good: [901, 0, 99] } }),
  ],
  [
    'neglect-helps',
    'broken works that come back by themselves',
    withKind({ kept: { ...kept, broken: [0, 0, 1000] }, neglected: { ...kept } }),
  ],
  ['years-of-income-differ', 'income for two years of six', withPlace({ incomeFen: [fen(1)] })],
  [
    'years-of-income-differ',
    'a payer without income',
    but({ payers: [{ id: 'c', incomeFen: [] }] }),
  ],
  [
    'money-not-whole-fen',
    'half a fen of income',
    withPlace({ incomeFen: [half, half, half, half, half, half] }),
  ],
  ['money-not-whole-fen', 'half a fen of upkeep', withOld({ upkeepFen: half })],
  ['money-not-whole-fen', 'a renewal that earns', withNew({ id: 'x', renewalFen: -1 as Fen })],
  ['households-not-whole', 'half a household', withPlace({ households: 1000.5 })],
  [
    'households-not-whole',
    'a work for less than nobody',
    withNew({ id: 'x', householdsServed: -1 }),
  ],
  ['unknown-place', 'a well in no village', withOld({ place: 'nowhere' })],
  ['unknown-kind', 'a kind without rates', withNew({ id: 'x', kind: 'dam' })],
  ['unknown-payer', 'upkeep that nobody pays', withOld({ payer: 'somebody' })],
  ['life-not-whole-years', 'a life of no years', withOld({ lifeYears: 0 })],
  ['built-after-first-year', 'a well that does not stand yet', withOld({ builtYear: 2027 })],
  ['unknown-state', 'a state that is none', withOld({ state: 'fine' as FacilityState })],
  ['year-outside-forecast', 'a work before the first year', withNew({ id: 'x', standsFrom: 2025 })],
  ['year-outside-forecast', 'a work after the last year', withNew({ id: 'x', standsFrom: 2032 })],
  ['unknown-facility', 'the replacement of nothing', withNew({ id: 'x', replaces: 'nothing' })],
  [
    'replaced-twice',
    'two works in place of one',
    withNew({ id: 'x', replaces: 'old' }, { id: 'y', replaces: 'old' }),
  ],
  ['replaced-before-it-stands', 'a work that replaces itself', withNew({ id: 'x', replaces: 'x' })],
  [
    'replaced-elsewhere',
    'a work that replaces the well of another village',
    but({
      places: elsewhere,
      works: [aNewWell({ id: 'x', place: 'other', householdsServed: 0, replaces: 'old' })],
    }),
  ],
  [
    'households-served-twice',
    'one household too many, as it stands',
    withOld({ householdsServed: 1001 }),
  ],
  [
    'households-served-twice',
    'a second well for one household',
    withNew({ id: 'x', householdsServed: 1 }),
  ],
  [
    'households-served-twice',
    'a new well for more households than the old one left',
    withNew({ id: 'x', householdsServed: 1001, replaces: 'old' }),
  ],
  ['no-cases', 'nothing to try', but({ cases: [] })],
  ['factor-out-of-range', 'elevenfold cost', withFactors(1000, 10_001)],
  ['factor-out-of-range', 'income below nothing', withFactors(-1, 1000)],
  ['sum-too-large', 'more upkeep than can be added up', withOld({ upkeepFen: fen(2 ** 51) })],
  [
    'sum-too-large',
    'more income than can be added up',
    withPlace({ incomeFen: [0, 0, 0, 0, 0, 2 ** 52 + 1].map(fen) }),
  ],
  ['sum-too-large', 'more households than on earth', withPlace({ households: 2 ** 33 })],
];

for (const [code, fact, question] of rows) {
  test(`${code}: ${fact}`, () => {
    const codes = faultsOfForecast(question).map((fault) => fault.code);
    assert.deepEqual([...new Set(codes)], [code]);
  });
}

test('a fault says where it is', () => {
  assert.deepEqual(faultsOfForecast(withNew({ id: 'x', householdsServed: 1, standsFrom: 2030 })), [
    {
      code: 'households-served-twice',
      level: 'stop',
      detail: { place: 'yucun', kind: 'well', year: 2030, households: 1000, served: 1001 },
    },
  ]);
});

/** Fails to compile when a code is added without a row to show it. */
const everyCode: Record<ForecastFaultCode, true> = {
  'better-state-fares-worse': true,
  'built-after-first-year': true,
  'factor-out-of-range': true,
  'growth-out-of-range': true,
  'households-not-whole': true,
  'households-served-twice': true,
  'id-twice': true,
  'life-not-whole-years': true,
  'money-not-whole-fen': true,
  'neglect-helps': true,
  'no-cases': true,
  'rank-not-whole': true,
  'rates-not-per-mille': true,
  'replaced-before-it-stands': true,
  'replaced-elsewhere': true,
  'replaced-twice': true,
  'source-missing': true,
  'sum-too-large': true,
  'unknown-facility': true,
  'unknown-kind': true,
  'unknown-payer': true,
  'unknown-place': true,
  'unknown-state': true,
  'year-outside-forecast': true,
  'years-of-income-differ': true,
  'years-out-of-range': true,
};

test('every code has a row', () => {
  assert.deepEqual([...new Set(rows.map(([code]) => code))].sort(), Object.keys(everyCode).sort());
});
