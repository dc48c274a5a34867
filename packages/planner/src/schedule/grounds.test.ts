import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import { audit } from '#audit/audit';
import { aPlace, aWork, village } from '#testing/village';
import { makePlan } from './make-plan.ts';
import type { Ground, GroundCode } from './plan.ts';
import type { Problem, Work } from './problem.ts';

/** One year, 100 fen, and a road that takes them all: whatever else is asked for is left out. */
function problemWith(work: Work, changed: Partial<Problem> = {}): Problem {
  return {
    ...village(),
    years: [{ year: 2026, worth: 1000 }],
    works: [aWork({ id: 'road', merit: 50, crew: 'paver' }), work],
    envelopes: [{ id: 'any', payer: 'county', purpose: null, year: 2026, fen: fen(100) }],
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
const narrow = { ...aPlace, worksPerYear: 1 };
const pavers = { id: 'pavers', crew: 'paver', group: null, year: 2026, works: 1 };
const purse = { id: 'wells', payer: 'county', purpose: 'well', year: 2026, fen: fen(30) };

const rows: readonly [GroundCode, string | null, number | null, string, Problem][] = [
  [
    'envelope-spent',
    'any',
    40,
    'the road has the money',
    problemWith(aWork({ id: 'x', shares: [{ payer: 'county', fen: fen(40) }] })),
  ],
  [
    'envelope-spent',
    'wells',
    10,
    'its earmark is too small, and nothing is left to fill it up',
    problemWith(aWork({ id: 'x', purpose: 'well', shares: [{ payer: 'county', fen: fen(40) }] }), {
      envelopes: [...problemWith(aWork({ id: 'x' })).envelopes, purse],
    }),
  ],
  [
    'envelope-spent',
    null,
    40,
    'its payer has no envelope',
    problemWith(aWork({ id: 'x', shares: [{ payer: 'nobody', fen: fen(40) }] })),
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
    'upkeep-spent',
    'yucun',
    1,
    'the village cannot carry it',
    problemWith(aWork({ id: 'x', ...free, upkeepFen: fen(7) })),
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
    assert.deepEqual(groundsFor(problem), [{ work: 'x', year: 2026, code, by, short }]);
  });
}

test('waits-for: what it needs first is left out too', () => {
  const waiting = problemWith(aWork({ id: 'x', merit: 1, after: ['y'] }));
  const grounds = groundsFor({
    ...waiting,
    works: [...waiting.works, aWork({ id: 'y', merit: 1 })],
  });
  assert.deepEqual(grounds[0], { work: 'x', year: 2026, code: 'waits-for', by: 'y', short: null });
});

test('a late work says why it does not come a year before', () => {
  const late = problemWith(aWork({ id: 'x', merit: 1 }), {
    years: village().years,
    envelopes: [
      { id: 'any', payer: 'county', purpose: null, year: 2026, fen: fen(150) },
      { id: 'next', payer: 'county', purpose: null, year: 2027, fen: fen(100) },
    ],
  });
  assert.deepEqual(groundsFor(late), [
    { work: 'x', year: 2026, code: 'envelope-spent', by: 'any', short: 50 },
  ]);
});
