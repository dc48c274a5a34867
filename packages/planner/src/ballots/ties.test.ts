import assert from 'node:assert/strict';
import { test } from 'node:test';
import { election } from './election.ts';
import { lexicographicTies, type TieArgument, tieRanks, usualTies } from './ties.ts';

// Two cheap and two dear; of each two, the one later by id has more votes.
const e = election(
  10,
  [
    { id: '9', costMinor: 2 },
    { id: '10', costMinor: 2 },
    { id: 'a', costMinor: 1 },
    { id: 'b', costMinor: 1 },
  ],
  [
    { voter: 'v', approves: ['9', 'b'] },
    { voter: 'w', approves: ['9', 'b'] },
    { voter: 'x', approves: ['10', 'a', '9'] },
  ],
);

const orders: readonly (readonly [string, readonly TieArgument[], readonly string[]])[] = [
  ['ids are texts', lexicographicTies, ['10', '9', 'a', 'b']],
  ['nothing said: by id', [], ['10', '9', 'a', 'b']],
  ['the cheaper first', ['least-cost'], ['a', 'b', '10', '9']],
  ['more votes first', ['most-votes'], ['9', 'b', '10', 'a']],
  ['cost, then votes, then id', usualTies, ['b', 'a', '9', '10']],
  ['by lot', [{ lots: ['b', '9', 'a', '10'] }], ['b', '9', 'a', '10']],
  ['those without a lot come last', [{ lots: ['9'] }], ['9', '10', 'a', 'b']],
  ['lots after the cost', ['least-cost', { lots: ['9', '10', 'b'] }], ['b', 'a', '9', '10']],
];

for (const [fact, ties, order] of orders) {
  test(`ties: ${fact}`, () => {
    const ranks = tieRanks(e, ties);
    const byRank = [...e.projectIds.keys()].sort((p, q) => (ranks[p] ?? 0) - (ranks[q] ?? 0));
    assert.deepEqual(
      byRank.map((p) => e.projectIds[p]),
      order,
    );
  });
}
