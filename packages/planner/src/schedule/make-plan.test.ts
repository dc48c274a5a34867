import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import { seededRandom, shuffle } from '@qianwan/base/random';
import fc from 'fast-check';
import { audit } from '#audit/audit';
import { bestByTrying } from '#testing/best-by-trying';
import { county } from '#testing/county';
import { randomProblem } from '#testing/random-problem';
import { aPlace, aWork, village } from '#testing/village';
import { makePlan, type PlanOptions } from './make-plan.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';

const quickly = { seconds: 0.005 };

function planFor(problem: Problem, options: PlanOptions = quickly): Plan {
  const verdict = makePlan(problem, options);
  assert.ok(verdict.ok, JSON.stringify(verdict));
  return verdict.value;
}

function yearsOf(plan: Plan): Record<string, number> {
  return Object.fromEntries(plan.choices.map((choice) => [choice.work, choice.year]));
}

test('the village builds road and pond together, and its lamps when they were promised', () => {
  const plan = planFor(village());
  assert.deepEqual(yearsOf(plan), { road: 2026, pond: 2026, lamps: 2027 });
  assert.equal(plan.value, 1000 * (50 + 12 + 5) + 900 * 30);
  assert.equal(plan.bound, plan.value);
});

test('an earmarked envelope pays first, the general one fills up', () => {
  const road = planFor(village()).choices.find((choice) => choice.work === 'road');
  assert.deepEqual(road?.draws, [
    { envelope: 'any-2026', fen: 40 },
    { envelope: 'road-2026', fen: 60 },
  ]);
});

test('an envelope that is exactly enough is enough; one fen less is not', () => {
  const problem = village();
  const withGeneral = (amount: number): Problem => ({
    ...problem,
    floors: [],
    commitments: [],
    envelopes: problem.envelopes.map((row) =>
      row.id === 'any-2026' ? { ...row, fen: fen(amount) } : row,
    ),
  });
  assert.equal(yearsOf(planFor(withGeneral(140))).pond, 2026);
  assert.notEqual(yearsOf(planFor(withGeneral(139))).pond, 2026);
});

test('a problem without works has the empty plan', () => {
  const plan = planFor({ ...village(), works: [], commitments: [], synergies: [], floors: [] });
  assert.deepEqual([plan.value, plan.bound, plan.choices, plan.grounds], [0, 0, [], []]);
});

test('a floor draws money to a group that would lose it', () => {
  const base = village();
  const problem: Problem = {
    ...base,
    places: [...base.places, { ...aPlace, id: 'rich', groups: [] }],
    works: [aWork({ id: 'here', merit: 10 }), aWork({ id: 'there', place: 'rich', merit: 20 })],
    envelopes: [{ id: 'any', payer: 'county', purpose: null, year: 2026, fen: fen(100) }],
    paces: [],
    floors: [{ id: 'floor', group: 'poor', payer: null, fen: fen(100) }],
    commitments: [],
    synergies: [],
  };
  assert.deepEqual(yearsOf(planFor({ ...problem, floors: [] })), { there: 2026 });
  assert.deepEqual(yearsOf(planFor(problem)), { here: 2026 });
});

test('a promise that may move by a year moves to where there is money', () => {
  const problem: Problem = {
    ...village(),
    works: [aWork({ id: 'road', merit: 0 })],
    envelopes: [{ id: 'any', payer: 'county', purpose: null, year: 2027, fen: fen(100) }],
    floors: [],
    synergies: [],
    commitments: [{ work: 'road', year: 2026, slack: 1 }],
  };
  assert.deepEqual(yearsOf(planFor(problem)), { road: 2027 });
});

const withoutPlan: readonly [string, string, (problem: Problem) => Problem][] = [
  [
    'a promise the place cannot pay its part of',
    'place-cannot-keep-its-promises',
    (problem) => ({ ...problem, places: problem.places.map((p) => ({ ...p, ownFen: fen(39) })) }),
  ],
  [
    'two promises that want the same money',
    'promise-without-room',
    (problem) => ({
      ...problem,
      works: [aWork({ id: 'a' }), aWork({ id: 'b', place: 'other' })],
      places: [...problem.places, { ...aPlace, id: 'other' }],
      synergies: [],
      commitments: [
        { work: 'a', year: 2027, slack: 0 },
        { work: 'b', year: 2027, slack: 0 },
      ],
    }),
  ],
  [
    'a floor above all that can be paid',
    'floor-not-reached',
    (problem) => ({ ...problem, floors: problem.floors.map((f) => ({ ...f, fen: fen(251) })) }),
  ],
  [
    'a fault of the problem',
    'unknown-place',
    (problem) => ({ ...problem, works: [...problem.works, aWork({ id: 'x', place: 'nowhere' })] }),
  ],
];
for (const [fact, code, spoil] of withoutPlan) {
  test(`no plan for ${fact}`, () => {
    const verdict = makePlan(spoil(village()), quickly);
    assert.ok(!verdict.ok);
    assert.ok(
      verdict.findings.some((finding) => finding.code === code),
      JSON.stringify(verdict),
    );
  });
}

test('the same problem gives the same bytes, in whatever order its lists come', () => {
  const random = seededRandom(5);
  for (let seed = 1; seed <= 30; seed += 1) {
    const problem = randomProblem(seed);
    const mixed: Problem = {
      ...problem,
      places: shuffle([...problem.places], random),
      works: shuffle([...problem.works], random),
      envelopes: shuffle([...problem.envelopes], random),
      paces: shuffle([...problem.paces], random),
      synergies: shuffle([...problem.synergies], random),
    };
    const first = JSON.stringify(makePlan(problem, quickly));
    assert.equal(JSON.stringify(makePlan(problem, quickly)), first);
    assert.equal(JSON.stringify(makePlan(mixed, quickly)), first);
  }
});

test('progress only goes forward', () => {
  const told: (readonly [number, number, number])[] = [];
  const verdict = makePlan(county(40, 3), {
    seconds: 0.3,
    onProgress: (done, total, value, bound) => {
      assert.ok(done <= total && value <= bound);
      told.push([done, value, bound]);
    },
  });
  assert.ok(verdict.ok && told.length > 10);
  assert.deepEqual(told.at(-1), [1000, verdict.value.value, verdict.value.bound]);
  told.slice(1).forEach(([done, value, bound], index) => {
    const before = told[index] ?? [0, 0, 0];
    assert.ok(done >= before[0] && value >= before[1] && bound <= before[2]);
  });
});

test('a lent clock ends the search when the time is over', () => {
  let readings = 0;
  const verdict = makePlan(county(40, 3), { seconds: 60, clockMs: () => 10_000 * readings++ });
  assert.ok(verdict.ok);
  assert.ok(readings < 20, `${readings} readings of ten seconds each`);
});

test('a county of two hundred works comes within 2 % of its bound', () => {
  for (const seed of [1, 2, 3]) {
    const problem = county(40, seed);
    const { value, bound } = planFor(problem, { seconds: 0.6 });
    assert.ok(value >= 0.98 * bound, `seed ${seed}: ${value} of ${bound}`);
  }
});

test('on tiny problems the bound holds the best plan, and the plan is the best', () => {
  let optimal = 0;
  let planned = 0;
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      const problem = randomProblem(seed);
      const best = bestByTrying(problem);
      const verdict = makePlan(problem, quickly);
      if (!verdict.ok) {
        assert.equal(best, null, `a plan exists: ${JSON.stringify(verdict.findings)}`);
        return;
      }
      assert.ok(best !== null);
      const plan = verdict.value;
      assert.deepEqual(audit(problem, plan), []);
      assert.ok(plan.value <= best && best <= plan.bound, `${plan.value} ${best} ${plan.bound}`);
      planned += 1;
      if (plan.value === best) optimal += 1;
    }),
    { seed: 20261123, numRuns: 200 },
  );
  assert.ok(optimal >= 0.97 * planned, `${optimal} of ${planned} plans are optimal`);
});
