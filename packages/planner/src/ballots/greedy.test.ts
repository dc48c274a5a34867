import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Election, election } from './election.ts';
import { type GreedyMeasure, greedy } from './greedy.ts';
import { lexicographicTies, tieRanks } from './ties.ts';

const e = election(
  10,
  [
    { id: 'popular', costMinor: 8 },
    { id: 'middling', costMinor: 3 },
    { id: 'thrifty', costMinor: 1 },
    { id: 'gift', costMinor: 0 },
    { id: 'nobody', costMinor: 1 },
  ],
  [
    { voter: 'a', approves: ['popular', 'middling', 'gift'] },
    { voter: 'b', approves: ['popular', 'middling'] },
    { voter: 'c', approves: ['popular', 'thrifty'] },
  ],
);

test('by votes: the most wanted first, and what does not fit is passed over', () => {
  // middling (3) does not fit beside popular (8); gift, thrifty and nobody still do.
  assert.deepEqual(built('votes'), ['popular', 'gift', 'thrifty', 'nobody']);
});

test('by votes for cost: the gift first, what nobody wants last', () => {
  assert.deepEqual(built('votes-by-cost'), ['gift', 'thrifty', 'middling', 'nobody']);
});

test('votes for cost are compared exactly, whichever id comes first', () => {
  // One vote for 3 against two for 5, 6 or 7.
  const order = (one: string, two: string, costOfTwo: number) => {
    const pair = election(
      10,
      [
        { id: one, costMinor: 3 },
        { id: two, costMinor: costOfTwo },
      ],
      [
        { voter: 'v', approves: [one, two] },
        { voter: 'w', approves: [two] },
      ],
    );
    return greedy(pair, 'votes-by-cost', ranks(pair)).map((p) => pair.projectIds[p]);
  };
  assert.deepEqual(order('a', 'b', 5), ['b', 'a']);
  assert.deepEqual(order('b', 'a', 5), ['a', 'b']);
  assert.deepEqual(order('a', 'b', 7), ['a', 'b']);
  assert.deepEqual(order('b', 'a', 7), ['b', 'a']);
  assert.deepEqual(order('a', 'b', 6), ['a', 'b']);
  assert.deepEqual(order('b', 'a', 6), ['a', 'b']);
});

test('what is already taken counts against the budget and is not taken twice', () => {
  assert.deepEqual(greedy(e, 'votes', ranks(e), [1]), [3, 2, 4]);
});

function built(measure: GreedyMeasure): string[] {
  return greedy(e, measure, ranks(e)).map((p) => e.projectIds[p] as string);
}

function ranks(of: Election): Int32Array {
  return tieRanks(of, lexicographicTies);
}
