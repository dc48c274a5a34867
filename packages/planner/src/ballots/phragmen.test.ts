import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Election, election } from './election.ts';
import { phragmen } from './phragmen.ts';
import { add, compare, type Rational, rational, whole } from './rational.ts';
import { lexicographicTies, tieRanks } from './ties.ts';

test('the loads even out: after two works for the many, the few are next', () => {
  const e = election(
    30,
    ['a', 'b', 'c', 'z'].map((id) => ({ id, costMinor: 6 })),
    [
      ...voters(3, ['a', 'b', 'c']),
      { voter: 'x', approves: ['z'] },
      { voter: 'y', approves: ['z'] },
    ],
  );
  // a at load 2; then z at 3 before b at 4; c at 6.
  assert.deepEqual(built(e), ['a', 'z', 'b', 'c']);
});

test('the rule stops at a least-loaded project that does not fit, and skips none', () => {
  const e = election(
    10,
    [
      { id: 'dear', costMinor: 9 },
      { id: 'first', costMinor: 2 },
      { id: 'small', costMinor: 1 },
    ],
    [...voters(4, ['dear', 'first']), { voter: 'x', approves: ['small', 'first'] }],
  );
  // first at 2/5; then small at (1 + 2/5) = 1.4 and dear at (9 + 8/5)/4 = 2.65 > 8 left.
  assert.deepEqual(built(e), ['first', 'small']);
  const alone = { ...e, budgetMinor: 2 + 9 };
  assert.deepEqual(built(alone), ['first', 'small']);
  assert.deepEqual(built({ ...alone, budgetMinor: 12 }), ['first', 'small', 'dear']);
});

test('law: the winners equal the definition, worked out in fractions alone', () => {
  const anElection = fc
    .tuple(
      fc.integer({ min: 0, max: 25 }),
      fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), {
        minLength: 1,
        maxLength: 7,
      }),
    )
    .map(([budget, costs, marks]) => {
      const projects = costs.map((costMinor, p) => ({ id: `p${p}`, costMinor }));
      return election(
        budget,
        projects,
        marks.map((row, i) => ({
          voter: `v${i}`,
          weight: 1 + (i % 3),
          approves: projects.filter((_, p) => row[p]).map(({ id }) => id),
        })),
      );
    });
  fc.assert(
    fc.property(anElection, (e) => assert.deepEqual(built(e), byDefinition(e))),
    { seed: 20261123, numRuns: 400 },
  );
});

function voters(howMany: number, approves: readonly string[]) {
  return Array.from({ length: howMany }, (_, i) => ({ voter: `v${i}`, approves }));
}

function built(e: Election): string[] {
  const { winners } = phragmen(e, tieRanks(e, lexicographicTies));
  return winners.map((p) => e.projectIds[p] as string);
}

function byDefinition(e: Election): string[] {
  const loads = e.voterIds.map(() => whole(0));
  const chosen: number[] = [];
  let left = e.budgetMinor;
  for (;;) {
    let least: Rational | null = null;
    let tied: number[] = [];
    for (let p = 0; p < e.projectIds.length; p += 1) {
      const supporters = [...e.supporters.subarray(e.supportersFrom[p], e.supportersFrom[p + 1])];
      const cost = e.costsMinor[p] as number;
      if (chosen.includes(p) || supporters.length === 0 || cost > e.budgetMinor) continue;
      const votes = supporters.reduce((sum, i) => sum + (e.weights[i] as number), 0);
      const sum = supporters.reduce((total, i) => {
        const load = loads[i] as Rational;
        return add(total, rational(load.num * BigInt(e.weights[i] as number), load.den));
      }, whole(cost));
      const load = rational(sum.num, sum.den * BigInt(votes));
      const order = least === null ? -1 : compare(load, least);
      if (order < 0) {
        least = load;
        tied = [p];
      } else if (order === 0) tied.push(p);
    }
    const [first] = tied;
    if (first === undefined || least === null) break;
    if (tied.some((p) => (e.costsMinor[p] as number) > left)) break;
    chosen.push(first);
    left -= e.costsMinor[first] as number;
    for (const i of e.supporters.subarray(e.supportersFrom[first], e.supportersFrom[first + 1])) {
      loads[i] = least;
    }
  }
  return chosen.map((p) => e.projectIds[p] as string);
}
