import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePlan } from '@qianwan/planner';
import { milpOf } from '../bench/engine/referee/milp.ts';
import { solve } from '../bench/engine/referee/solve.ts';
import { richProblem } from '../bench/engine/rich-problem.ts';
import { randomProblem } from '../packages/planner/src/testing/random-problem.ts';

// An independent solver on the same problems, from a model that shares nothing with the engine: its optimum
// stands between the plan's value and the plan's bound.

test('on small problems with everything in them the optimum is no less than the value and no more than the bound', async () => {
  let planned = 0;
  let optimal = 0;
  let missed = 0;
  for (let seed = 1; seed <= 120; seed += 1) {
    const problem = randomProblem(seed);
    const verdict = makePlan(problem, { seconds: 0.005 });
    const { status, value } = await solve(milpOf(problem), 10);
    if (!verdict.ok) {
      const isCertain = verdict.findings.some(({ code }) => code === CERTAIN);
      if (isCertain) assert.equal(status, 'infeasible', `seed ${seed}`);
      if (status !== 'infeasible') missed += 1;
      continue;
    }
    assert.equal(status, 'optimal', `seed ${seed}`);
    const best = Math.round(1000 * (value ?? 0));
    const plan = verdict.value;
    assert.ok(plan.value <= best && best <= plan.bound, `seed ${seed}: ${best} is not between`);
    planned += 1;
    if (plan.value === best) optimal += 1;
  }
  assert.ok(planned >= 60, `${planned} problems had a plan`);
  assert.ok(missed <= 0.02 * planned, `${missed} problems have a plan that was not found`);
  assert.ok(optimal >= 0.95 * planned, `${optimal} of ${planned} plans are the best`);
});

test('on a few villages too, with two grades, joint works, promises and matches', async () => {
  for (const seed of [1, 2, 3]) {
    const problem = richProblem(5, seed);
    const verdict = makePlan(problem, { seconds: 0.2 });
    const { status, value, bound } = await solve(milpOf(problem), 10);
    assert.ok(verdict.ok && value !== null && bound !== null, `seed ${seed}: ${status}`);
    const plan = verdict.value;
    assert.ok(plan.value <= 1000 * bound + 1, `seed ${seed}: more than can be had`);
    assert.ok(1000 * value <= plan.bound + 1, `seed ${seed}: the bound is too low`);
  }
});

/** The one refusal that is a proof; the others say that the search found no room. */
const CERTAIN = 'place-cannot-keep-its-promises';
