import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exactly } from '#testing/exactly';
import { enter, exactPrices, openLedger } from './ledger.ts';
import { compare, rational, subtract } from './rational.ts';

test('a price follows from the accounts up to its own', () => {
  const ledger = openLedger(rational(10n, 3n));
  // Two ballots pay 3 each; then one with 10/3 − 3 left gives all, and one rich share bears the rest.
  enter(ledger, { cost: 6, endowments: 0, times: Float64Array.of(), rich: 2 });
  enter(ledger, { cost: 2, endowments: 1, times: Float64Array.of(1), rich: 1 });
  const { prices, denominator } = exactPrices(ledger);
  assert.deepEqual(
    prices.map((price) => rational(price, denominator)),
    [rational(3n), rational(5n, 3n)],
  );
});

test('where doubles would lose the price, it is worked out in fractions first', () => {
  const ledger = openLedger(rational(1n, 3n));
  // 3·10^12 poor ballots give 10^12 of a cost of 10^12 + 1: doubles alone would keep four digits.
  enter(ledger, { cost: 1e12 + 1, endowments: 3e12, times: Float64Array.of(), rich: 7 });
  assert.ok(Math.abs((ledger.prices[0] as number) * 7 - 1) < 1e-15);
});

test('law: every price in doubles is within its error of the fraction', () => {
  const anAccount = fc.record({
    over: fc.integer({ min: 1, max: 1000 }),
    poor: fc.integer({ min: 0, max: 50 }),
    rich: fc.integer({ min: 1, max: 300 }),
    times: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 30, maxLength: 30 }),
  });
  fc.assert(
    fc.property(fc.array(anAccount, { minLength: 1, maxLength: 30 }), (drawn) => {
      const ledger = openLedger(rational(1000n, 7n));
      for (const [t, { over, poor, rich, times }] of drawn.entries()) {
        const cost = Math.ceil((poor * 1000) / 7) + over;
        const some = Float64Array.from(times.slice(0, t));
        enter(ledger, { cost, endowments: poor, times: some, rich });
      }
      const { prices, denominator } = exactPrices(ledger);
      for (const [t, price] of prices.entries()) {
        const near = exactly(ledger.prices[t] as number);
        const off = subtract(rational(price, denominator), near);
        const size = rational(off.num < 0n ? -off.num : off.num, off.den);
        assert.ok(compare(size, exactly(ledger.errors[t] as number)) <= 0, `price ${t}`);
      }
    }),
    { seed: 20261124, numRuns: 200 },
  );
});
