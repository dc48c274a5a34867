import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fewestApprovalsByTrying, largestPriceByTrying } from '../../testing/best-amendment.ts';
import { smallElection, someTies } from '../../testing/small-election.ts';
import { count } from '../count.ts';
import { type Ballot, type Election, election } from '../election.ts';
import { type EqualSharesOutcome, equalShares } from '../equal-shares.ts';
import { openField, type Satisfaction } from '../field.ts';
import { rational } from '../rational.ts';
import { type TieArgument, tieRanks } from '../ties.ts';
import { withApprovals, withNewVoters } from './amend.ts';
import { richestBallots } from './best-choice.ts';
import { moments } from './moment.ts';
import { whyNotByEqualShares } from './why-equal-shares.ts';

// Six voters with 2 each. The road (6) costs its four 1.5 each; then a, b, c have 0.5 left each for
// the park (6), and d nothing to do with it; the well (4) takes all that e and f have.
const village = election(
  12,
  [
    { id: 'road', costMinor: 6 },
    { id: 'park', costMinor: 6 },
    { id: 'well', costMinor: 4 },
  ],
  [
    ...['a', 'b', 'c'].map((voter) => ({ voter, approves: ['road', 'park'] })),
    { voter: 'd', approves: ['road'] },
    { voter: 'e', approves: ['well'] },
    { voter: 'f', approves: ['well'] },
  ],
);

test('a loser learns its largest price, its fewest approvals and where the money went', () => {
  const [park, ...others] = explained(village, 'cost', ['id']);
  assert.deepEqual(others, []);
  // At any price the park has three votes and the road four; with the 1.5 left then, it can cost 1,
  // and three votes come before the two of the well.
  assert.equal(park?.largestPriceMinor, 1);
  assert.equal(park?.priceRound, 1);
  // With one more it ties with the road at 1.5 a vote, and its id comes first.
  assert.equal(park?.fewestApprovals, 1);
  assert.equal(park?.approvalsRound, 0);
  assert.deepEqual([...(park?.trace?.moneyMinor ?? [])], [6, 1.5, 1.5]);
  assert.deepEqual([...(park?.trace?.effectiveVotes ?? [])], [3, 0, 0]);
  assert.deepEqual([...(park?.trace?.spentMinor ?? [])], [4.5, 0]);
});

test('a tie that is lost needs one approval more; one that votes decide is won by the same', () => {
  const [byLot] = explained(village, 'cost', [{ lots: ['road', 'park'] }]);
  assert.equal(byLot?.fewestApprovals, 2);
  const [byVotes] = explained(village, 'cost', ['most-votes', { lots: ['road', 'park'] }]);
  assert.equal(byVotes?.fewestApprovals, 2);
});

test('a project that nobody approves wins at no price, and one beyond the budget with no ballots', () => {
  const e = election(
    10,
    [
      { id: 'ignored', costMinor: 4 },
      { id: 'palace', costMinor: 11 },
      { id: 'gift', costMinor: 0 },
    ],
    [{ voter: 'a', approves: ['palace'] }],
  );
  const [ignored, palace, gift] = explained(e, 'cost', ['id']);
  assert.deepEqual([ignored?.largestPriceMinor, ignored?.fewestApprovals], [null, 1]);
  assert.deepEqual([palace?.largestPriceMinor, palace?.fewestApprovals], [10, null]);
  assert.deepEqual([gift?.largestPriceMinor, gift?.fewestApprovals], [null, 1]);
});

test('supporters who can just pay with all they have are at a lower price, not at a tie', () => {
  // Four own 1 each. The lane costs its two all they have; the hall's three would pay 3 with all
  // they have, which is three votes against two, and what a full share at the lane's ρ would be
  // (1.5) nobody has.
  const e = election(
    4,
    [
      { id: 'a-lane', costMinor: 2 },
      { id: 'b-hall', costMinor: 4 },
    ],
    [...ballots(2, ['a-lane', 'b-hall']), ...ballots(1, ['b-hall'], 'w'), ...ballots(1, [], 'n')],
  );
  const [hall] = explained(e, 'cost', ['id']);
  assert.equal(hall?.largestPriceMinor, 3);
  assert.equal(hall?.fewestApprovals, 1);
});

const SATISFACTIONS = ['cost', 'cardinality', 'points'] as const;

test('law: the largest price is what counting anew at every price finds', () => {
  fc.assert(
    fc.property(smallElection(3), fc.constantFrom(...SATISFACTIONS), someTies, (e, how, ties) => {
      for (const why of explained(e, how, ties)) {
        assert.equal(
          why.largestPriceMinor,
          largestPriceByTrying(e, why.project, counting(how, ties)),
        );
      }
    }),
    { seed: 20261124, numRuns: 600 },
  );
});

test('law: the fewest approvals are what counting anew for every set of voters finds', () => {
  fc.assert(
    fc.property(smallElection(1), fc.constantFrom(...SATISFACTIONS), someTies, (e, how, ties) => {
      for (const why of explained(e, how, ties)) {
        assert.equal(
          why.fewestApprovals,
          fewestApprovalsByTrying(e, why.project, counting(how, ties)),
        );
      }
    }),
    { seed: 20261124, numRuns: 400 },
  );
});

test('law: at any endowment the richest ballots of the round win, and one fewer of no round does', () => {
  const endowments = fc.integer({ min: 1, max: 30 }).map((tenths) => rational(BigInt(tenths), 7n));
  fc.assert(
    fc.property(smallElection(3), endowments, someTies, (e, endowment, ties) => {
      const run = (amended: Election): EqualSharesOutcome =>
        equalShares(openField(amended, 'cost', tieRanks(amended, ties)), endowment);
      const outcome = run(e);
      const whys = whyNotByEqualShares(e, 'cost', outcome, ties);
      const wins = (amended: Election, p: number) =>
        run(amended).purchases.some(({ project }) => project === p);
      for (const moment of moments(e, 'cost', outcome)) {
        for (const { project, fewestApprovals, approvalsRound } of whys) {
          if (fewestApprovals === null || e.costsMinor[project] === 0) continue;
          const fewer = richestBallots(moment, project, fewestApprovals - 1);
          assert.ok(!wins(withApprovals(e, project, fewer), project));
          if (moment.round !== approvalsRound) continue;
          const enough = richestBallots(moment, project, fewestApprovals);
          if (enough.reduce((sum, { ballots: b }) => sum + b, 0) < fewestApprovals) continue;
          assert.ok(wins(withApprovals(e, project, enough), project));
        }
      }
    }),
    { seed: 20261124, numRuns: 300 },
  );
});

test('new voters for one project count in the electorate', () => {
  assert.equal(withNewVoters(village, 1, 3).weights.at(-1), 3);
});

function explained(e: Election, how: Satisfaction, ties: readonly TieArgument[]) {
  const { course } = count(e, { rule: 'equal-shares', satisfaction: how, ties });
  assert.ok(course !== null);
  return whyNotByEqualShares(e, how, course, ties);
}

function counting(satisfaction: Satisfaction, ties: readonly TieArgument[]) {
  return (e: Election) => count(e, { rule: 'equal-shares', satisfaction, ties }).winners;
}

function ballots(howMany: number, approves: readonly string[], name = 'v'): Ballot[] {
  return Array.from({ length: howMany }, (_, i) => ({ voter: `${name}${i}`, approves }));
}
