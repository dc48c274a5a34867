import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestTreeByTrying } from '#testing/best-tree-by-trying';
import { aRootedGraph } from '#testing/random-graph';
import { dualAscent, orderOf } from './dual-ascent.ts';
import { sum } from './graph.ts';
import { fixByReducedCosts } from './reduced-cost-fixing.ts';
import { reduce } from './reductions/reduce.ts';

test('law: what is fixed loses no tree below the value it was fixed by', () => {
  let fixed = 0;
  fc.assert(
    fc.property(
      aRootedGraph(9),
      fc.integer({ min: 1, max: 5 }),
      fc.nat(3),
      (graph, above, order) => {
        const best = bestTreeByTrying(graph);
        const root = graph.root as number;
        const held = sum(graph.prizes) + 2;
        const ascent = dualAscent(graph, root, orderOf(graph, order), Number.POSITIVE_INFINITY);
        assert.ok(ascent.bound <= best, 'the ascent bounds from below');
        const fixing = fixByReducedCosts(graph, ascent, root, best + above);
        fixed += sum(Float64Array.from(fixing.isOut)) + sum(Float64Array.from(fixing.isIn)) - 1;
        const reduced = reduce(graph, root, held, fixing);
        assert.equal(reduced.offset + bestTreeByTrying(reduced.graph), best);
      },
    ),
    { seed: 20261124, numRuns: 2000 },
  );
  assert.ok(fixed > 2000, `${fixed} nodes were fixed`);
});
