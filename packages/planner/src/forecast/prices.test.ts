import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MILLION, priceLevels, scaled } from './prices.ts';

test('prices grow year on year, rounded half up at each', () => {
  assert.deepEqual([...priceLevels(4, 25)], [1_000_000, 1_025_000, 1_050_625, 1_076_891]);
  assert.deepEqual([...priceLevels(2, 0)], [MILLION, MILLION]);
});

test('half is rounded up, a little less than half down', () => {
  assert.equal(scaled(3, 500, 1000), 2);
  assert.equal(scaled(3, 499, 1000), 1);
});

test('law: an amount of any size is scaled as exact fractions say', () => {
  const amounts = fc.integer({ min: 0, max: 2 ** 45 });
  const levels = fc.integer({ min: 0, max: 1_200_000_000 });
  fc.assert(
    fc.property(amounts, levels, (amount, level) => {
      const exact = (2n * BigInt(amount) * BigInt(level) + 1_000_000n) / 2_000_000n;
      fc.pre(exact < 2n ** 53n);
      assert.equal(BigInt(scaled(amount, level, MILLION)), exact);
    }),
    { seed: 20261124, numRuns: 2000 },
  );
});
