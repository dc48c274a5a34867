import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen, sumFen } from '@qianwan/base/money';
import fc from 'fast-check';
import { fundingRules } from '#registry/defaults/funding';
import { ShareRule } from '#registry/funding-shapes';
import { WorkType } from '#works/work';
import { IncomeClass, incomeClassOf, sharesOf } from './shares.ts';

const rule = ShareRule.parse(fundingRules[0]?.value);

test('the shares of any work make its cost to the fen', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000_000 }),
      fc.constantFrom(...WorkType.options),
      fc.constantFrom(...IncomeClass.options),
      (cost, type, income) => {
        const { outside, own, ownFen } = sharesOf(rule, type, fen(cost), income);
        assert.equal(sumFen([...outside, ...own].map((share) => share.fen)), cost);
        assert.equal(sumFen(own.map((share) => share.fen)), ownFen);
      },
    ),
    { seed: 20261123 },
  );
});

test('a better-off village of the shipped rule pays what Baoying paid, 23.2 and 19.7 per cent', () => {
  const { own, outside } = sharesOf(rule, 'lane', fen(1_000_000), 'better');
  assert.deepEqual(own, [
    { payer: 'collective', fen: 232_000 },
    { payer: 'households', fen: 197_000 },
  ]);
  assert.equal(sumFen(outside.map((share) => share.fen)), 571_000);
});

const incomes: [yuan: number | null, income: IncomeClass][] = [
  [null, 'poorer'],
  [149_999.99, 'poorer'],
  [150_000, 'middle'],
  [499_999.99, 'middle'],
  [500_000, 'better'],
];
for (const [yuan, income] of incomes) {
  test(`a village with an operating income of ${yuan} yuan is ${income}`, () => {
    assert.equal(incomeClassOf(rule, yuan), income);
  });
}
