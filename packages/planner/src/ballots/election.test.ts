import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Ballot, costOf, election, electorate, type Project, votesOf } from './election.ts';

const projects: readonly Project[] = [
  { id: 'p', costMinor: 3 },
  { id: 'q', costMinor: 0 },
];
const ballots: readonly Ballot[] = [
  { voter: 'v', approves: ['q', 'p'], points: [2, 1] },
  { voter: 'w', approves: [], points: [] },
  { voter: 'x', approves: ['p'], points: [5], weight: 4 },
];

test('who approves what is laid out by project and by voter, with points beside', () => {
  const e = election(0, projects, ballots);
  assert.deepEqual([...e.supportersFrom], [0, 2, 3]);
  assert.deepEqual([...e.supporters], [0, 2, 0]);
  assert.deepEqual([...e.approvalsFrom], [0, 2, 2, 3]);
  assert.deepEqual([...e.approvals], [1, 0, 0]);
  assert.deepEqual([...(e.points?.bySupporter ?? [])], [1, 5, 2]);
  assert.deepEqual([...(e.points?.byApproval ?? [])], [2, 1, 5]);
  assert.deepEqual(
    [e.voterIds, e.projectIds],
    [
      ['v', 'w', 'x'],
      ['p', 'q'],
    ],
  );
  assert.deepEqual([...votesOf(e)], [5, 1], 'a weight counts');
  assert.equal(electorate(e), 6);
  assert.equal(costOf(e, [0, 0, 1]), 6);
});

test('without weights and points each ballot is one', () => {
  const plain = ballots.map(({ voter, approves }) => ({ voter, approves }));
  const e = election(7, projects, plain, 100);
  assert.equal(e.points, null);
  assert.deepEqual([e.budgetMinor, e.minorPerUnit], [7, 100]);
  assert.deepEqual([...votesOf(e)], [2, 1]);
});

const [first, second, third] = ballots as readonly [Ballot, Ballot, Ballot];
const withFirst = (changed: Partial<Ballot>) => () =>
  election(1, projects, [{ ...first, ...changed }, second, third]);
const refused: readonly (readonly [string, () => unknown, RegExp])[] = [
  ['two of one id', () => election(1, [...projects, ...projects], []), /project ids are unique/],
  ['a debt for a budget', () => election(-1, projects, []), /amounts are whole and not negative/],
  ['half a minor unit', () => election(0.5, projects, []), /amounts are whole and not negative/],
  [
    'a cost of half a minor unit',
    () => election(1, [{ id: 'p', costMinor: 0.5 }], []),
    /amounts are whole and not negative/,
  ],
  [
    'a cost beyond what doubles hold',
    () => election(1, [{ id: 'p', costMinor: 2 ** 53 }], []),
    /amounts are whole and not negative/,
  ],
  ['an unknown project', withFirst({ approves: ['q', 'r'] }), /names known projects, each once/],
  ['a project twice', withFirst({ approves: ['q', 'q'] }), /names known projects, each once/],
  ['a weight of nothing', withFirst({ weight: 0 }), /weights are whole and positive/],
  ['a weight of one and a half', withFirst({ weight: 1.5 }), /weights are whole and positive/],
  ['no points in one of the ballots', () => withoutPoints(), /points are whole and positive/],
  ['a point too few', withFirst({ points: [2] }), /points are whole and positive/],
  ['a point of nothing', withFirst({ points: [2, 0] }), /points are whole and positive/],
  ['half a point', withFirst({ points: [2, 0.5] }), /points are whole and positive/],
  ['a point below nothing', withFirst({ points: [2, -1] }), /points are whole and positive/],
];

for (const [fact, make, message] of refused) {
  test(`refused: ${fact}`, () => {
    assert.throws(make, message);
  });
}

function withoutPoints() {
  const { voter, approves } = first;
  return election(1, projects, [{ voter, approves }, second, third]);
}
