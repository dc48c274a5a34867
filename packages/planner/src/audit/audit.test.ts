import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fen } from '@qianwan/base/money';
import { fen } from '@qianwan/base/money';
import { makePlan } from '#schedule/make-plan';
import type { Certificate, Choice, Ground, Plan } from '#schedule/plan';
import type { Problem } from '#schedule/problem';
import { aWork, village } from '#testing/village';
import { audit } from './audit.ts';
import type { AuditCode } from './broken-rule.ts';

/** The village with a well that its own money does not reach for, by one fen: something is left out. */
const problem: Problem = {
  ...village(),
  works: [
    ...village().works,
    aWork({ id: 'well', merit: 1, ownFen: fen(1), upkeepFen: fen(0), notBefore: 2027 }),
  ],
};
const plan = planOf(problem);

function planOf(of: Problem): Plan {
  const verdict = makePlan(of, { seconds: 0.01 });
  assert.ok(verdict.ok);
  return verdict.value;
}

test('a sound plan breaks no rule', () => {
  assert.deepEqual(
    plan.choices.map(({ work, year }) => [work, year]),
    [
      ['pond', 2026],
      ['road', 2026],
      ['lamps', 2027],
    ],
  );
  assert.deepEqual(audit(problem, plan), []);
  assert.deepEqual(plan.grounds.at(-1), {
    work: 'well',
    year: 2027,
    code: 'own-money-spent',
    by: 'yucun',
    short: 1,
  });
});

/** The plan with one choice changed. */
function choice(work: string, changed: Partial<Choice>): Plan {
  return {
    ...plan,
    choices: plan.choices.map((row) => (row.work === work ? { ...row, ...changed } : row)),
  };
}

function certificate(changed: Partial<Certificate>): Plan {
  return { ...plan, certificate: { ...plan.certificate, ...changed } };
}

function ground(work: string, changed: Partial<Ground>): Plan {
  return {
    ...plan,
    grounds: plan.grounds.map((row) => (row.work === work ? { ...row, ...changed } : row)),
  };
}

function without(work: string): Plan {
  return { ...plan, choices: plan.choices.filter((row) => row.work !== work) };
}

function stricter(changed: Partial<Problem>): Problem {
  return { ...problem, ...changed };
}

const place = problem.places[0];
assert.ok(place !== undefined);

/** [the rule that must be named, what was done, the problem it is held against, the plan] */
const rows: readonly [AuditCode, string, Problem, Plan][] = [
  ['format-unknown', 'another format', problem, { ...plan, format: 'other' as Plan['format'] }],
  [
    'unknown-work',
    'a work that is not in the problem',
    problem,
    choice('pond', { work: 'castle' }),
  ],
  [
    'work-twice',
    'a work built twice',
    problem,
    { ...plan, choices: [...plan.choices, ...plan.choices] },
  ],
  ['year-outside-plan', 'a year after the last', problem, choice('pond', { year: 2028 })],
  [
    'unknown-envelope',
    'a draw from nowhere',
    problem,
    choice('pond', { draws: [{ envelope: 'treasure', fen: fen(100) }] }),
  ],
  [
    'window',
    'a work before its first year',
    stricter({
      works: problem.works.map((w) => (w.id === 'pond' ? { ...w, notBefore: 2027 } : w)),
    }),
    plan,
  ],
  [
    'window',
    'a work after its last year',
    stricter({
      works: problem.works.map((w) => (w.id === 'lamps' ? { ...w, notAfter: 2026 } : w)),
    }),
    plan,
  ],
  ['prerequisite-missing', 'lamps without the road', problem, without('road')],
  ['prerequisite-missing', 'a road one year after its lamps', problem, lampsBeforeRoad()],
  ['commitment', 'a promised work one year early', problem, choice('lamps', { year: 2026 })],
  ['commitment', 'a promised work not built', problem, without('lamps')],
  ['place-pace', 'three works where two are allowed', problem, choice('lamps', { year: 2026 })],
  [
    'own-money',
    'own money one fen short',
    stricter({ places: [{ ...place, ownFen: fen(59) }] }),
    plan,
  ],
  ['upkeep', 'upkeep one fen short', stricter({ places: [{ ...place, upkeepFen: fen(8) }] }), plan],
  [
    'pace',
    'one road more than the pavers can start',
    stricter({ paces: problem.paces.map((row) => ({ ...row, works: 0 })) }),
    plan,
  ],
  [
    'floor',
    'a floor one fen higher',
    stricter({ floors: problem.floors.map((row) => ({ ...row, fen: fen(251) })) }),
    plan,
  ],
  [
    'share-not-paid',
    'a share paid one fen short',
    problem,
    choice('pond', { draws: [{ envelope: 'any-2026', fen: fen(99) }] }),
  ],
  [
    'share-not-paid',
    'a share paid one fen over',
    problem,
    choice('pond', { draws: [{ envelope: 'any-2026', fen: fen(101) }] }),
  ],
  [
    'draw-not-whole-fen',
    'half a fen',
    problem,
    choice('pond', { draws: [{ envelope: 'any-2026', fen: 99.5 as Fen }] }),
  ],
  [
    'draw-not-whole-fen',
    'a draw below nothing',
    problem,
    choice('pond', {
      draws: [
        { envelope: 'any-2026', fen: fen(101) },
        { envelope: 'road-2026', fen: -1 as Fen },
      ],
    }),
  ],
  [
    'envelope-of-other-purpose',
    'a pond out of road money',
    problem,
    choice('pond', { draws: [{ envelope: 'road-2026', fen: fen(100) }] }),
  ],
  [
    'envelope-of-other-year',
    'this year out of next year',
    problem,
    choice('pond', { draws: [{ envelope: 'any-2027', fen: fen(100) }] }),
  ],
  [
    'envelope-of-other-payer',
    'a payer who owes nothing',
    problem,
    choice('pond', { draws: [{ envelope: 'province-2027', fen: fen(100) }] }),
  ],
  [
    'envelope-overdrawn',
    'an envelope one fen smaller than what is drawn',
    stricter({
      envelopes: problem.envelopes.map((row) =>
        row.id === 'road-2026' ? { ...row, fen: fen(59) } : row,
      ),
    }),
    plan,
  ],
  ['value', 'a thousandth of a point too much', problem, { ...plan, value: plan.value + 1 }],
  ['bound', 'a bound that the prices do not prove', problem, { ...plan, bound: plan.bound + 1 }],
  [
    'bound',
    'one price changed',
    problem,
    certificate({ envelopes: [{ id: 'any-2027', price: 2 ** 42 }] }),
  ],
  ['bound-below-value', 'a bound below the value', problem, { ...plan, bound: plan.value - 1 }],
  ['certificate', 'a scale of nothing', problem, certificate({ scale: 0 })],
  [
    'certificate',
    'a price below nothing',
    problem,
    certificate({ paces: [{ id: 'poor-2027', price: -1 }] }),
  ],
  [
    'certificate',
    'a price of half a part',
    problem,
    certificate({ floors: [{ id: 'floor-poor', price: 0.5 }] }),
  ],
  [
    'certificate',
    'a price of nothing known',
    problem,
    certificate({ envelopes: [{ id: 'gold', price: 1 }] }),
  ],
  ['certificate', 'a synergy that is not split', problem, certificate({ synergies: [] })],
  [
    'certificate',
    'a split of more than the whole',
    problem,
    certificate({ synergies: [{ id: 'road-and-pond', first: [2 ** 50, 0] }] }),
  ],
  [
    'certificate',
    'prices too fine to add up',
    problem,
    certificate({ envelopes: [{ id: 'any-2026', price: 2 ** 52 }] }),
  ],
  [
    'ground-missing',
    'a work left out without a word',
    problem,
    { ...plan, grounds: plan.grounds.filter((row) => row.work !== 'well') },
  ],
  [
    'ground-not-true',
    'one missing fen more than is missing',
    problem,
    ground('well', { short: 2 }),
  ],
  [
    'ground-not-true',
    'a place said to be full that is not',
    problem,
    ground('well', { code: 'place-full' }),
  ],
];

/** Road and lamps change places: every year still holds as many works. */
function lampsBeforeRoad(): Plan {
  return {
    ...plan,
    choices: plan.choices.map((row) => {
      if (row.work === 'road') return { ...row, year: 2027 };
      return row.work === 'lamps' ? { ...row, year: 2026 } : row;
    }),
  };
}

for (const [code, fact, against, spoiled] of rows) {
  test(`${code}: ${fact}`, () => {
    const codes: string[] = audit(against, spoiled).map((rule) => rule.code);
    assert.ok(codes.includes(code), `named: ${codes.join(', ')}`);
  });
}

/** Fails to compile when a code is added without a row to show it. */
const everyCode: Record<AuditCode, true> = {
  bound: true,
  'bound-below-value': true,
  certificate: true,
  commitment: true,
  'draw-not-whole-fen': true,
  'envelope-of-other-payer': true,
  'envelope-of-other-purpose': true,
  'envelope-of-other-year': true,
  'envelope-overdrawn': true,
  floor: true,
  'format-unknown': true,
  'ground-missing': true,
  'ground-not-true': true,
  'own-money': true,
  pace: true,
  'place-pace': true,
  'prerequisite-missing': true,
  'share-not-paid': true,
  'unknown-envelope': true,
  'unknown-work': true,
  upkeep: true,
  value: true,
  window: true,
  'work-twice': true,
  'year-outside-plan': true,
};

test('every rule has a row', () => {
  const shown = new Set<string>(rows.map(([code]) => code));
  assert.deepEqual(
    Object.keys(everyCode).filter((code) => !shown.has(code)),
    [],
  );
});
