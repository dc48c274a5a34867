import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { audit, drawsOf, faultsOf } from '@qianwan/planner';
import { KeptGround, ProblemFormat, planFormatFor } from './formats.ts';
import { PlanOfVersion1 } from './version-1.ts';

// Problems and plans as the engine of version 1 wrote them: one pair a line, every kind of ground and price.
const samples = readFileSync(new URL('./version-1.samples.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const { problem, plan } = JSON.parse(line);
    const posed = ProblemFormat.parse(problem);
    const plan1 = PlanOfVersion1.parse(plan);
    return { problem: posed, plan1, plan: planFormatFor(posed).parse(plan) };
  });

test('a plan of version 1, read as version 2 says it, passes the audit with the value and bound it had', () => {
  for (const { problem, plan, plan1 } of samples) {
    assert.deepEqual(faultsOf(problem), []);
    assert.deepEqual(audit(problem, plan), []);
    assert.deepEqual([plan.value, plan.bound], [plan1.value, plan1.bound]);
  }
  assert.ok(samples.some(({ plan }) => plan.moves.length > 0));
  assert.ok(samples.some(({ plan }) => plan.grounds.some(({ code }) => code === 'means-spent')));
});

test('every envelope pays what it was said to pay', () => {
  type Paid = { readonly envelope: string; readonly fen: number };
  const byEnvelope = (draws: readonly Paid[]) => {
    const sums = new Map<string, number>();
    for (const { envelope, fen } of draws) sums.set(envelope, (sums.get(envelope) ?? 0) + fen);
    return [...sums].sort();
  };
  for (const { problem, plan, plan1 } of samples) {
    const paid = byEnvelope(drawsOf(problem, plan).flatMap(({ draws }) => draws));
    assert.deepEqual(paid, byEnvelope(plan1.choices.flatMap(({ draws }) => draws)));
  }
});

test('a plan of version 1 that was spoiled since fails the audit', () => {
  for (const { problem, plan } of samples) {
    const richer = { ...plan, value: plan.value + 1 };
    assert.ok(audit(problem, richer).some(({ code }) => code === 'value'));
    const fewer = { ...plan, choices: plan.choices.slice(1) };
    if (plan.choices.length > 0) assert.notDeepEqual(audit(problem, fewer), []);
  }
});

test('a ground that was kept beside its work is read in the words of today', () => {
  const kept = { year: 2027, code: 'upkeep-spent', by: 'v', short: 3 };
  assert.deepEqual(KeptGround.parse(kept), { ...kept, grade: 'whole', code: 'means-spent' });
  const now = { ...kept, grade: 'plain', code: 'match-short' };
  assert.deepEqual(KeptGround.parse(now), now);
  assert.ok(!KeptGround.safeParse({ ...kept, code: 'because' }).success);
});
