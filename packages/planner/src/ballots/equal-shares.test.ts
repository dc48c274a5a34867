import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anElection } from '#testing/an-election';
import { equalSharesByDefinition } from '#testing/equal-shares-by-definition';
import { equalEndowment } from './add1.ts';
import { count } from './count.ts';
import { type Ballot, type Election, election } from './election.ts';
import { equalShares } from './equal-shares.ts';
import { openField, type Satisfaction } from './field.ts';
import { rational } from './rational.ts';
import { lexicographicTies, tieRanks } from './ties.ts';

const SEED = { seed: 20261123, numRuns: 300 };

test('each half of the village decides over its half of the money', () => {
  // 6 voters, 12 yuan: 2 each. Four want the road (6), three of them the park (6), two the well (4).
  const built = winners(
    election(
      12,
      [
        { id: 'road', costMinor: 6 },
        { id: 'park', costMinor: 6 },
        { id: 'well', costMinor: 4 },
      ],
      [...ballots(3, ['road', 'park']), ...ballots(1, ['road'], 'r'), ...ballots(2, ['well'], 'w')],
    ),
  );
  // The road costs its four 1.5 each; its three have 0.5 each left for the park; the well takes 2 each.
  assert.deepEqual(built, ['road', 'well']);
});

test('by cost the effective votes decide, by number the smaller payment', () => {
  const two = election(
    10,
    [
      { id: 'large', costMinor: 8 },
      { id: 'small', costMinor: 3 },
    ],
    [...ballots(5, ['large']), ...ballots(4, ['large', 'small'], 'b'), ...ballots(1, [], 'c')],
  );
  assert.deepEqual(winners(two, 'cost'), ['large']);
  assert.deepEqual(winners(two, 'cardinality'), ['small']);
});

test('a group that has exactly the cost buys; one minor unit more is out of reach', () => {
  const asking = (costMinor: number) =>
    election(
      100,
      [{ id: 'bridge', costMinor }],
      [...ballots(3, ['bridge']), ...ballots(4, [], 'n')],
    );
  // Three of seven voters own 300/7 of 100: not whole. Of 700 they own 300 exactly.
  assert.deepEqual(winners({ ...asking(300), budgetMinor: 700 }), ['bridge']);
  assert.deepEqual(winners({ ...asking(301), budgetMinor: 700 }), []);
});

test('thirds that doubles cannot hold still meet the cost exactly', () => {
  // Budget 1 for three voters: a third each. All three buy for 1, then nothing is left.
  const thirds = election(1, [{ id: 'one', costMinor: 1 }], ballots(3, ['one']));
  assert.deepEqual(winners(thirds), ['one']);
});

test('a seventh of a fen too little in ten million million yuan is too little', () => {
  // Three of seven own 3B/7, a seventh less than the bridge costs; the others can pay the well.
  const rich = (costMinor: number) =>
    winners(
      election(
        1_000_000_000_000_003,
        [
          { id: 'bridge', costMinor },
          { id: 'well', costMinor: 500_000_000_000_000 },
        ],
        [...ballots(3, ['bridge']), ...ballots(4, ['well'], 'w')],
      ),
    );
  assert.deepEqual(rich(428_571_428_571_430), ['well']);
  assert.deepEqual(rich(428_571_428_571_429), ['well', 'bridge']);
});

test('a voter with less than its share pays all it has, and the others make up for it', () => {
  // 3 voters own 4 each. The lane (6) takes 2 of a, b, c; then the hall (5) is wanted by a and x.
  const counted = count(
    election(
      12,
      [
        { id: 'lane', costMinor: 6 },
        { id: 'hall', costMinor: 5 },
      ],
      [
        { voter: 'a', approves: ['lane', 'hall'] },
        { voter: 'b', approves: ['lane'] },
        { voter: 'x', approves: ['hall'] },
      ],
    ),
    { rule: 'equal-shares', ties: ['id'] },
  );
  // Both have two votes. The hall goes first by id: 2.5 each; a has 1.5 left, and b pays 4: 5.5 < 6.
  assert.deepEqual(counted.winners, [1]);
});

test('ties go by the stated arguments, in their order', () => {
  const tied = election(
    10,
    [
      { id: 'b', costMinor: 10 },
      { id: 'a', costMinor: 10 },
    ],
    ballots(2, ['a', 'b']),
  );
  const by = (ties: Parameters<typeof count>[1]['ties']) =>
    count(tied, { rule: 'equal-shares', ...(ties && { ties }) }).winners.map(
      (p) => tied.projectIds[p],
    );
  assert.deepEqual(by(['id']), ['a']);
  assert.deepEqual(by([{ lots: ['b', 'a'] }]), ['b']);
  assert.deepEqual(by(['least-cost', 'most-votes', { lots: ['b'] }]), ['b']);
});

test('raising the endowment step by step spends what rounding leaves over', () => {
  // Two groups of two own 5 each; their works cost 6 and 4. Unraised, only the cheaper is bought.
  const split = election(
    10,
    [
      { id: 'six', costMinor: 6 },
      { id: 'four', costMinor: 4 },
    ],
    [...ballots(2, ['six']), ...ballots(2, ['four'], 'f')],
  );
  const by = (completion: 'none' | 'add1') =>
    count(split, { rule: 'equal-shares', completion }).winners.map((p) => split.projectIds[p]);
  assert.deepEqual(by('none'), ['four']);
  assert.deepEqual(by('add1'), ['four', 'six']);
});

test('the two published ways to raise endowments start apart and are named', () => {
  const halves = election(7, [{ id: 'p', costMinor: 4 }], ballots(2, ['p']));
  for (const convention of ['exact-start', 'whole-start'] as const) {
    const counted = count(halves, { rule: 'equal-shares', completion: 'add1', convention });
    assert.equal(counted.convention, convention);
    assert.deepEqual(
      counted.course?.endowment,
      convention === 'exact-start' ? rational(7n, 2n) : rational(3n),
    );
  }
});

test('a gift that somebody approves is always taken, and one that nobody approves never', () => {
  const gifts = election(
    0,
    [
      { id: 'wanted', costMinor: 0 },
      { id: 'ignored', costMinor: 0 },
    ],
    ballots(1, ['wanted']),
  );
  assert.deepEqual(winners(gifts), ['wanted']);
});

test('law: purchases and prices equal the definition, worked out in fractions alone', () => {
  fc.assert(
    fc.property(anElection(), fc.constantFrom('cost', 'cardinality', 'points'), (e, how) => {
      const field = openField(e, how, tieRanks(e, lexicographicTies));
      const { purchases, prices, denominator } = equalShares(field, equalEndowment(e));
      const expected = equalSharesByDefinition(e, how, equalEndowment(e));
      assert.deepEqual(
        purchases.map(({ project }) => project),
        expected.projects,
      );
      assert.deepEqual(
        prices.map((price) => rational(price, denominator)),
        expected.prices,
      );
    }),
    SEED,
  );
});

test('law: a weight of w means w equal ballots', () => {
  fc.assert(
    fc.property(anElection(), (e) => {
      const one = count(e, { rule: 'equal-shares', ties: ['id'] });
      const many = count(unrolled(e), { rule: 'equal-shares', ties: ['id'] });
      assert.deepEqual(one.winners, many.winners);
    }),
    SEED,
  );
});

function ballots(howMany: number, approves: readonly string[], name = 'v'): Ballot[] {
  return Array.from({ length: howMany }, (_, i) => ({ voter: `${name}${i}`, approves }));
}

function winners(e: Election, satisfaction: Satisfaction = 'cost'): string[] {
  const counted = count(e, { rule: 'equal-shares', satisfaction, ties: ['id'] });
  return counted.winners.map((p) => e.projectIds[p] as string);
}

function unrolled(e: Election): Election {
  const projects = e.projectIds.map((id, p) => ({ id, costMinor: e.costsMinor[p] as number }));
  const cast = e.voterIds.flatMap((voter, i) => {
    const approves = [...e.approvals.subarray(e.approvalsFrom[i], e.approvalsFrom[i + 1])];
    return Array.from({ length: e.weights[i] as number }, (_, copy) => ({
      voter: `${voter}.${copy}`,
      approves: approves.map((p) => e.projectIds[p] as string),
    }));
  });
  return election(e.budgetMinor, projects, cast);
}
