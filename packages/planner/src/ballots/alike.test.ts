import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anElection } from '#testing/an-election';
import { alikeBallots } from './alike.ts';
import { type Ballot, type Election, election } from './election.ts';

const PROJECTS = ['p', 'q'].map((id) => ({ id, costMinor: 1 }));
const of = (voter: string, approves: string[], points?: number[]): Ballot =>
  points === undefined ? { voter, approves } : { voter, approves, points };

test('ballots that name the same, in whatever order, are one group; empty ones too', () => {
  const e = election(1, PROJECTS, [
    of('a', ['p', 'q']),
    of('b', []),
    of('c', ['q', 'p']),
    of('d', []),
    of('e', ['p', 'q']),
  ]);
  const rows = alikeBallots(e, null);
  assert.deepEqual([...(rows.groupOf ?? [])], [0, 1, 0, 1, 0]);
  assert.deepEqual([...rows.weights], [3, 2]);
  assert.deepEqual([...rows.supporters], [0, 0]);
});

test('points part a group only where they matter', () => {
  const e = election(1, PROJECTS, [
    of('a', ['p'], [1]),
    of('b', ['p'], [2]),
    of('c', ['p'], [1]),
    of('d', ['p'], [2]),
  ]);
  assert.deepEqual([...alikeBallots(e, null).weights], [4]);
  const rows = alikeBallots(e, e.points);
  assert.deepEqual([...rows.weights], [2, 2]);
  assert.deepEqual([...(rows.points?.bySupporter ?? [])], [1, 2]);
});

test('law: each group stands for its voters, ballot for ballot', () => {
  fc.assert(
    fc.property(anElection(), fc.boolean(), (few, withPoints) => {
      const e = thrice(few);
      const rows = alikeBallots(e, withPoints ? e.points : null);
      const { groupOf } = rows;
      assert.ok(groupOf !== null, 'three of each make at most a third as many groups');
      for (const voter of e.voterIds.keys()) {
        const group = groupOf[voter] as number;
        assert.deepEqual(
          ballotOf(rows, group),
          ballotOf({ ...e, points: rows.points && e.points }, voter),
        );
      }
      const total = (weights: Float64Array) => weights.reduce((sum, weight) => sum + weight, 0);
      assert.equal(total(rows.weights), total(e.weights));
    }),
    { seed: 20261124, numRuns: 200 },
  );
});

function thrice(e: Election): Election {
  const projects = e.projectIds.map((id, p) => ({ id, costMinor: e.costsMinor[p] as number }));
  const cast = e.voterIds.flatMap((voter, i) =>
    ['x', 'y', 'z'].map((copy) => {
      const ballot = ballotOf(e, i);
      return {
        voter: `${voter}${copy}`,
        weight: e.weights[i] as number,
        approves: ballot.map(([p]) => e.projectIds[p] as string),
        points: ballot.map(([, given]) => given),
      };
    }),
  );
  return election(e.budgetMinor, projects, cast);
}

/** What a voter approves, in rising order, with points. */
function ballotOf(
  rows: Pick<Election, 'approvalsFrom' | 'approvals' | 'points'>,
  voter: number,
): [number, number][] {
  const start = rows.approvalsFrom[voter] as number;
  const projects = [...rows.approvals.subarray(start, rows.approvalsFrom[voter + 1])];
  return projects
    .map((p, k): [number, number] => [p, rows.points?.byApproval[start + k] ?? 1])
    .sort((a, b) => a[0] - b[0]);
}
