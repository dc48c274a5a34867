import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { add, compare, floor, quotient, rational, subtract } from './rational.ts';

const SEED = { seed: 20261123 };

test('fractions are in lowest terms, with the sign above', () => {
  assert.deepEqual(rational(6n, -4n), { num: -3n, den: 2n });
  assert.deepEqual(rational(14n, 7n), { num: 2n, den: 1n });
});

test('a third and a sixth make a half, exactly', () => {
  assert.deepEqual(add(rational(1n, 3n), rational(1n, 6n)), rational(1n, 2n));
  assert.deepEqual(subtract(rational(1n, 2n), rational(1n, 3n)), rational(1n, 6n));
  assert.ok(compare(rational(1n, 3n), rational(3333n, 10000n)) > 0);
});

test('the floor goes down, also below zero', () => {
  assert.equal(floor(rational(7n, 2n)), 3n);
  assert.equal(floor(rational(-7n, 2n)), -4n);
  assert.equal(floor(rational(-6n, 2n)), -3n);
});

test('law: the quotient is within two units in the last place', () => {
  const large = fc.bigInt({ min: 1n, max: 1n << 900n });
  fc.assert(
    fc.property(large, large, (num, den) => {
      const near = quotient(num, den);
      const digits = 1n << 60n;
      // Compare on a scale on which the quotient is a whole number of about 2^60.
      const shift = BigInt(Math.floor(Math.log2(near)));
      const scaled =
        shift >= 0n ? (num * digits) / (den << shift) : ((num * digits) << -shift) / den;
      const error = Math.abs(Number(scaled) / 2 ** 60 / (near / 2 ** Number(shift)) - 1);
      assert.ok(error <= 2 ** -51, `${num}/${den}`);
    }),
    SEED,
  );
});
