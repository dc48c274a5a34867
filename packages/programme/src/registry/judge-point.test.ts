import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgePoint } from './judge-point.ts';

const seat = { lon: 119.62, lat: 30.52 };

test('a village near its seat is taken without a word, and one with nothing to compare too', () => {
  assert.deepEqual(judgePoint({ lon: 119.63, lat: 30.53 }, seat).ok, true);
  assert.deepEqual(judgePoint(seat, null), { ok: true, value: seat, cautions: [] });
});

test('longitude and latitude that look swapped are taken with a caution', () => {
  const verdict = judgePoint({ lon: 30.52, lat: 84.9 }, seat);
  assert.deepEqual(verdict.ok && verdict.cautions.map(({ code }) => code), ['far-from-parent']);
});
