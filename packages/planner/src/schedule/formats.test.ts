import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { bestPlanByTrying } from '#testing/best-by-trying';
import { county } from '#testing/county';
import { randomProblem } from '#testing/random-problem';
import { soundPlan } from '#testing/sound-plan';
import { valleyPlan } from '#testing/spoiled-plans';
import { valley } from '#testing/valley';
import { village } from '#testing/village';

const formats = new URL('../../../../docs/formats/', import.meta.url);

function schema(name: string) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  return ajv.compile(JSON.parse(readFileSync(new URL(name, formats), 'utf8')));
}

const isProblem = schema('problem.schema.json');
const isPlan = schema('plan.schema.json');

test('problems and plans have the shape that the published schemas say', () => {
  for (const problem of [village(), valley(), county(5, 1)]) {
    assert.ok(isProblem(problem), JSON.stringify(isProblem.errors));
  }
  assert.ok(isPlan(valleyPlan), JSON.stringify(isPlan.errors));
  for (let seed = 1; seed <= 40; seed += 1) {
    const problem = randomProblem(seed);
    assert.ok(isProblem(problem), JSON.stringify(isProblem.errors));
    const best = bestPlanByTrying(problem);
    if (best === null) continue;
    const plan = soundPlan(problem, best.choices, best.moves);
    assert.ok(isPlan(plan), JSON.stringify(isPlan.errors));
  }
});

test('the schemas refuse half a fen and a field that nobody knows', () => {
  const problem = randomProblem(1);
  const envelope = { id: 'e', payer: 'county', purpose: null, year: 2026, fen: 0.5 };
  assert.ok(!isProblem({ ...problem, envelopes: [envelope] }));
  assert.ok(!isProblem({ ...problem, mood: 'good' }));
  assert.ok(!isPlan({ ...valleyPlan, moves: [{ transfer: 'carry', fen: 0 }] }));
  assert.ok(!isPlan({ ...valleyPlan, mood: 'good' }));
});

test('the schemas refuse the first version', () => {
  assert.ok(!isProblem({ ...village(), format: 'qianwan-problem/1' }));
  assert.ok(!isPlan({ ...valleyPlan, format: 'qianwan-plan/1' }));
});
