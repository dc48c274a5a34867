import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestTreeByTrying } from '#testing/best-tree-by-trying';
import { aGraph, graphOfRows } from '#testing/random-graph';
import { growTree, usualEffort } from './grow-tree.ts';
import { inUnits } from './whole-units.ts';

test('decimals are counted in their last place, so that sums are exact', () => {
  const { graph, perOne, isExact } = inUnits(graphOfRows([0.1, 0.2], [[0, 1, 0.25]]));
  assert.deepEqual([...graph.prizes], [10, 20]);
  assert.deepEqual([perOne, isExact], [100, true]);
});

test('other amounts are rounded down, and by little', () => {
  const { graph, perOne, isExact } = inUnits(graphOfRows([1 / 3, 2 / 3], [[0, 1, 1 / 7]]));
  assert.equal(isExact, false);
  const back = (graph.prizes[0] as number) / perOne;
  assert.ok(back <= 1 / 3 && back > 1 / 3 - 1e-12);
});

test('an edge dearer than all prizes counts as just that', () => {
  const { graph } = inUnits(graphOfRows([1, 2], [[0, 1, 1e300]]));
  assert.deepEqual([...graph.costs], [4]);
});

test('law: with any amounts the bound is below the best tree, by less than a billionth', () => {
  fc.assert(
    fc.property(aGraph(8), fc.integer({ min: 2, max: 40 }), (graph, by) => {
      const amounts = (whole: Float64Array) => whole.map((amount) => amount / by);
      const parts = { ...graph, prizes: amounts(graph.prizes), costs: amounts(graph.costs) };
      const best = bestTreeByTrying(parts);
      const { value, bound } = growTree(parts, usualEffort(parts));
      assert.ok(bound <= best * (1 + 1e-15) && bound >= best * (1 - 1e-9), `${bound} ≤ ${best}`);
      assert.ok(Math.abs(value - best) <= 1e-12 * best, `${value} is the best, ${best}`);
    }),
    { seed: 20261124, numRuns: 500 },
  );
});
