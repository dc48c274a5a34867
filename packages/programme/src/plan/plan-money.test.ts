import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import type { Plan, Problem } from '@qianwan/planner';
import type { ShareRule } from '#registry/funding-shapes';
import { transfersOf } from './envelopes.ts';
import { payerFigures, yearFigures } from './plan-figures.ts';
import { commitmentsOfPlan } from './plan-money.ts';

// A lane for 130: the county owes 100 and has 60 for roads and 70 for anything; the village gives 30.
const envelopes = (['road', null] as const).map((purpose, at) => ({
  ...{ id: `county.${purpose ?? 'any'}.2027`, payer: 'county', purpose, year: 2027 },
  fen: fen(60 + 10 * at),
}));
const problem: Problem = {
  format: 'qianwan-problem/2',
  years: [2027, 2028].map((year) => ({ year, worth: 1000 })),
  places: [{ id: 'v', groups: [], worksPerYear: 1, ownFen: [fen(30), fen(30)], means: [] }],
  works: [
    {
      ...{ id: 'v-W1', place: 'v', purpose: 'road', crew: null, claim: 0, buildYears: 1 },
      grades: [
        {
          ...{ id: 'whole', merit: 10, shares: [{ payer: 'county', fen: [fen(100)] }] },
          ...{ ownFen: fen(30), upkeepFen: fen(0), serviceFen: fen(0) },
        },
      ],
      ...{ partners: [], after: [], notBefore: null, notAfter: null },
    },
  ],
  envelopes,
  transfers: transfersOf(envelopes),
  ...{ paces: [], floors: [], matches: [], commitments: [], synergies: [] },
};
const plan: Plan = {
  ...{ format: 'qianwan-plan/2', value: 10_000, bound: 10_000, grounds: [] },
  choices: [{ work: 'v-W1', grade: 'whole', year: 2027 }],
  moves: [{ transfer: 'county.any.2027>county.road.2027', fen: fen(40) }],
  certificate: {
    ...{ scale: 1, envelopes: [], paces: [], floors: [], matches: [] },
    ...{ synergies: [], partners: [] },
  },
};

const usual = {
  outside: [{ payer: 'county', weight: 1 }],
  own: ['collective', 'households'].map((payer, at) => ({ payer, weight: 1 + at })),
};
const rule: ShareRule = {
  own: { poorer: 230, middle: 230, better: 230 },
  fromYuan: { middle: 1, better: 2 },
  usual,
  types: {},
};

test('approval ties each fen under the earmark it was promised under, moved or not', () => {
  const [entry, ...others] = commitmentsOfPlan(problem, plan, rule, () => 'lane', 'P1');
  assert.equal(others.length, 0);
  const tied = entry?.lines.filter(({ account }) => account === 'committed') ?? [];
  assert.deepEqual(
    tied.map(({ payer, purpose, year, amountFen }) => [payer, purpose, year, amountFen]),
    [
      ['county', 'road', 2027, 60],
      ['county', null, 2027, 40],
      ['collective', null, 2027, 10],
      ['households', null, 2027, 20],
    ],
  );
});

test('a year costs what is paid in it; a payer gives what its works draw', () => {
  assert.deepEqual(yearFigures(problem, plan), [
    { year: 2027, works: 1, costFen: 130 },
    { year: 2028, works: 0, costFen: 0 },
  ]);
  assert.deepEqual(payerFigures(problem, plan), [
    { payer: 'county', year: 2027, drawnFen: 100, availableFen: 130 },
  ]);
});
