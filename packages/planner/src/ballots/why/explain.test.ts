import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { largeElection, smallElection, someTies } from '../../testing/small-election.ts';
import { type CountOptions, count } from '../count.ts';
import { type Election, election } from '../election.ts';
import { rational } from '../rational.ts';
import { type EqualSharesExplanation, explainLosers } from './explain.ts';
import { recheck } from './recheck.ts';
import type { WhyNot } from './why-not.ts';

// Two groups of two own 5 each. Unraised, only 'four' is bought; at 6 a ballot 'six' is as well.
const split = election(
  11,
  [
    { id: 'six', costMinor: 6 },
    { id: 'four', costMinor: 4 },
    { id: 'spare', costMinor: 1 },
    { id: 'palace', costMinor: 9 },
  ],
  [
    { voter: 'a', approves: ['six'] },
    { voter: 'b', approves: ['six'] },
    { voter: 'c', approves: ['four', 'palace'] },
    { voter: 'd', approves: ['four'] },
  ],
);

test('a raised endowment is named beside the one that all would have had', () => {
  const { endowment, equalEndowment, completion } = explained(split, { completion: 'add1' });
  assert.deepEqual(equalEndowment, rational(11n, 4n));
  assert.deepEqual(endowment, rational(15n, 4n));
  assert.deepEqual([completion.kind, completion.runs, completion.added], ['add1', 2, []]);
});

test('the turn of a loser in the completion tells what was left, and whether it was added', () => {
  const { completion, losers } = explained(split, { completion: 'add1u' });
  assert.deepEqual(completion.added, [2]);
  assert.deepEqual(
    losers.map(({ project, turn }) => [project, turn]),
    [
      [2, { added: true, leftMinor: 1 }],
      [3, { added: false, leftMinor: 1 }],
    ],
  );
});

test('without a completion there is no turn', () => {
  assert.ok(explained(split, {}).losers.every(({ turn }) => turn === null));
});

test('law: completed or not, the figures hold when counted again at the endowment that stands', () => {
  const completions = fc.constantFrom('none', 'utilitarian', 'add1', 'add1u');
  fc.assert(
    fc.property(smallElection(3), completions, someTies, (e, completion, ties) => {
      const counted = count(e, { rule: 'equal-shares', completion, ties });
      const explanation = explainLosers(e, counted);
      assert.ok(explanation?.rule === 'equal-shares' && counted.course !== null);
      const { losers, completion: done } = explanation;
      const again = recheck(e, 'cost', counted.course, ties, losers, 'every');
      assert.equal(again.pricesHold, losers.length);
      assert.equal(again.approvalsHold, losers.length);
      assert.deepEqual(
        new Set(losers.filter(({ turn }) => turn?.added).map(({ project }) => project)),
        new Set(done.added),
      );
    }),
    { seed: 20261124, numRuns: 200 },
  );
});

test('law: the figures hold when counted again, also where amounts are large', () => {
  const satisfactions = fc.constantFrom('cost', 'cardinality', 'points');
  let losers = 0;
  fc.assert(
    fc.property(largeElection(), satisfactions, someTies, (e, satisfaction, ties) => {
      const counted = count(e, { rule: 'equal-shares', satisfaction, ties });
      assert.ok(counted.course !== null);
      const whys = explainLosers(e, counted)?.losers ?? [];
      const again = recheck(e, satisfaction, counted.course, ties, whys, 'every');
      assert.equal(again.pricesHold, whys.length);
      assert.equal(again.approvalsHold, whys.length);
      losers += whys.length;
    }),
    { seed: 20261124, numRuns: 60 },
  );
  assert.ok(losers > 150, `${losers} losers`);
});

test('counting again finds a price or a number of approvals that is one too high or too low', () => {
  // Of 11 each owns 2.75: the two of 'four' lack nothing, and 'six' would win for 5, or with a third.
  const counted = count(split, { rule: 'equal-shares' });
  const { course, ties } = counted;
  assert.ok(course !== null);
  const [six] = explained(split, {}).losers;
  assert.ok(six !== undefined && six.largestPriceMinor !== null && six.fewestApprovals !== null);
  assert.deepEqual([six.largestPriceMinor, six.fewestApprovals], [5, 1]);
  const held = (changed: Partial<WhyNot>, tried: 'every' | 'own' = 'every') => {
    const again = recheck(split, 'cost', course, ties, [{ ...six, ...changed }], tried);
    return [again.losers, again.pricesHold, again.approvalsHold];
  };
  assert.deepEqual(held({}), [1, 1, 1]);
  assert.deepEqual(held({ largestPriceMinor: 4 }), [1, 0, 1]);
  assert.deepEqual(held({ largestPriceMinor: 6 }), [1, 0, 1]);
  assert.deepEqual(held({ fewestApprovals: 0 }), [1, 1, 0]);
  for (const tried of ['every', 'own'] as const) {
    assert.deepEqual(held({ fewestApprovals: 2 }, tried), [1, 1, 0]);
  }
  assert.deepEqual(held({ largestPriceMinor: null, fewestApprovals: null }), [1, 1, 1]);
});

function explained(e: Election, options: Omit<CountOptions, 'rule'>): EqualSharesExplanation {
  const explanation = explainLosers(e, count(e, { rule: 'equal-shares', ...options }));
  assert.ok(explanation?.rule === 'equal-shares');
  return explanation;
}
