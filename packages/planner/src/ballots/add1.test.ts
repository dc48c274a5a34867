import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anElection } from '#testing/an-election';
import { add1ByDefinition } from '#testing/equal-shares-by-definition';
import { type Convention, equalSharesByAdd1, sameBetween } from './add1.ts';
import { type Ballot, type Election, election } from './election.ts';
import { runEqualShares } from './equal-shares.ts';
import { type Field, openField } from './field.ts';
import { rational } from './rational.ts';
import { openTable } from './table.ts';
import { lexicographicTies, tieRanks } from './ties.ts';

const CONVENTIONS: readonly Convention[] = ['exact-start', 'whole-start'];

test('raises that change nothing are passed over, and counted', () => {
  // Each owns 500 at first. From 600 on b buys the shed; then the house (999) no longer fits beside
  // it, and Add1 stops: a hundred raises, of which only the last changes anything.
  const e = election(
    1000,
    [
      { id: 'house', costMinor: 999 },
      { id: 'shed', costMinor: 600 },
    ],
    [
      { voter: 'a', approves: ['house'] },
      { voter: 'b', approves: ['shed'] },
    ],
  );
  const { outcome, runs, runsMade } = add1(e, 'exact-start', 1);
  assert.deepEqual(outcome.endowment, rational(600n));
  assert.equal(runs, 101);
  assert.ok(runsMade >= 3 && runsMade <= 25, `${runsMade} runs made`);
});

test('law: Add1 with leaps equals Add1 run by run, worked out in fractions alone', () => {
  fc.assert(
    fc.property(
      anElection(400, 150),
      fc.constantFrom('cost', 'cardinality', 'points'),
      fc.constantFrom(...CONVENTIONS),
      fc.integer({ min: 1, max: 9 }),
      (e, how, convention, stepMinor) => {
        const field = openField(e, how, tieRanks(e, lexicographicTies));
        const { outcome, runs } = equalSharesByAdd1(field, { convention, stepMinor });
        const expected = add1ByDefinition(e, how, { convention, stepMinor });
        assert.deepEqual(
          outcome.purchases.map(({ project }) => project),
          expected.projects,
        );
        assert.deepEqual(outcome.endowment, expected.endowment);
        assert.equal(runs, expected.runs);
      },
    ),
    { seed: 20261124, numRuns: 300 },
  );
});

test('law: where two runs are the same between, every run between buys the same', () => {
  let leaps = 0;
  fc.assert(
    fc.property(
      anElection(60, 40),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 2, max: 30 }),
      (e, first, gap) => {
        const field = openField(e, 'cost', tieRanks(e, lexicographicTies));
        const low = run(field, first);
        const high = run(field, first + gap, low);
        if (!sameBetween(low, high)) return;
        leaps += 1;
        for (let between = 2 * first + 1; between < 2 * (first + gap); between += 1) {
          assert.deepEqual(run(field, between / 2).projects, low.projects);
        }
      },
    ),
    { seed: 20261124, numRuns: 300 },
  );
  assert.ok(leaps > 100, `the law was put to the test ${leaps} times`);
});

test('a tie that raises do not part does not stop the leap', () => {
  // Both always cost each of their two supporters the same; p goes first by id at every endowment.
  const e = election(
    100,
    ['p', 'q'].map((id) => ({ id, costMinor: 10 })),
    [
      { voter: 'a', approves: ['p', 'q'] },
      { voter: 'b', approves: ['p', 'q'] },
    ],
  );
  const field = openField(e, 'cost', tieRanks(e, lexicographicTies));
  const low = run(field, 20);
  assert.deepEqual(low.projects, [0, 1]);
  assert.ok(sameBetween(low, run(field, 500, low)));
  assert.ok(!sameBetween(run(field, 7), low), 'but where one more is bought, it does');
});

test('where somebody is poor, raises are passed over by what the others ask', () => {
  // Four pay 100 each for the path. From 2000 on v and w can pay the mill: v has 100 less than w, and is
  // poor until 2050. Nobody asks for anything else.
  const e = election(
    10_000,
    [
      { id: 'mill', costMinor: 3900 },
      { id: 'path', costMinor: 400 },
    ],
    [
      { voter: 'v', approves: ['mill', 'path'] },
      { voter: 'w', approves: ['mill'] },
      ...ballots(3, 'path'),
    ],
  );
  const field = openField(e, 'cost', tieRanks(e, lexicographicTies));
  const low = run(field, 2001);
  const high = run(field, 2049, low);
  assert.deepEqual(
    [low.projects, low.evenShares, high.evenShares],
    [
      [1, 0],
      [4, 0],
      [4, 0],
    ],
  );
  assert.ok(sameBetween(low, high));
});

test('two runs that buy the same prove nothing where another comes as early in one of them', () => {
  // b first, always. With 20 each, c is too dear for two of them, and a is bought. With 21 they can pay
  // c (ρ = 1/2), before a (ρ = 8/15). With 22, a and c both have ρ = 1/2, and a goes first by its id.
  const e = election(
    80,
    [
      { id: 'a', costMinor: 25 },
      { id: 'b', costMinor: 28 },
      { id: 'c', costMinor: 23 },
    ],
    [
      { voter: 'v', approves: ['a'] },
      { voter: 'w', approves: ['b', 'c'] },
      { voter: 'x', approves: ['a', 'b', 'c'] },
      { voter: 'y', approves: ['b'] },
    ],
  );
  const field = openField(e, 'cost', tieRanks(e, lexicographicTies));
  const low = run(field, 20);
  assert.deepEqual(
    [low, run(field, 21), run(field, 22)].map(({ projects }) => projects),
    [
      [1, 0],
      [1, 2],
      [1, 0],
    ],
  );
  assert.ok(!sameBetween(low, run(field, 22, low)));
});

test('the whole start is in whole units, and a raise is one unit', () => {
  // 10.50 for four: 2.62 each, so 2 to begin with; the bench (12) is within reach of 3 each.
  const e = election(1050, [{ id: 'bench', costMinor: 1000 }], ballots(4, 'bench'), 100);
  const { outcome, runs } = add1(e, 'whole-start', 100);
  assert.deepEqual([outcome.endowment, runs], [rational(300n), 2]);
  const dear = { ...e, costsMinor: Float64Array.of(1051) };
  assert.deepEqual(add1(dear, 'whole-start', 100).outcome.endowment, rational(200n));
});

test('endowments that do not rise are refused', () => {
  const e = election(10, [{ id: 'p', costMinor: 4 }], ballots(2, 'p'));
  assert.throws(() => add1(e, 'exact-start', 0), /endowments rise step by step/);
});

test('a gift that nobody wants does not keep the endowments rising', () => {
  const e = election(
    10,
    [
      { id: 'gift', costMinor: 0 },
      { id: 'road', costMinor: 8 },
      { id: 'well', costMinor: 8 },
    ],
    [...ballots(2, 'road'), ...ballots(1, 'well')],
  );
  // The road takes 8 of 10; the well (8) does not fit beside it; the gift would, but asks for no money.
  assert.equal(add1(e, 'exact-start', 1).runs, 2);
});

function ballots(howMany: number, approved: string): Ballot[] {
  return Array.from({ length: howMany }, (_, i) => ({
    voter: `${approved}${i}`,
    approves: [approved],
  }));
}

function add1(e: Election, convention: Convention, stepMinor: number) {
  const field = openField(e, 'cost', tieRanks(e, lexicographicTies));
  return equalSharesByAdd1(field, { convention, stepMinor });
}

function run(field: Field, endowment: number, lower?: ReturnType<typeof runEqualShares>) {
  const twice = rational(BigInt(2 * endowment), 2n);
  return runEqualShares(openTable(field), twice, lower);
}
