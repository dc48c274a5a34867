import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minorUnits, readAmount } from './amount.ts';

const amounts: readonly (readonly [string, bigint, number])[] = [
  ['150000', 150000n, 0],
  ['972679.04', 97267904n, 2],
  ['12,5', 125n, 1],
  ['1 000', 1000n, 0],
  ['1\u00A0000,50', 10005n, 1],
  [' 7 ', 7n, 0],
  ['12.', 12n, 0],
  ['1.00', 1n, 0],
  ['1.200', 12n, 1],
  ['0', 0n, 0],
];

for (const [text, digits, decimals] of amounts) {
  test(`'${text}' is an amount`, () => {
    assert.deepEqual(readAmount(text), { digits, decimals });
  });
}

for (const text of ['', '-1', '.5', '1e3', '1.2.3', '1,2,3', 'seven', '7 fen', 'x7']) {
  test(`'${text}' is none`, () => {
    assert.equal(readAmount(text), null);
  });
}

test('minor units are as fine as asked', () => {
  assert.equal(minorUnits({ digits: 125n, decimals: 1 }, 2), 1250n);
  assert.equal(minorUnits({ digits: 125n, decimals: 2 }, 2), 125n);
});
