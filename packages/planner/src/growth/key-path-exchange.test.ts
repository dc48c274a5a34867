import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestTreeByTrying } from '#testing/best-tree-by-trying';
import { aRootedGraph, graphOfRows } from '#testing/random-graph';
import { keyPathsExchanged } from './key-path-exchange.ts';
import { bestTreeAmong } from './spanning-tree.ts';
import { edgeCost, nodesOf, prizeOf, treeValue } from './tree.ts';

test('a way over a place without merit gives way to a cheaper one over another', () => {
  // 0 and 1 are joined over 2 for 8, or over 3 and 4 for 3 + 2 + 2.
  const graph = graphOfRows(
    [20, 20, 0, 0, 0],
    [
      [0, 2, 4],
      [2, 1, 4],
      [0, 3, 3],
      [3, 4, 2],
      [4, 1, 2],
    ],
  );
  const start = bestTreeAmong(graph, Uint8Array.of(1, 1, 1, 0, 0));
  const tree = keyPathsExchanged(graph, start);
  assert.deepEqual(nodesOf(tree), [0, 1, 3, 4]);
  assert.equal(treeValue(graph, tree), 7);
});

test('law: what comes out is a tree, and never worse', () => {
  let better = 0;
  fc.assert(
    fc.property(aRootedGraph(10), fc.nat(1023), (graph, mask) => {
      const among = Uint8Array.from(graph.prizes, (_, v) => ((mask | 1) >> v) & 1);
      const start = bestTreeAmong(graph, among);
      const tree = keyPathsExchanged(graph, start);
      assert.equal(tree.edges.length, nodesOf(tree).length - 1);
      assert.equal(tree.profit, prizeOf(graph, tree) - edgeCost(graph, tree));
      assert.ok(tree.profit >= start.profit);
      assert.ok(treeValue(graph, tree) >= bestTreeByTrying(graph));
      if (tree.profit > start.profit) better += 1;
    }),
    { seed: 20261124, numRuns: 1000 },
  );
  assert.ok(better >= 5, `better in ${better} of 1000`);
});
