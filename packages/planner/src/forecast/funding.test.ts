import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import { asForeseen, aWell, wellKind, wells } from '#testing/wells';
import { compile } from './compiled.ts';
import { fundingOf } from './funding.ts';

/** Millionths of the upkeep that a purse with so much pays of so much, and of what ranks below it. */
function fundedOf(income: number, first: number, second: number): number[] {
  const lamp = { ...wellKind, id: 'lamp', rank: 2 };
  const compiled = compile({
    ...wells(),
    yearCount: 1,
    kinds: [lamp, wellKind],
    places: [{ id: 'yucun', households: 1000, incomeFen: [fen(income)] }],
    standing: [
      aWell({ id: 'lamp', kind: 'lamp', upkeepFen: fen(second) }),
      aWell({ id: 'well', upkeepFen: fen(first) }),
    ],
  });
  return [...fundingOf(compiled, compiled.facilities.plan, asForeseen).funded];
}

const rows: readonly [string, number, number, number, number[]][] = [
  ['enough for both, to the fen', 120, 80, 40, [1_000_000, 1_000_000]],
  ['half of the second', 100, 80, 40, [1_000_000, 500_000]],
  ['a third, rounded down', 90, 80, 30, [1_000_000, 333_333]],
  ['the first alone is too much', 20, 80, 40, [250_000, 0]],
  ['nothing', 0, 80, 40, [0, 0]],
  ['nothing, but nothing is owed first', 0, 0, 40, [1_000_000, 0]],
  // One fen below 999,999 millionths of an amount whose product with a million no double holds.
  [
    'more digits than a double has',
    3_999_995_999_999_999,
    3_999_999_999_999_999,
    0,
    [999_998, 1_000_000],
  ],
];

for (const [fact, income, first, second, funded] of rows) {
  test(`what is paid: ${fact}`, () => {
    assert.deepEqual(fundedOf(income, first, second).slice(0, 2), funded);
  });
}
