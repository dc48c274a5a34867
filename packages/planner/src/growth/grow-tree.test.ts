import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestTreeByTrying } from '#testing/best-tree-by-trying';
import { aGraph, graphOfRows as graph } from '#testing/random-graph';
import { goemansWilliamson } from './goemans-williamson.ts';
import type { Graph } from './graph.ts';
import { growTree, usualEffort } from './grow-tree.ts';
import { edgeCost, nodesOf, prizeOf, type Tree, treeValue } from './tree.ts';

const SEED = { seed: 20261123, numRuns: 300 };

test('a far village joins when its prize pays for the way, and not one unit before', () => {
  // 0 —5— 1 —5— 2: the middle has no prize of its own.
  const line = (prize: number) =>
    graph(
      [100, 0, prize],
      [
        [0, 1, 5],
        [1, 2, 5],
      ],
    );
  assert.deepEqual(nodesOf(grown(line(11))), [0, 1, 2]);
  assert.deepEqual(nodesOf(grown(line(9))), [0]);
});

test('of two ways the cheaper is taken, through a place without a prize', () => {
  const square = graph(
    [50, 50, 0, 0],
    [
      [0, 1, 30],
      [0, 2, 6],
      [2, 1, 6],
      [0, 3, 1],
      [3, 1, 40],
    ],
  );
  const tree = grown(square);
  assert.deepEqual(nodesOf(tree), [0, 1, 2]);
  assert.equal(treeValue(square, tree), 12);
});

test('with a root the tree holds it, even where that does not pay', () => {
  const apart = { ...graph([0, 100], [[0, 1, 500]]), root: 0 };
  const { tree, value, bound } = growTree(apart, usualEffort(apart));
  assert.deepEqual(nodesOf(tree), [0]);
  assert.equal(value, 100);
  assert.equal(bound, 100);
});

test('without a root the best of several islands is found', () => {
  const islands = graph(
    [10, 10, 30, 1, 9],
    [
      [0, 1, 3],
      [3, 4, 2],
    ],
  );
  const { tree, value, bound } = growTree(islands, usualEffort(islands));
  assert.deepEqual(nodesOf(tree), [2]);
  assert.equal(value, 30);
  assert.equal(bound, 30);
});

test('the same graph, effort and seed give the same tree', () => {
  const g = exampleGraph(7);
  assert.deepEqual(growTree(g, usualEffort(g)), growTree(g, usualEffort(g)));
});

test('law: on tiny graphs the tree is the best one, and the bound says so', () => {
  fc.assert(
    fc.property(aGraph(7), (g) => {
      const optimum = bestTreeByTrying(g);
      const { tree, value, bound } = growTree(g, usualEffort(g));
      assertTree(g, tree);
      assert.deepEqual([value, treeValue(g, tree), bound], [optimum, optimum, optimum]);
    }),
    SEED,
  );
});

test('law: however small the effort, no tree is below the bound', () => {
  fc.assert(
    fc.property(aGraph(9), fc.integer({ min: 0, max: 60 }), (g, work) => {
      const optimum = bestTreeByTrying(g);
      const { value, bound } = growTree(g, { rounds: 2, work, seed: 1 });
      assert.ok(value >= optimum && optimum >= bound, `${value} ≥ ${optimum} ≥ ${bound}`);
    }),
    SEED,
  );
});

test('law: growth of moats gives a tree of at most twice the optimum', () => {
  fc.assert(
    fc.property(aGraph(7), (g) => {
      const tree = goemansWilliamson(g);
      assertTree(g, tree);
      assert.ok(treeValue(g, tree) <= 2 * bestTreeByTrying(g));
    }),
    SEED,
  );
});

function grown(g: Graph): Tree {
  return growTree(g, usualEffort(g)).tree;
}

function exampleGraph(seed: number): Graph {
  return fc.sample(aGraph(7), { seed, numRuns: 1 })[0] as Graph;
}

function assertTree(g: Graph, tree: Tree): void {
  const nodes = nodesOf(tree);
  assert.equal(tree.edges.length, nodes.length - 1);
  assert.ok(g.root === null || tree.inTree[g.root] === 1, 'the root is in');
  assert.ok(tree.profit === prizeOf(g, tree) - edgeCost(g, tree), 'profit is prizes less edges');
  // As many edges as a tree has, and all nodes reached over them: no cycle is left.
  const reached = new Set(nodes.slice(0, 1));
  for (const v of reached) {
    for (const e of tree.edges) {
      if (g.from[e] === v) reached.add(g.to[e] as number);
      if (g.to[e] === v) reached.add(g.from[e] as number);
    }
  }
  assert.deepEqual([...reached].sort(), nodes);
}
