import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import { makePlan, type Problem } from '@qianwan/planner';
import { makePlanAside, planHelper } from './make-plan-aside.ts';

const thread = (name: string): URL => new URL(`../testing/threads/${name}.ts`, import.meta.url);

test('a plan drawn aside has the same bytes alone, with helpers, and in one thread', async () => {
  const here = JSON.stringify(makePlan(valley(), { seconds: 0.1 }));
  for (const helpers of [[], [planHelper], [planHelper, planHelper]]) {
    const aside = await makePlanAside(valley(), { seconds: 0.1, helpers });
    assert.equal(JSON.stringify(aside), here, `${helpers.length} helpers`);
  }
});

test('it goes on from an earlier plan, and says how far it is', async () => {
  const first = await makePlanAside(valley(), { seconds: 0.1 });
  assert.ok(first.ok);
  const steps: number[] = [];
  const onProgress = ({ done }: { done: number }) => void steps.push(done);
  const second = await makePlanAside(valley(), { seconds: 0.1, from: first.value, onProgress });
  assert.ok(second.ok && second.value.value >= first.value.value && steps.length > 0);
});

test('a problem that is not sound is refused with its faults', async () => {
  const verdict = await makePlanAside({ ...valley(), years: [] });
  assert.ok(!verdict.ok && verdict.findings.length > 0);
});

for (const [story, name, reason] of [
  ['that ends before it is called', 'dies-at-once', /stopped without a plan/],
  ['that breaks down at work', 'dies-at-work', /broke down/],
] as const) {
  test(`a helper ${story} ends the plan with an error, and nothing hangs`, async () => {
    await assert.rejects(makePlanAside(valley(), { helpers: [thread(name)] }), reason);
  });
}

/** Forty villages with two works each, and money for half of them. */
function valley(): Problem {
  const villages = Array.from({ length: 40 }, (_, v) => `v${v}`);
  return {
    format: 'qianwan-problem/2',
    years: [2027, 2028].map((year, late) => ({ year, worth: 1000 - 60 * late })),
    places: villages.map((id) => ({
      ...{ id, groups: [], worksPerYear: 1, ownFen: [fen(0), fen(0)], means: [] },
    })),
    works: villages.flatMap((village, v) =>
      ['lane', 'lamp'].map((kind, k) => ({
        id: `${village}-${kind}`,
        place: village,
        purpose: 'road',
        crew: null,
        claim: 0,
        buildYears: 1,
        grades: [
          {
            id: 'whole',
            merit: 10 + ((7 * v + 3 * k) % 23),
            shares: [{ payer: 'county', fen: [fen(50 + ((11 * v + 5 * k) % 37))] }],
            ...{ ownFen: fen(0), upkeepFen: fen(0), serviceFen: fen(0) },
          },
        ],
        ...{ partners: [], after: [], notBefore: null, notAfter: null },
      })),
    ),
    envelopes: [2027, 2028].map((year) => ({
      ...{ id: `e${year}`, payer: 'county', purpose: null, year, fen: fen(1400) },
    })),
    ...{ transfers: [], paces: [], floors: [], matches: [], commitments: [], synergies: [] },
  };
}
