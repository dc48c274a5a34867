import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import { between, seededRandom } from '@qianwan/base/random';
import { audit } from '#audit/audit';
import type { Plan } from '#schedule/plan';
import type { Problem } from '#schedule/problem';
import { bestPlanByTrying } from '#testing/best-by-trying';
import { county } from '#testing/county';
import { randomPrices } from '#testing/random-prices';
import { randomProblem } from '#testing/random-problem';
import { soundPlan } from '#testing/sound-plan';
import { spoiledPlans, valleyPlan } from '#testing/spoiled-plans';
import { valley } from '#testing/valley';
import { checkPlan } from './check-plan.mjs';

function codesOf(rules: readonly { readonly code: string }[]): string[] {
  return [...new Set(rules.map((rule) => rule.code))].sort();
}

test('the checker finds a sound plan sound', () => {
  assert.deepEqual(checkPlan(valley(), valleyPlan), []);
});

for (const { code, fact, problem, plan } of spoiledPlans) {
  test(`checker and audit name the same rules — ${code}: ${fact}`, () => {
    const named = codesOf(checkPlan(problem, plan));
    assert.deepEqual(named, codesOf(audit(problem, plan)));
    assert.ok(named.includes(code), `named: ${named.join(', ')}`);
  });
}

test('the checker takes no other format', () => {
  const other = { ...valley(), format: 'other' as Problem['format'] };
  assert.deepEqual(checkPlan(other, valleyPlan), [
    { rule: 0, code: 'format-unknown', detail: 'other, qianwan-plan/2' },
  ]);
});

/** What the checker says of some of the spoiled plans, by what was done. */
const told: Record<string, readonly string[]> = {
  'another format': ['qianwan-problem/2, other'],
  'a work that is not in the problem': ['castle'],
  'a grade that is not in the problem': ['well'],
  'a promised work a year late': ['bridge'],
  'own money a fen short in one year only': ['shang 2027'],
  'a way that is not in the problem': ['tunnel'],
  'an envelope a fen too small': ['county-2027'],
  'a floor a fen higher': ['poor'],
  'a thousandth of a point too much': ['110001, counted 110000'],
  'a scale of nothing': ['scale'],
  'a synergy split twice': ['synergies'],
  'a work left out without a word': ['mill'],
};

test('the checker says where a rule is broken', () => {
  for (const [fact, details] of Object.entries(told)) {
    const row = spoiledPlans.find((spoiled) => spoiled.fact === fact);
    assert.ok(row !== undefined, fact);
    const broken = checkPlan(row.problem, row.plan).filter(({ code }) => code === row.code);
    assert.deepEqual(
      broken.map(({ detail }) => detail),
      details,
      fact,
    );
  }
});

test('checker and audit round a bound below nothing the same', () => {
  // A floor of 140 fen that only costs, at a third of a thousandth more or less for each of them.
  const problem: Problem = { ...valley(), works: [], synergies: [], commitments: [] };
  for (const price of [6, 7, 8]) {
    const certificate = {
      ...valleyPlan.certificate,
      scale: 3,
      envelopes: [],
      paces: [],
      floors: [{ id: 'poor', price }],
      matches: [],
      synergies: [],
      partners: [],
    };
    const plan = soundPlan(problem, [], [], certificate);
    assert.deepEqual(codesOf(checkPlan(problem, plan)), ['bound-below-value', 'floor']);
  }
});

test('checker and audit find the best plan of a random problem sound, at any prices', () => {
  let sound = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const problem = randomProblem(seed);
    const best = bestPlanByTrying(problem);
    if (best === null) continue;
    const plan = soundPlan(problem, best.choices, best.moves, randomPrices(problem, seed));
    assert.deepEqual(checkPlan(problem, plan), [], `seed ${seed}`);
    assert.deepEqual(audit(problem, plan), [], `seed ${seed}`);
    sound += 1;
  }
  assert.ok(sound > 150, `${sound} sound plans`);
});

test('checker and audit name the same rules of plans that were drawn blindly', () => {
  const named = new Set<string>();
  for (let seed = 1; seed <= 500; seed += 1) {
    const problem = randomProblem(seed);
    const plan = blindPlan(problem, seed);
    const codes = codesOf(audit(problem, plan));
    assert.deepEqual(codesOf(checkPlan(problem, plan)), codes, `seed ${seed}`);
    for (const code of codes) named.add(code);
  }
  assert.ok(named.size >= 14, [...named].join(', '));
});

/** Any work in any grade and year, any fen along any transfer, any other plan's grounds. */
function blindPlan(problem: Problem, seed: number): Plan {
  const random = seededRandom(seed);
  const draw = (most: number) => between(random, 0, most);
  const choices = problem.works
    .filter(() => random() < 0.6)
    .map(({ id, grades }) => ({
      work: id,
      grade: grades[draw(grades.length - 1)]?.id ?? '',
      year: 2026 + draw(problem.years.length - 1),
    }));
  const moves = problem.transfers
    .filter(() => random() < 0.3)
    .map(({ id }) => ({ transfer: id, fen: fen(draw(9)) }));
  const prices = randomPrices(problem, seed);
  const plan = soundPlan(problem, choices, moves, prices);
  if (random() < 0.5) return plan;
  return { ...plan, grounds: soundPlan(problem, choices.slice(1), moves, prices).grounds };
}

test('checker and audit agree on a county with all grounds', () => {
  const problem = county(12, 4);
  const choices = problem.places.flatMap(({ id }, v) => [
    { work: `${id}-waste`, grade: 'plain', year: 2027 },
    { work: `${id}-hall`, grade: v % 2 === 0 ? 'fine' : 'plain', year: 2026 + (v % 5) },
  ]);
  const plan = soundPlan(problem, choices, []);
  assert.deepEqual(codesOf(checkPlan(problem, plan)), codesOf(audit(problem, plan)));
});
