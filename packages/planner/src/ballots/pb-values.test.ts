import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PbKind } from './pb-terms.ts';
import { listOf, readValue } from './pb-values.ts';

const read: readonly (readonly [PbKind, string, unknown])[] = [
  ['text', 'a;b', 'a;b'],
  ['count', '007', 7],
  ['count', '7.5', null],
  ['count', '-7', null],
  ['count', '7 votes', null],
  ['count', 'x7', null],
  ['count', '9007199254740993', null],
  ['points', '-2.5', -2.5],
  ['points', '2,5', 2.5],
  ['points', '2.5x', null],
  ['points', 'x2.5', null],
  ['points', '2.', null],
  ['points-list', '1, 2,3', [1, 2, 3]],
  ['points-list', '1,x', null],
  ['list', 'a, b ,c', ['a', 'b', 'c']],
  ['list', '', []],
  ['date', '7.1.2022', { year: 2022, day: '2022-01-07' }],
  ['date', '07.10.2022', { year: 2022, day: '2022-10-07' }],
  ['date', '2022', { year: 2022, day: null }],
  ['date', '29.2.2023', null],
  ['date', '20222', null],
  ['date', '7.1.20221', null],
  ['date', '107.1.2022', null],
  ['date', 'soon', null],
  ['vote-type', 'Choose-1', 'choose-1'],
  ['mark', '0', null],
  ['selection', '0', 0],
  ['selection', '3', 3],
  ['selection', '4', null],
  ['sex', 'f', 'F'],
  ['method', 'Paper', 'paper'],
  ['degrees', '180', 180],
  ['degrees', '-180', -180],
  ['degrees', '180.1', null],
  ['degrees', 'north', null],
  ['comments', '#1: One. #2: Two.', ['One.', 'Two.']],
  ['comments', 'One.', null],
];

for (const [kind, text, value] of read) {
  test(`${kind}: '${text}' is ${JSON.stringify(value)}`, () => {
    assert.deepEqual(readValue(kind, text), value);
  });
}

test('amounts are read each, or not at all', () => {
  assert.deepEqual(readValue('amounts', '1, 2.5'), [
    { digits: 1n, decimals: 0 },
    { digits: 25n, decimals: 1 },
  ]);
  assert.equal(readValue('amounts', '1,-2'), null);
});

test('a list of nothing has no items', () => {
  assert.deepEqual(listOf(''), []);
  assert.deepEqual(listOf('a'), ['a']);
});
