import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import { audit } from '#audit/audit';
import { aGrade, aPlace, aShare, aWork, village } from '#testing/village';
import { makePlan } from './make-plan.ts';
import type { Ground, GroundCode } from './plan.ts';
import type { Place, Problem, Work } from './problem.ts';

/** The village, for one year. */
const yucun: Place = {
  ...aPlace,
  ownFen: [fen(60)],
  means: [{ id: 'usual', upkeepPerMille: 1000, fen: [fen(9)] }],
};

/** One year, 100 fen, and a road that takes them all: whatever else is asked for is left out. */
function problemWith(work: Work, changed: Partial<Problem> = {}): Problem {
  return {
    ...village(),
    years: [{ year: 2026, worth: 1000 }],
    places: [yucun],
    works: [aWork({ id: 'road', merit: 50, crew: 'paver' }), work],
    envelopes: [{ id: 'any', payer: 'county', purpose: null, year: 2026, fen: fen(100) }],
    transfers: [],
    paces: [],
    floors: [],
    commitments: [],
    synergies: [],
    ...changed,
  };
}

function groundsFor(problem: Problem): readonly Ground[] {
  const verdict = makePlan(problem, { seconds: 0.01 });
  assert.ok(verdict.ok);
  assert.deepEqual(audit(problem, verdict.value), []);
  return verdict.value.grounds;
}

const free = { shares: [], ownFen: fen(0), upkeepFen: fen(0) };
const part = { place: 'yucun', ownFen: fen(0), upkeepFen: fen(0), serviceFen: fen(0) };
const elsewhere: Place = { ...aPlace, id: 'other', ownFen: [fen(60)] };
const provinceToo = [
  { id: 'any', payer: 'county', purpose: null, year: 2026, fen: fen(100) },
  { id: 'province', payer: 'province', purpose: null, year: 2026, fen: fen(100) },
];
const half = { id: 'half', payer: 'province', of: ['county'], group: null, perMille: 500 };
const narrow = { ...yucun, worksPerYear: 1 };
const pavers = { id: 'pavers', crew: 'paver', group: null, year: 2026, works: 1 };
const purse = { id: 'wells', payer: 'county', purpose: 'well', year: 2026, fen: fen(30) };

const rows: readonly [GroundCode, string | null, number | null, string, Problem][] = [
  [
    'envelope-spent',
    'any',
    40,
    'the road has the money',
    problemWith(aWork({ id: 'x', shares: [aShare('county', 40)] })),
  ],
  [
    'envelope-spent',
    'wells',
    10,
    'its earmark is too small, and nothing is left to fill it up',
    problemWith(aWork({ id: 'x', purpose: 'well', shares: [aShare('county', 40)] }), {
      envelopes: [...problemWith(aWork({ id: 'x' })).envelopes, purse],
    }),
  ],
  [
    'envelope-spent',
    null,
    40,
    'its payer has no envelope',
    problemWith(aWork({ id: 'x', shares: [aShare('nobody', 40)] })),
  ],
  [
    'pace-full',
    'pavers',
    null,
    'the pavers are busy',
    problemWith(aWork({ id: 'x', ...free, crew: 'paver' }), { paces: [pavers] }),
  ],
  [
    'place-full',
    'yucun',
    null,
    'the village builds one work',
    problemWith(aWork({ id: 'x', ...free }), { places: [narrow] }),
  ],
  [
    'own-money-spent',
    'yucun',
    1,
    'the village has one fen too few',
    problemWith(aWork({ id: 'x', ...free, ownFen: fen(41) })),
  ],
  [
    'means-spent',
    'yucun',
    1,
    'the village cannot carry it',
    problemWith(aWork({ id: 'x', ...free, upkeepFen: fen(7) })),
  ],
  [
    'means-spent',
    'yucun',
    2,
    'under stress it is a fen and a half too much',
    problemWith(aWork({ id: 'x', ...free, upkeepFen: fen(4) }), {
      places: [{ ...yucun, means: [{ id: 'stress', upkeepPerMille: 1500, fen: [fen(9)] }] }],
    }),
  ],
  [
    'place-full',
    'yucun',
    null,
    'its partner builds the road',
    problemWith(aWork({ id: 'x', place: 'other', ...free, partners: [part] }), {
      places: [narrow, { ...elsewhere, means: [] }],
    }),
  ],
  [
    'own-money-spent',
    'yucun',
    1,
    'its partner has a fen too few',
    problemWith(
      aWork({ id: 'x', place: 'other', ...free, partners: [{ ...part, ownFen: fen(41) }] }),
      { places: [yucun, { ...elsewhere, means: [] }] },
    ),
  ],
  [
    'match-short',
    'half',
    15,
    'the county has paid 100, and the province follows with 65',
    problemWith(aWork({ id: 'x', ...free, shares: [aShare('province', 65)] }), {
      envelopes: provinceToo,
      matches: [half],
    }),
  ],
  [
    'not-its-year',
    null,
    null,
    'its time is not yet',
    problemWith(aWork({ id: 'x', ...free, notBefore: 2030 })),
  ],
  [
    'outbid',
    null,
    0,
    'it fits and earns nothing',
    problemWith(aWork({ id: 'x', ...free, merit: 0 })),
  ],
];

for (const [code, by, short, fact, problem] of rows) {
  test(`${code}: ${fact}`, () => {
    assert.deepEqual(groundsFor(problem), [
      { work: 'x', grade: 'usual', year: 2026, code, by, short },
    ]);
  });
}

test('waits-for: what it needs first is left out too', () => {
  const waiting = problemWith(aWork({ id: 'x', merit: 1, after: ['y'] }));
  const grounds = groundsFor({
    ...waiting,
    works: [...waiting.works, aWork({ id: 'y', merit: 1 })],
  });
  const { by, code } = grounds.find(({ work }) => work === 'x') ?? {};
  assert.deepEqual([code, by], ['waits-for', 'y']);
});

test('a late work says why it does not come a year before', () => {
  const late = problemWith(aWork({ id: 'x', merit: 1 }), {
    years: village().years,
    places: [aPlace],
    envelopes: [
      { id: 'any', payer: 'county', purpose: null, year: 2026, fen: fen(150) },
      { id: 'next', payer: 'county', purpose: null, year: 2027, fen: fen(100) },
    ],
  });
  assert.deepEqual(groundsFor(late), [
    { work: 'x', grade: 'usual', year: 2026, code: 'envelope-spent', by: 'any', short: 50 },
  ]);
});

test('a work left out is asked about in the grade that would have suited it best', () => {
  const work = aWork({
    id: 'x',
    grades: [
      aGrade({ id: 'plain', merit: 1, shares: [aShare('county', 90)], ownFen: fen(0) }),
      aGrade({ id: 'fine', merit: 20, shares: [aShare('county', 40)], ownFen: fen(0) }),
    ],
  });
  assert.deepEqual(groundsFor(problemWith(work)), [
    { work: 'x', grade: 'fine', year: 2026, code: 'envelope-spent', by: 'any', short: 40 },
  ]);
});

test('money of the year after is given back as far as it was carried over', () => {
  const late = problemWith(aWork({ id: 'x', merit: 1, shares: [aShare('county', 70)] }), {
    years: village().years,
    places: [aPlace],
    works: [
      aWork({ id: 'road', merit: 50, notBefore: 2027 }),
      aWork({ id: 'x', merit: 1, shares: [aShare('county', 70)] }),
    ],
    envelopes: [
      { id: 'any', payer: 'county', purpose: null, year: 2026, fen: fen(100) },
      { id: 'next', payer: 'county', purpose: null, year: 2027, fen: fen(60) },
    ],
    transfers: [{ id: 'carry', from: 'any', to: 'next', mostFen: fen(50) }],
  });
  const [ground] = groundsFor(late).filter(({ work }) => work === 'x');
  assert.deepEqual([ground?.code, ground?.by, ground?.short], ['envelope-spent', 'any', 10]);
});
