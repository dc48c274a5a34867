import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { randomProblem } from '#testing/random-problem';
import { makePlan } from './make-plan.ts';

const formats = new URL('../../../../docs/formats/', import.meta.url);

function schema(name: string) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  return ajv.compile(JSON.parse(readFileSync(new URL(name, formats), 'utf8')));
}

test('problems and plans have the shape that the published schemas say', () => {
  const isProblem = schema('problem.schema.json');
  const isPlan = schema('plan.schema.json');
  for (let seed = 1; seed <= 40; seed += 1) {
    const problem = randomProblem(seed);
    assert.ok(isProblem(problem), JSON.stringify(isProblem.errors));
    const verdict = makePlan(problem, { seconds: 0.01 });
    if (verdict.ok) assert.ok(isPlan(verdict.value), JSON.stringify(isPlan.errors));
  }
});

test('the schemas refuse half a fen and a field that nobody knows', () => {
  const isProblem = schema('problem.schema.json');
  const problem = randomProblem(1);
  const envelope = { id: 'e', payer: 'county', purpose: null, year: 2026, fen: 0.5 };
  assert.ok(!isProblem({ ...problem, envelopes: [envelope] }));
  assert.ok(!isProblem({ ...problem, mood: 'good' }));
});
