import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import { makePlan } from '#schedule/make-plan';
import type { Plan } from '#schedule/plan';
import type { Problem } from '#schedule/problem';
import { bestByTrying } from '#testing/best-by-trying';
import { randomProblem } from '#testing/random-problem';
import { aShare, aWork, village } from '#testing/village';
import { type Change, changed } from './change.ts';
import { reducedValue } from './reduced-value.ts';
import { replacementCost } from './replacement-cost.ts';
import { smallestChange } from './smallest-change.ts';

const free = { ownFen: fen(0), upkeepFen: fen(0) };

/** One year, 100 fen; a road of 50 points and a pond of 40 that want 60 and 70 of them. */
function twoWorks(changed: Partial<Problem> = {}): Problem {
  return {
    ...village(),
    years: [
      { year: 2026, worth: 1000 },
      { year: 2027, worth: 900 },
    ],
    works: [
      aWork({ id: 'pond', merit: 40, shares: [aShare('county', 70)], ...free }),
      aWork({ id: 'road', merit: 50, shares: [aShare('county', 60)], ...free }),
    ],
    envelopes: [{ id: 'any', payer: 'county', purpose: null, year: 2026, fen: fen(100) }],
    transfers: [],
    paces: [],
    floors: [],
    commitments: [],
    synergies: [],
    ...changed,
  };
}

function planFor(problem: Problem): Plan {
  const verdict = makePlan(problem, { seconds: 0.005 });
  assert.ok(verdict.ok, JSON.stringify(verdict));
  return verdict.value;
}

function amountOf(problem: Problem, change: Change, year?: number): number | null | undefined {
  const exact = { changes: [change], fineness: 1e9, tries: 200 };
  const asked = year === undefined ? exact : { ...exact, year };
  return smallestChange(problem, planFor(problem), 'pond', asked)[0]?.amount;
}

const rows: readonly [fact: string, change: Change, amount: number, problem: Problem][] = [
  ['thirty fen more pay for both', { kind: 'envelope', id: 'any' }, 30, twoWorks()],
  ['ten points more make it as good as the road', { kind: 'merit', id: 'pond' }, 10, twoWorks()],
  // 585 thousandths of 70 fen are 40.95: 40 whole fen, and the road takes the other 60.
  ['its share falls to 40 fen', { kind: 'cost', id: 'pond' }, 415, twoWorks()],
  [
    'a fen of own money',
    { kind: 'own-money', id: 'yucun' },
    1,
    twoWorks({
      works: [
        aWork({ id: 'pond', merit: 40, shares: [], ...free, ownFen: fen(31) }),
        aWork({ id: 'road', merit: 50, shares: [], ...free, ownFen: fen(30) }),
      ],
    }),
  ],
  [
    'two fen a year of means',
    { kind: 'means', id: 'yucun' },
    2,
    twoWorks({
      works: [
        aWork({ id: 'pond', merit: 40, shares: [], ...free, upkeepFen: fen(6) }),
        aWork({ id: 'road', merit: 50, shares: [], ...free, upkeepFen: fen(5) }),
      ],
    }),
  ],
  [
    'one work more for the pavers',
    { kind: 'pace', id: 'pavers' },
    1,
    twoWorks({
      works: [
        aWork({ id: 'pond', merit: 40, shares: [], ...free, crew: 'paver', notAfter: 2026 }),
        aWork({ id: 'road', merit: 50, shares: [], ...free, crew: 'paver', notAfter: 2026 }),
      ],
      paces: [{ id: 'pavers', crew: 'paver', group: null, year: 2026, works: 1 }],
    }),
  ],
  [
    'the province may follow the road’s 60 fen with 40: 667 per mille',
    { kind: 'match', id: 'follow' },
    167,
    twoWorks({
      works: [
        aWork({ id: 'pond', merit: 40, shares: [aShare('province', 40)], ...free }),
        aWork({ id: 'road', merit: 50, shares: [aShare('county', 60)], ...free }),
      ],
      envelopes: ['county', 'province'].map((payer) => ({
        id: payer,
        payer,
        purpose: null,
        year: 2026,
        fen: fen(100),
      })),
      matches: [{ id: 'follow', payer: 'province', of: ['county'], group: null, perMille: 500 }],
    }),
  ],
];
for (const [fact, change, amount, problem] of rows) {
  test(`what would bring the pond in: ${fact}`, () => {
    assert.equal(amountOf(problem, change), amount);
  });
}

test('what no amount of one kind can do is not promised', () => {
  const problem = twoWorks();
  const other = { id: 'late', payer: 'county', purpose: null, year: 2027, fen: fen(0) };
  const apart = {
    ...problem,
    envelopes: [...problem.envelopes, other],
    works: problem.works.map((work) => ({ ...work, notAfter: 2026 })),
  };
  assert.equal(amountOf(apart, { kind: 'envelope', id: 'late' }), null);
});

test('why not sooner: the money of the year before must grow', () => {
  const problem = twoWorks({
    envelopes: [2026, 2027].map((year) => ({
      id: `any-${year}`,
      payer: 'county',
      purpose: null,
      year,
      fen: fen(100),
    })),
  });
  assert.equal(planFor(problem).choices.find(({ work }) => work === 'pond')?.year, 2027);
  assert.equal(amountOf(problem, { kind: 'envelope', id: 'any-2026' }, 2026), 30);
});

test('the changes asked about are those that its ground suggests', () => {
  const problem = twoWorks();
  const found = smallestChange(problem, planFor(problem), 'pond', { tries: 200 });
  assert.deepEqual(
    found.map(({ change, amount }) => [change.kind, change.id, amount]),
    [
      ['envelope', 'any', 30],
      ['cost', 'pond', 416],
      ['merit', 'pond', 10],
    ],
  );
});

test('the road costs 10 points to do without, and the pond to have', () => {
  const problem = twoWorks();
  const plan = planFor(problem);
  const pond = replacementCost(problem, plan, 'pond');
  assert.deepEqual([pond.forced, pond.found], ['in', 10_000]);
  assert.deepEqual(pond.change?.gained, [{ work: 'pond', grade: 'usual', year: 2026 }]);
  assert.deepEqual(pond.change?.lost, [{ work: 'road', grade: 'usual', year: 2026 }]);
  const road = replacementCost(problem, plan, 'road');
  assert.deepEqual([road.forced, road.found], ['out', 10_000]);
  for (const { atLeast, found } of [pond, road]) assert.ok((atLeast ?? 0) <= (found ?? 0));
});

test('a promised work cannot be done without', () => {
  const problem = twoWorks({
    commitments: [{ work: 'road', year: 2026, slack: 0, grade: null }],
  });
  const { atLeast, found } = replacementCost(problem, planFor(problem), 'road');
  assert.deepEqual([atLeast, found], [null, null]);
});

test('the reduced value is what it earns less what it takes at the prices', () => {
  const problem = twoWorks();
  const certificate = { ...planFor(problem).certificate, scale: 1 };
  const plan = {
    ...planFor(problem),
    certificate: { ...certificate, envelopes: [{ id: 'any', price: 700 }] },
  };
  assert.deepEqual(reducedValue(problem, plan, 'pond'), {
    scale: 1,
    ways: [
      {
        grade: 'usual',
        year: 2026,
        earns: 40_000,
        pays: [{ limit: 'envelope', id: 'any', amount: 49_000 }],
        reduced: -9000,
      },
    ],
  });
});

/** The most that a plan with the work in it earns; null where there is none. */
function bestWith(problem: Problem, work: string): number | null {
  let best: number | null = null;
  for (const { year } of problem.years) {
    const commitments = [...problem.commitments, { work, year, slack: 0 as const, grade: null }];
    const here = bestByTrying({ ...problem, commitments });
    if (here !== null && here > (best ?? -1)) best = here;
  }
  return best;
}

/** Tiny problems with a plan, and a work that it leaves out. */
function* leftOut(count: number) {
  let given = 0;
  for (let seed = 1; given < count; seed += 1) {
    const problem = randomProblem(seed);
    if (problem.works.length > 4 || problem.commitments.length > 0) continue;
    const verdict = makePlan(problem, { seconds: 0.005 });
    if (!verdict.ok) continue;
    const plan = verdict.value;
    const out = problem.works.find(({ id }) => plan.choices.every(({ work }) => work !== id));
    if (out === undefined) continue;
    given += 1;
    yield { seed, problem, plan, work: out.id };
  }
}

test('law: what a plan would lose lies between what is proved and what is found', () => {
  let exact = 0;
  let asked = 0;
  for (const { seed, problem, plan, work } of leftOut(60)) {
    const best = bestWith(problem, work);
    const { atLeast, found } = replacementCost(problem, plan, work, { tries: 300 });
    if (best === null) {
      assert.equal(found, null, `seed ${seed}`);
      continue;
    }
    asked += 1;
    const loss = plan.value - best;
    assert.ok(atLeast !== null && atLeast <= loss, `seed ${seed}: ${atLeast} ${loss}`);
    assert.ok(found === null || found >= loss, `seed ${seed}: ${found} ${loss}`);
    if (found === loss) exact += 1;
  }
  assert.ok(exact >= 0.9 * asked, `${exact} of ${asked}`);
});

test('law: the smallest change is enough, and on tiny problems the smallest of all', () => {
  let same = 0;
  let asked = 0;
  for (const { seed, problem, plan, work } of leftOut(60)) {
    for (const found of smallestChange(problem, plan, work, { tries: 200, fineness: 1e9 })) {
      if (found.amount === null || found.amount > 60) continue;
      const isIn = (amount: number) => {
        const after = changed(problem, found.change, amount);
        return bestWith(after, work) === bestByTrying(after);
      };
      assert.ok(found.plan?.choices.some((choice) => choice.work === work));
      asked += 1;
      let smallest = 0;
      while (smallest < found.amount && !isIn(smallest)) smallest += 1;
      const what = `seed ${seed} ${found.change.kind}: ${found.amount}, by trying ${smallest}`;
      assert.ok(isIn(found.amount), what);
      assert.ok(found.atLeast <= smallest, what);
      if (found.amount === smallest) same += 1;
    }
  }
  assert.ok(same >= 0.9 * asked, `${same} of ${asked}`);
});
