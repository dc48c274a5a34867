import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  fewestApprovalsByTrying,
  largestPriceByTrying,
  newVotersByTrying,
} from '../../testing/best-amendment.ts';
import { smallElection, someTies } from '../../testing/small-election.ts';
import { count } from '../count.ts';
import { type Election, election } from '../election.ts';
import type { TieArgument } from '../ties.ts';
import { explainLosers } from './explain.ts';

type Ordered = 'phragmen' | 'greedy' | 'greedy-by-cost';

const RULES: readonly Ordered[] = ['phragmen', 'greedy', 'greedy-by-cost'];

test('greedy: what was left at its turn, or a place further up', () => {
  const e = election(
    10,
    [
      { id: 'hall', costMinor: 6 },
      { id: 'road', costMinor: 5 },
      { id: 'well', costMinor: 3 },
    ],
    [
      { voter: 'a', approves: ['hall', 'road'] },
      { voter: 'b', approves: ['hall', 'road'] },
      { voter: 'c', approves: ['hall', 'well'] },
    ],
  );
  // The hall leaves 4, the road does not fit, the well does. With a third vote the road ties with
  // the hall and is the cheaper one.
  assert.deepEqual(explained(e, 'greedy', ['least-cost']), [
    {
      project: 1,
      largestPriceMinor: 4,
      fewestApprovals: 1,
      newVoters: 1,
      priceRound: 1,
      approvalsRound: 0,
    },
  ]);
});

test('Phragmén: the project at which the rule stops is measured against what would have come', () => {
  const e = election(
    10,
    [
      { id: 'first', costMinor: 4 },
      { id: 'dear', costMinor: 8 },
      { id: 'late', costMinor: 4 },
    ],
    [
      ...['a', 'b', 'c', 'd'].map((voter) => ({ voter, approves: ['first', 'dear'] })),
      { voter: 'e', approves: ['late'] },
    ],
  );
  // first at 1; then dear at (8 + 4)/4 = 3 would exceed the 6 left, and late at 4 never comes.
  const [dear, late] = explained(e, 'phragmen', ['id']);
  // After the first, before late at 4 a vote, dear may cost what is left.
  assert.equal(dear?.largestPriceMinor, 6);
  // Only e is there to win over, and 8/5 a vote is not below the 4/4 of the first.
  assert.equal(dear?.fewestApprovals, null);
  assert.equal(dear?.newVoters, 4, 'at 8/8 a vote it ties with the first, and its id is less');
  // late must come before dear is reached: at less than 3.
  assert.equal(late?.largestPriceMinor, 2);
});

for (const rule of RULES) {
  test(`law: what ${rule} lacked is what counting anew at every price and for every set finds`, () => {
    let losers = 0;
    fc.assert(
      fc.property(smallElection(1), someTies, (e, ties) => {
        for (const why of explained(e, rule, ties)) {
          const winners = counting(rule, ties);
          losers += 1;
          assert.equal(why.largestPriceMinor, largestPriceByTrying(e, why.project, winners));
          assert.equal(why.fewestApprovals, fewestApprovalsByTrying(e, why.project, winners));
          assert.equal(why.newVoters, newVotersByTrying(e, why.project, winners, 200));
        }
      }),
      { seed: 20261124, numRuns: 400 },
    );
    assert.ok(losers > 200, `${losers} losers are enough to tell`);
  });

  test(`law: ${rule} by weights lacks what it lacks by single ballots`, () => {
    fc.assert(
      fc.property(smallElection(3), someTies, (e, ties) => {
        assert.deepEqual(explained(e, rule, ties), explained(unrolled(e), rule, ties));
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });
}

test('no measures are defined for maximin support', () => {
  const e = election(1, [{ id: 'a', costMinor: 2 }], [{ voter: 'v', approves: ['a'] }]);
  assert.equal(explainLosers(e, count(e, { rule: 'maximin-support' })), null);
});

function explained(e: Election, rule: Ordered, ties: readonly TieArgument[]) {
  const explanation = explainLosers(e, count(e, { rule, ties }));
  assert.ok(explanation !== null && explanation.rule !== 'equal-shares');
  return explanation.losers;
}

function counting(rule: Ordered, ties: readonly TieArgument[]) {
  return (e: Election) => count(e, { rule, ties }).winners;
}

function unrolled(e: Election): Election {
  const projects = e.projectIds.map((id, p) => ({ id, costMinor: e.costsMinor[p] as number }));
  const ballots = e.voterIds.flatMap((voter, i) => {
    const approves = [...e.approvals.subarray(e.approvalsFrom[i], e.approvalsFrom[i + 1])];
    return Array.from({ length: e.weights[i] as number }, (_, copy) => ({
      voter: `${voter}.${copy}`,
      approves: approves.map((p) => e.projectIds[p] as string),
    }));
  });
  return election(e.budgetMinor, projects, ballots);
}
