import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWithGreedy } from './comparison.ts';
import { count } from './count.ts';
import { type Ballot, election } from './election.ts';

// The hall is for the many, the two paths are for the few; budget for the hall or for both paths.
const PROJECTS = [
  { id: 'hall', costMinor: 10 },
  { id: 'path', costMinor: 5 },
  { id: 'pond', costMinor: 5 },
];
const HALL = [0];
const PATHS = [1, 2];

const CASES: readonly (readonly [string, readonly Ballot[], [number, number], [number, number]])[] =
  [
    ['more winners, and any at all', [of('a', 'hall'), of('b', 'path', 'pond')], [1, 1], [1, 1]],
    ['a ballot without a winner counts', [of('a', 'hall'), of('b', 'hall')], [0, 2], [0, 2]],
    ['two winners beat one; some are some', [of('a', 'hall', 'path', 'pond')], [1, 0], [0, 0]],
    ['an empty ballot prefers neither', [of('a'), of('b', 'pond')], [1, 0], [1, 0]],
    ['weights count', [{ ...of('a', 'hall'), weight: 3 }, of('b', 'path')], [1, 3], [1, 3]],
  ];

for (const [fact, ballots, bySatisfaction, byExclusion] of CASES) {
  test(`comparison: ${fact}`, () => {
    const e = election(10, PROJECTS, ballots);
    for (const [by, expected] of [
      ['satisfaction', bySatisfaction],
      ['exclusion-ratio', byExclusion],
    ] as const) {
      const { preferEqualShares, preferGreedy } = compareWithGreedy(e, by, PATHS, HALL);
      assert.deepEqual([preferEqualShares, preferGreedy], expected, by);
    }
  });
}

test('greedy stands only where strictly more ballots prefer it', () => {
  // 10 for 10 ballots. The four buy the pond for 4; the six only have 6 of the 8 the hall costs.
  const split = (six: number) =>
    election(
      10,
      [
        { id: 'hall', costMinor: 8 },
        { id: 'pond', costMinor: 4 },
      ],
      [...ballots(six, 'hall'), ...ballots(10 - six, 'pond')],
    );
  const by = (six: number) =>
    count(split(six), { rule: 'equal-shares', comparison: 'satisfaction' });
  assert.deepEqual(by(6).comparison, {
    by: 'satisfaction',
    preferEqualShares: 4,
    preferGreedy: 6,
    chosen: 'greedy',
  });
  assert.deepEqual([by(6).winners, by(6).costMinor, by(6).course], [[0], 8, null]);
  assert.equal(by(5).comparison?.chosen, 'equal-shares');
  assert.deepEqual(by(5).winners, [1]);
  assert.equal(count(split(6), { rule: 'equal-shares' }).comparison, null);
});

function of(voter: string, ...approves: string[]): Ballot {
  return { voter, approves };
}

function ballots(howMany: number, project: string): Ballot[] {
  return Array.from({ length: howMany }, (_, i) => of(`${project}${i}`, project));
}
