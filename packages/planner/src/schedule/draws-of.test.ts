import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import fc from 'fast-check';
import { audit } from '#audit/audit';
import { bestPlanByTrying } from '#testing/best-by-trying';
import { randomProblem } from '#testing/random-problem';
import { soundPlan } from '#testing/sound-plan';
import { aShare, aWork, village } from '#testing/village';
import { drawsOf } from './draws-of.ts';
import type { Choice, Move, Plan } from './plan.ts';
import type { Problem } from './problem.ts';

const usual = (work: string, year: number): Choice => ({ work, grade: 'usual', year });
const move = (transfer: string, amount: number): Move => ({ transfer, fen: fen(amount) });
const drawsIn = (problem: Problem, plan: Pick<Plan, 'choices' | 'moves'>) =>
  drawsOf(problem, soundPlan(problem, plan.choices, plan.moves)).map(({ work, draws }) => [
    work,
    ...draws.map((draw) => [draw.year, draw.envelope, draw.fen]),
  ]);

test('a road takes its earmark first and what moved there then; the order of the choices stays', () => {
  const choices = [usual('lamps', 2027), usual('road', 2026), usual('pond', 2026)];
  // The road's envelope holds 60 of the 100 that it owes; the general one holds 150.
  assert.deepEqual(drawsIn(village(), { choices, moves: [move('fill-road-2026', 40)] }), [
    ['lamps', [2027, 'any-2027', 50], [2027, 'province-2027', 50]],
    ['road', [2026, 'road-2026', 60], [2026, 'any-2026', 40]],
    ['pond', [2026, 'any-2026', 100]],
  ]);
});

test('the earlier id takes the earmark; the later work is paid by what moved along two transfers', () => {
  const envelope = (id: string, purpose: string | null, year: number, amount: number) => ({
    ...{ id, payer: 'county', purpose, year, fen: fen(amount) },
  });
  const problem: Problem = {
    ...village(),
    works: [
      aWork({ id: 'b', shares: [aShare('county', 30)] }),
      aWork({ id: 'a', shares: [aShare('county', 30)] }),
    ],
    envelopes: [
      envelope('any-2026', null, 2026, 20),
      envelope('any-2027', null, 2027, 15),
      envelope('road-2027', 'road', 2027, 40),
    ],
    transfers: [
      { id: 'x-over', from: 'any-2026', to: 'any-2027', mostFen: null },
      { id: 'y-fill', from: 'any-2027', to: 'road-2027', mostFen: null },
    ],
    paces: [],
    floors: [],
    commitments: [],
    synergies: [],
  };
  const choices = [usual('a', 2027), usual('b', 2027)];
  const moves = [move('y-fill', 20), move('x-over', 5)];
  assert.deepEqual(drawsIn(problem, { choices, moves }), [
    ['a', [2027, 'road-2027', 30]],
    ['b', [2027, 'road-2027', 10], [2027, 'any-2027', 15], [2027, 'any-2026', 5]],
  ]);
});

test('a plan whose money does not suffice is refused', () => {
  const plan = soundPlan(village(), [usual('road', 2026)], []);
  assert.throws(() => drawsOf(village(), plan), /overdrawn/);
});

test('what works draw is what they owe, year by year, and no envelope gives more than it held', () => {
  let paid = 0;
  let moved = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const problem = randomProblem(seed);
      const best = bestPlanByTrying(problem);
      if (best === null) return;
      const plan = soundPlan(problem, best.choices, best.moves);
      assert.deepEqual(audit(problem, plan), []);
      const all = drawsOf(problem, plan);
      assert.deepEqual(
        all.map(({ work }) => work),
        plan.choices.map(({ work }) => work),
      );
      for (const [at, choice] of plan.choices.entries()) {
        const work = problem.works.find(({ id }) => id === choice.work);
        const grade = work?.grades.find(({ id }) => id === choice.grade);
        for (let k = 0; k < (work?.buildYears ?? 0); k += 1) {
          const year = choice.year - (work?.buildYears ?? 0) + 1 + k;
          const drawn = all[at]?.draws.filter((draw) => draw.year === year) ?? [];
          const owed = grade?.shares.map((share) => share.fen[k] ?? 0) ?? [];
          assert.equal(sum(drawn.map((draw) => draw.fen)), sum(owed));
          assert.equal(new Set(drawn.map(({ envelope }) => envelope)).size, drawn.length);
        }
      }
      const draws = all.flatMap((one) => one.draws);
      for (const { id, fen: holds } of problem.envelopes) {
        const given = draws.filter(({ envelope }) => envelope === id).map((draw) => draw.fen);
        assert.ok(sum(given) <= holds && given.every((amount) => amount > 0));
      }
      const shuffled = {
        ...plan,
        choices: plan.choices.toReversed(),
        moves: plan.moves.toReversed(),
      };
      assert.deepEqual(drawsOf(problem, shuffled).reverse(), all);
      paid += draws.length;
      moved += plan.moves.length;
    }),
    { seed: 20261124, numRuns: 300 },
  );
  assert.ok(paid > 300 && moved > 60, `${paid} draws and ${moved} moves were looked at`);
});

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
