import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { smallElection, someTies } from '../../testing/small-election.ts';
import { count } from '../count.ts';
import { type Ballot, type Election, election } from '../election.ts';
import { rational } from '../rational.ts';
import { lexicographicTies, tieRanks } from '../ties.ts';
import { checkCompletion } from './check-completion.ts';
import { ejrPlusViolations } from './ejr-plus.ts';
import { exclusion } from './exclusion.ts';
import { giniOf } from './gini.ts';
import { satisfactionByCost, satisfactionByNumber } from './satisfaction.ts';
import { spendingByGroup } from './spending-by-group.ts';

const SEED = { seed: 20261124, numRuns: 400 };

// Ten voters, 100: each deserves 10. Seven of the east want the hall and the road, three the well.
const valley = election(
  100,
  [
    { id: 'hall', costMinor: 50 },
    { id: 'road', costMinor: 50 },
    { id: 'well', costMinor: 30 },
  ],
  [
    ...ballots(7, ['hall', 'road'], 'e'),
    ...ballots(2, ['well'], 'w'),
    ...ballots(1, ['well'], 'x'),
  ],
);
const EAST = [0, 1];

test('EJR+ up to one: three who deserve 30 and have nothing could have had the well for 30', () => {
  assert.deepEqual(ejrPlusViolations(valley, EAST), [
    {
      project: 2,
      voters: [7, 8, 9],
      ballots: 3,
      deserved: { num: 300n, den: 10n },
      mostMinor: 0,
    },
  ]);
  const dearer = { ...valley, costsMinor: Float64Array.of(50, 50, 31) };
  assert.deepEqual(ejrPlusViolations(dearer, EAST), [], 'one unit more than they deserve');
});

test('EJR+ up to one: who has the project once more than the group deserves does not complain', () => {
  assert.deepEqual(ejrPlusViolations(valley, [0, 2]), []);
  // The seven deserve 70 and have 20: with the 50 of the hall they would have just that.
  const cheap = { ...valley, costsMinor: Float64Array.of(50, 20, 30) };
  assert.deepEqual(
    ejrPlusViolations(cheap, [1, 2]).map(({ project, ballots: b }) => [project, b]),
    [[0, 7]],
  );
});

test('EJR+ up to one is exact beyond what doubles hold', () => {
  const budgetMinor = 9_000_000_000_000_001;
  const wide = election(
    budgetMinor,
    [{ id: 'p', costMinor: 3_000_000_000_000_001 }],
    [...ballots(1, ['p']), ...ballots(2, [], 'n')],
  );
  // A third of 9e15 + 1 is 3e15 + 1/3: one less than the cost, by two thirds of a unit.
  assert.deepEqual(ejrPlusViolations(wide, []), []);
  const costsMinor = Float64Array.of(3_000_000_000_000_000);
  assert.equal(ejrPlusViolations({ ...wide, costsMinor }, []).length, 1);
});

test('EJR+ up to one is exact where the parts of the budget are beyond what doubles hold', () => {
  // Six of seven deserve 6B/7, which is a seventh of a unit less than the cost.
  const wide = election(
    9_000_000_000_000_003,
    [{ id: 'p', costMinor: 7_714_285_714_285_717 }],
    [...ballots(6, ['p']), ...ballots(1, [], 'n')],
  );
  assert.deepEqual(ejrPlusViolations(wide, []), []);
  const costsMinor = Float64Array.of(7_714_285_714_285_716);
  assert.equal(ejrPlusViolations({ ...wide, costsMinor }, []).length, 1);
});

test('EJR+ up to one: the witness is the group that falls short by most', () => {
  // Each deserves 10. Three have nothing, and 10 more than the mill (20); with the fourth, who has the
  // well (12), they would have 40 against 32: 8 more.
  const mill = election(
    100,
    [
      { id: 'mill', costMinor: 20 },
      { id: 'well', costMinor: 12 },
    ],
    [...ballots(3, ['mill']), ...ballots(1, ['mill', 'well'], 'w'), ...ballots(6, [], 'n')],
  );
  const [found] = ejrPlusViolations(mill, [1]);
  assert.deepEqual([found?.voters, found?.mostMinor], [[0, 1, 2], 0]);
});

test('law: violations are those that trying every group of supporters finds', () => {
  fc.assert(
    fc.property(smallElection(2), fc.integer({ min: 0, max: 63 }), (e, set) => {
      const winners = [...e.projectIds.keys()].filter((p) => (set & (1 << p)) !== 0);
      const found = ejrPlusViolations(e, winners);
      assert.deepEqual(
        found.map(({ project }) => project),
        violatedByTrying(e, winners),
      );
      for (const { project, voters } of found) assert.ok(complains(e, winners, project, voters));
    }),
    SEED,
  );
});

test('law: equal shares never fail EJR+ up to one, however completed with what is left', () => {
  const completions = fc.constantFrom('none', 'utilitarian');
  fc.assert(
    fc.property(smallElection(3), completions, someTies, (e, completion, ties) => {
      const { winners } = count(e, { rule: 'equal-shares', completion, ties });
      assert.deepEqual(ejrPlusViolations(e, winners), []);
    }),
    SEED,
  );
});

test('the share of voters with nothing counts ballots, and names the blank ones', () => {
  const weighted = { ...valley, weights: Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 5) };
  assert.deepEqual(exclusion(weighted, EAST), { ballots: 14, excluded: 7, blank: 0 });
  const blank = election(1, [{ id: 'p', costMinor: 1 }], ballots(2, []));
  assert.deepEqual(exclusion(blank, [0]), { ballots: 2, excluded: 2, blank: 2 });
});

test('money follows approvals into groups', () => {
  const groups = ['', ...Array(6).fill('east'), 'west', 'west', 'west'];
  const rows = spendingByGroup(valley, [0, 2], groups);
  assert.deepEqual(
    rows.map(({ group, ballots: b, voterShare }) => [group, b, voterShare]),
    [
      ['', 1, 0.1],
      ['east', 6, 0.6],
      ['west', 3, 0.3],
    ],
  );
  const [, east, west] = rows;
  assert.ok(Math.abs((east?.moneyMinor ?? 0) - 300 / 7) < 1e-9);
  assert.equal(west?.moneyMinor, 30);
  assert.equal(west?.moneyShare, 30 / 80);
  assert.deepEqual([east?.meanCostMinor, east?.meanNumber, east?.excluded], [50, 1, 0]);
});

test('a ballot of weight 2 counts twice in its group, and groups are told by name', () => {
  // The hall (50) has 2 + 1 ballots of the west and 2 of the east; three of the east have nothing.
  const e = election(
    50,
    [
      { id: 'hall', costMinor: 50 },
      { id: 'road', costMinor: 9 },
    ],
    [
      { voter: 'a', approves: ['hall'], weight: 2 },
      { voter: 'b', approves: ['road'], weight: 3 },
      { voter: 'c', approves: ['hall'] },
      { voter: 'd', approves: ['hall'], weight: 2 },
    ],
  );
  const groups = ['west', 'east', 'west', 'east'];
  const [east, west] = [
    { ballots: 5, moneyMinor: 20, meanCostMinor: 20, meanNumber: 0.4, excluded: 3 },
    { ballots: 3, moneyMinor: 30, meanCostMinor: 50, meanNumber: 1, excluded: 0 },
  ];
  assert.deepEqual(spendingByGroup(e, [0], groups), [
    { group: 'east', voterShare: 5 / 8, moneyShare: 0.4, ...east },
    { group: 'west', voterShare: 3 / 8, moneyShare: 0.6, ...west },
  ]);
  assert.deepEqual(
    spendingByGroup(e, [], groups).map(({ moneyShare, excluded }) => [moneyShare, excluded]),
    [
      [0, 5],
      [0, 3],
    ],
  );
  assert.throws(() => spendingByGroup(e, [0], ['west']), /every voter is in one group/);
});

test('law: the groups together have the voters and the money of all', () => {
  fc.assert(
    fc.property(
      smallElection(3),
      fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 }),
      (e, g) => {
        const winners = [...e.projectIds.keys()];
        const groups = e.voterIds.map((_, voter) => g[voter] ?? '');
        const rows = spendingByGroup(e, winners, groups);
        const ballotsOfAll = e.weights.reduce((sum, weight) => sum + weight, 0);
        assert.equal(
          rows.reduce((sum, row) => sum + row.ballots, 0),
          ballotsOfAll,
        );
        const approved = winners.filter((p) => e.supportersFrom[p] !== e.supportersFrom[p + 1]);
        const spent = approved.reduce((sum, p) => sum + (e.costsMinor[p] as number), 0);
        assert.ok(Math.abs(rows.reduce((sum, row) => sum + row.moneyMinor, 0) - spent) < 1e-9);
      },
    ),
    SEED,
  );
});

test('Gini: nothing where all have the same, 1 − 1/n where one has everything', () => {
  const four = election(1, [{ id: 'p', costMinor: 1 }], ballots(4, []));
  assert.deepEqual(giniOf(four, Float64Array.of(2, 2, 2, 2)), rational(0n));
  assert.deepEqual(giniOf(four, Float64Array.of(0, 7, 0, 0)), rational(3n, 4n));
  assert.deepEqual(giniOf(four, Float64Array.of(0, 0, 0, 0)), rational(0n));
  assert.deepEqual(giniOf(four, Float64Array.of(1, 2, 3, 4)), rational(1n, 4n));
});

test('law: Gini is half the mean difference over the mean, pair by pair', () => {
  fc.assert(
    fc.property(smallElection(3), (e) => {
      const winners = [...e.projectIds.keys()];
      for (const had of [satisfactionByCost(e, winners), satisfactionByNumber(e, winners)]) {
        let differences = 0;
        let sum = 0;
        let n = 0;
        for (const [i, a] of had.entries()) {
          const weight = e.weights[i] as number;
          n += weight;
          sum += weight * a;
          for (const [j, b] of had.entries()) {
            differences += weight * (e.weights[j] as number) * Math.abs(a - b);
          }
        }
        const expected =
          sum === 0 ? rational(0n) : rational(BigInt(differences), BigInt(2 * n * sum));
        assert.deepEqual(giniOf(e, had), expected);
      }
    }),
    SEED,
  );
});

// The well was bought; of what is left, 70, the hall takes 50 and the road does not fit.
const completions: readonly (readonly [string, readonly number[], readonly string[]])[] = [
  ['nothing to object to', [0], []],
  [
    'nothing was added though the hall fits',
    [],
    ['completion/passed-over', 'completion/passed-over'],
  ],
  ['the road was added though the hall comes first', [1], ['completion/passed-over']],
  ['both were added beyond the budget', [0, 1], ['completion/beyond-budget']],
  ['against the order', [1, 0], ['completion/beyond-budget', 'completion/out-of-order']],
  ['the well a second time', [0, 2], ['completion/taken-twice', 'completion/beyond-budget']],
];

for (const [name, added, codes] of completions) {
  test(`the completion is checked: ${name}`, () => {
    const checked = checkCompletion(valley, [2], added, tieRanks(valley, lexicographicTies));
    assert.deepEqual(checked.ok ? [] : checked.findings.map(({ code }) => code), codes);
  });
}

test('the completion is told what is wrong with it, and where', () => {
  const ranks = tieRanks(valley, lexicographicTies);
  // With 80 the hall (50) just fits beside the well (30); with 79 nothing does.
  const [eighty, less] = [80, 79].map((budgetMinor) => ({ ...valley, budgetMinor }));
  assert.ok(eighty !== undefined && less !== undefined);
  const passedOver = checkCompletion(eighty, [2], [], ranks);
  assert.deepEqual(passedOver.ok ? [] : passedOver.findings.map(({ detail }) => detail), [
    { project: 'hall' },
    { project: 'road' },
  ]);
  assert.deepEqual(checkCompletion(less, [2], [], ranks), { ok: true, value: [], cautions: [] });
  const disordered = checkCompletion(valley, [2], [1, 0], ranks);
  assert.deepEqual(disordered.ok ? [] : disordered.findings.map(({ detail }) => detail), [
    { costMinor: 130 },
    { project: 'hall' },
  ]);
});

test('law: the completion of a count is accepted', () => {
  fc.assert(
    fc.property(
      smallElection(3),
      fc.constantFrom('utilitarian', 'add1u'),
      someTies,
      (e, how, ties) => {
        const { winners, takenByRule } = count(e, { rule: 'equal-shares', completion: how, ties });
        const [bought, added] = [winners.slice(0, takenByRule), winners.slice(takenByRule)];
        assert.ok(checkCompletion(e, bought, added, tieRanks(e, ties)).ok);
      },
    ),
    SEED,
  );
});

function violatedByTrying(e: Election, winners: readonly number[]): number[] {
  return [...e.projectIds.keys()].filter((p) => {
    if (winners.includes(p)) return false;
    const supporters = [...e.supporters.subarray(e.supportersFrom[p], e.supportersFrom[p + 1])];
    for (let set = 1; set < 2 ** supporters.length; set += 1) {
      const group = supporters.filter((_, k) => (set & (1 << k)) !== 0);
      if (complains(e, winners, p, group)) return true;
    }
    return false;
  });
}

function complains(
  e: Election,
  winners: readonly number[],
  p: number,
  group: readonly number[],
): boolean {
  const n = e.weights.reduce((sum, weight) => sum + weight, 0);
  const size = group.reduce((sum, voter) => sum + (e.weights[voter] as number), 0);
  return group.every((voter) => {
    const approved = e.approvals.subarray(e.approvalsFrom[voter], e.approvalsFrom[voter + 1]);
    const had = winners
      .filter((w) => approved.includes(w))
      .reduce((sum, w) => sum + (e.costsMinor[w] as number), 0);
    return (had + (e.costsMinor[p] as number)) * n <= size * e.budgetMinor;
  });
}

function ballots(howMany: number, approves: readonly string[], name = 'v'): Ballot[] {
  return Array.from({ length: howMany }, (_, i) => ({ voter: `${name}${i}`, approves }));
}
