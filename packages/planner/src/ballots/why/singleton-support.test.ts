import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newVotersByTrying } from '../../testing/best-amendment.ts';
import { smallElection, someTies } from '../../testing/small-election.ts';
import { count } from '../count.ts';
import { type Election, election } from '../election.ts';
import { withNewVoters } from './amend.ts';
import { explainLosers } from './explain.ts';
import { leastSingletonSupport, repeatOf, singletonSupport } from './singleton-support.ts';

const TIES = ['id'] as const;

test('new voters bring their share of the same money', () => {
  // Two own 3 each. One more: three own 2 each. With x new voters the well's own 6x/(2 + x).
  const e = election(
    6,
    [
      { id: 'road', costMinor: 6 },
      { id: 'well', costMinor: 4 },
    ],
    [
      { voter: 'a', approves: ['road'] },
      { voter: 'b', approves: ['road'] },
    ],
  );
  assert.equal(singletonSupport(repeat(e), 1), 4);
  assert.equal(leastSingletonSupport(repeat(e), 1), 4);
});

test('only counts by equal shares are repeated', () => {
  const e = election(1, [{ id: 'a', costMinor: 2 }], [{ voter: 'v', approves: ['a'] }]);
  assert.equal(repeatOf(e, count(e, { rule: 'greedy' })), null);
});

test('no number is enough for what costs all the money there is', () => {
  const e = election(
    6,
    [
      { id: 'road', costMinor: 6 },
      { id: 'well', costMinor: 6 },
    ],
    [{ voter: 'a', approves: ['road'] }],
  );
  assert.equal(singletonSupport(repeat(e), 1), null);
});

test('law: it wins with so many and loses with one fewer; the least is what trying them finds', () => {
  fc.assert(
    fc.property(smallElection(2), someTies, (e, ties) => {
      const counted = count(e, { rule: 'equal-shares', ties });
      const winners = (amended: Election) => count(amended, { rule: 'equal-shares', ties }).winners;
      for (const { project } of explainLosers(e, counted)?.losers ?? []) {
        const again = { ...repeat(e), ties };
        const x = singletonSupport(again, project);
        assert.equal(
          leastSingletonSupport(again, project),
          newVotersByTrying(e, project, winners, 300),
        );
        if (x === null) continue;
        assert.ok(winners(withNewVoters(e, project, x)).includes(project));
        assert.ok(x === 1 || !winners(withNewVoters(e, project, x - 1)).includes(project));
      }
    }),
    { seed: 20261124, numRuns: 300 },
  );
});

function repeat(e: Election) {
  const again = repeatOf(e, count(e, { rule: 'equal-shares', ties: TIES }));
  assert.ok(again !== null);
  return again;
}
