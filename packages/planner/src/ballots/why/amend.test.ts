import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { smallElection } from '../../testing/small-election.ts';
import { type Ballot, type Election, election } from '../election.ts';
import { withApprovals, withCost, withNewVoters } from './amend.ts';

const SEED = { seed: 20261124, numRuns: 300 };

test('law: an amended election is what the amended ballots make', () => {
  const amended = fc.tuple(smallElection(3), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(amended, ([e, someProject, someVoter, howMany]) => {
      const p = someProject % e.projectIds.length;
      const id = e.projectIds[p] as string;
      const cast = ballotsOf(e);
      assert.deepEqual(
        withNewVoters(e, p, howMany),
        built(e, [...cast, { voter: '', weight: howMany, approves: [id], points: [1] }]),
      );
      const voter = someVoter % cast.length;
      const own = cast[voter] as Required<Ballot>;
      if (own.approves.includes(id)) return;
      const ballots = 1 + (howMany % own.weight);
      const more = { ...own, approves: [...own.approves, id], points: [...own.points, 1] };
      const parts = [
        { ...own, weight: own.weight - ballots },
        { ...more, weight: ballots },
      ].filter(({ weight }) => weight > 0);
      assert.deepEqual(
        withApprovals(e, p, [{ voter, ballots }]),
        built(e, [...cast.slice(0, voter), ...parts, ...cast.slice(voter + 1)]),
      );
    }),
    SEED,
  );
});

test('only the cost of the one project changes', () => {
  const e = election(
    5,
    [
      { id: 'a', costMinor: 1 },
      { id: 'b', costMinor: 2 },
    ],
    [],
  );
  assert.deepEqual([...withCost(e, 1, 7).costsMinor], [1, 7]);
  assert.deepEqual([...e.costsMinor], [1, 2]);
});

function ballotsOf(e: Election): Required<Ballot>[] {
  return e.voterIds.map((voter, i) => {
    const [from, to] = [e.approvalsFrom[i], e.approvalsFrom[i + 1]];
    return {
      voter,
      weight: e.weights[i] as number,
      approves: [...e.approvals.subarray(from, to)].map((p) => e.projectIds[p] as string),
      points: [...(e.points?.byApproval.subarray(from, to) ?? [])],
    };
  });
}

/** The same projects and budget, with these ballots. */
function built(e: Election, ballots: readonly Ballot[]): Election {
  const projects = e.projectIds.map((id, p) => ({ id, costMinor: e.costsMinor[p] as number }));
  return election(e.budgetMinor, projects, ballots);
}
