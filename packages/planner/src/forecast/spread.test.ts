import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spreadOf } from './spread.ts';

test('percentiles are draws that occurred, by nearest rank', () => {
  const ten = Float64Array.from([9, 1, 8, 2, 7, 3, 6, 4, 5, 10]);
  assert.deepEqual(spreadOf(ten), { p10: 1, p50: 5, p90: 9, mean: 6 });
  assert.deepEqual(spreadOf(Float64Array.of(4)), { p10: 4, p50: 4, p90: 4, mean: 4 });
});

test('the mean is rounded half up, also below zero', () => {
  assert.equal(spreadOf(Float64Array.of(-1, -2)).mean, -1);
  assert.equal(spreadOf(Float64Array.of(1, 2)).mean, 2);
});
