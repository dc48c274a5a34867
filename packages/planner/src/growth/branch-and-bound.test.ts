import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestTreeByTrying } from '#testing/best-tree-by-trying';
import { aGraph, aRootedGraph } from '#testing/random-graph';
import { branchAndBound } from './branch-and-bound.ts';
import { singleNode, treeValue } from './tree.ts';

test('law: branch and bound proves the optimum', () => {
  fc.assert(
    fc.property(fc.oneof(aGraph(11), aRootedGraph(11)), (graph) => {
      const start = { tree: singleNode(graph, graph.root ?? 0), bound: 0 };
      const proof = branchAndBound(graph, start, { work: 1e6, shakes: 1, seed: 1 });
      const best = bestTreeByTrying(graph);
      assert.equal(proof.bound, best);
      assert.equal(treeValue(graph, proof.tree), best);
    }),
    { seed: 20261124, numRuns: 2000 },
  );
});
