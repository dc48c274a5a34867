import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Election, election } from './election.ts';
import { maximinSupport } from './maximin-support.ts';
import { compare, type Rational, rational } from './rational.ts';
import { lexicographicTies, tieRanks } from './ties.ts';

test('costs may be divided anew when another project joins', () => {
  // a is borne by x and y; when b (x alone) joins, y can take all of a.
  const e = election(
    4,
    [
      { id: 'a', costMinor: 2 },
      { id: 'b', costMinor: 2 },
      { id: 'c', costMinor: 2 },
    ],
    [
      { voter: 'x', approves: ['a', 'b'] },
      { voter: 'y', approves: ['a'] },
      { voter: 'z', approves: ['c'] },
    ],
  );
  // After a (load 1): b and c both leave load 2; by id b is taken.
  assert.deepEqual(built(e), ['a', 'b']);
});

test('law: the winners equal the definition, over all parts of every set', () => {
  const anElection = fc
    .tuple(
      fc.integer({ min: 0, max: 20 }),
      fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), {
        minLength: 1,
        maxLength: 6,
      }),
    )
    .map(([budget, costs, marks]) => {
      const projects = costs.map((costMinor, p) => ({ id: `p${p}`, costMinor }));
      const ballots = marks.map((row, i) => ({
        voter: `v${i}`,
        weight: 1 + (i % 2),
        approves: projects.filter((_, p) => row[p]).map(({ id }) => id),
      }));
      return election(budget, projects, ballots);
    });
  fc.assert(
    fc.property(anElection, (e) => assert.deepEqual(built(e), byDefinition(e))),
    { seed: 20261123, numRuns: 200 },
  );
});

function built(e: Election): string[] {
  return maximinSupport(e, tieRanks(e, lexicographicTies)).map((p) => e.projectIds[p] as string);
}

function byDefinition(e: Election): string[] {
  const chosen: number[] = [];
  let left = e.budgetMinor;
  for (;;) {
    let best: { p: number; load: Rational } | null = null;
    for (let p = 0; p < e.projectIds.length; p += 1) {
      const supported = e.supportersFrom[p] !== e.supportersFrom[p + 1];
      if (!supported || chosen.includes(p) || (e.costsMinor[p] as number) > left) continue;
      const load = greatestLoad(e, [...chosen, p]);
      if (best === null || compare(load, best.load) < 0) best = { p, load };
    }
    if (best === null) return chosen.map((p) => e.projectIds[p] as string);
    chosen.push(best.p);
    left -= e.costsMinor[best.p] as number;
  }
}

function greatestLoad(e: Election, set: readonly number[]): Rational {
  let greatest = rational(0n);
  for (let mask = 1; mask < 1 << set.length; mask += 1) {
    const part = set.filter((_, k) => mask & (1 << k));
    const bearers = new Set(
      part.flatMap((p) => [...e.supporters.subarray(e.supportersFrom[p], e.supportersFrom[p + 1])]),
    );
    const cost = part.reduce((sum, p) => sum + (e.costsMinor[p] as number), 0);
    const weight = [...bearers].reduce((sum, i) => sum + (e.weights[i] as number), 0);
    const load = rational(BigInt(cost), BigInt(weight));
    if (compare(load, greatest) > 0) greatest = load;
  }
  return greatest;
}
