import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { graphOfRows } from '#testing/random-graph';
import { aSmallGraph, spannedSets } from '#testing/small-graph';
import { goemansWilliamson } from './goemans-williamson.ts';
import { type Graph, sum } from './graph.ts';
import { mergingAscent } from './merging-ascent.ts';
import { nodesOf, treeValue } from './tree.ts';

const SEED = { seed: 20261124, numRuns: 1000 };

test('on a line both ends pay for the way, and the bound is the optimum', () => {
  // 0 —5— 1 —5— 2 with prizes 100, 0, 11: the whole line for 10.
  const line = graphOfRows(
    [100, 0, 11],
    [
      [0, 1, 5],
      [1, 2, 5],
    ],
  );
  assert.equal(mergingAscent(line).bound, 10);
  assert.equal(mergingAscent({ ...line, root: 0 }).bound, 10);
  // From the middle, the poorer end is paid for too.
  assert.equal(mergingAscent({ ...line, root: 1 }).bound, 10);
});

test('two rich places joined by nothing: one of them is lost', () => {
  assert.equal(mergingAscent(graphOfRows([30, 20], [])).bound, 20);
});

test('a long chain ends, though its sets hold one another', () => {
  // Ways grow dearer from one end, so every centre waits for the next.
  const n = 20_000;
  const prizes = Array.from({ length: n }, (_, v) => 3 * n - v);
  const edges = Array.from({ length: n - 1 }, (_, v) => [v, v + 1, n - v]);
  const chain = graphOfRows(prizes, edges);
  const { bound } = mergingAscent(chain);
  assert.ok(bound <= treeValue(chain, goemansWilliamson(chain)));
});

test('law: no tree is below the bound, with and without a root', () => {
  let tight = 0;
  fc.assert(
    fc.property(aSmallGraph(), fc.boolean(), (free, rooted) => {
      const graph = { ...free, root: rooted ? 0 : null };
      const { bound } = mergingAscent(graph);
      const optimum = leastValue(graph);
      assert.ok(bound <= optimum, `${bound} ≤ ${optimum}`);
      if (bound === optimum) tight += 1;
    }),
    SEED,
  );
  assert.ok(tight >= 0.9 * SEED.numRuns, `the optimum itself in ${tight} of ${SEED.numRuns}`);
});

test('law: amounts that are not whole never lift the bound above the optimum', () => {
  fc.assert(
    fc.property(aSmallGraph(), fc.integer({ min: 2, max: 1000 }), (whole, divisor) => {
      const part = (amount: number) => amount / divisor;
      const prizes = whole.prizes.map(part);
      const graph = { ...whole, prizes, costs: whole.costs.map(part) };
      assert.ok(mergingAscent(graph).bound <= (leastValue(whole) / divisor) * (1 + 1e-15));
    }),
    SEED,
  );
});

test('law: growth of moats gives at most twice what any tree must cost and leave out', () => {
  fc.assert(
    fc.property(aSmallGraph(), fc.boolean(), (free, rooted) => {
      const graph = { ...free, root: rooted ? 0 : null };
      const tree = goemansWilliamson(graph);
      assert.equal(tree.edges.length, nodesOf(tree).length - 1);
      assert.ok(treeValue(graph, tree) <= 2 * leastValue(graph));
    }),
    SEED,
  );
});

function leastValue(graph: Graph): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { nodes, prize, cost, trees } of spannedSets(graph)) {
    if (trees !== 1 || (graph.root !== null && (nodes & (1 << graph.root)) === 0)) continue;
    least = Math.min(least, cost + sum(graph.prizes) - prize);
  }
  return least;
}
