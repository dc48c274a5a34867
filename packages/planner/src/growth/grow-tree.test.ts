import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lowerBound } from './bound.ts';
import { dualAscent } from './dual-ascent.ts';
import { goemansWilliamson } from './goemans-williamson.ts';
import { type Graph, graphFrom, sum } from './graph.ts';
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

test('law: no tree is below the bound, and on tiny graphs the optimum lies between', () => {
  let reached = 0;
  fc.assert(
    fc.property(aGraph(), (g) => {
      const optimum = bestValue(g);
      const { tree, value, bound } = growTree(g, { ...usualEffort(g), rounds: 30 });
      assertTree(g, tree);
      assert.equal(value, treeValue(g, tree));
      assert.ok(value >= optimum && optimum >= bound, `${value} ≥ ${optimum} ≥ ${bound}`);
      if (value === optimum) reached += 1;
    }),
    SEED,
  );
  assert.ok(reached >= 0.99 * SEED.numRuns, `the optimum itself in ${reached} of ${SEED.numRuns}`);
});

test('law: growth of moats gives a tree of at most twice the optimum', () => {
  fc.assert(
    fc.property(aGraph(), (g) => {
      const tree = goemansWilliamson(g);
      assertTree(g, tree);
      assert.ok(treeValue(g, tree) <= 2 * bestValue(g));
    }),
    SEED,
  );
});

test('law: dual ascent bounds from below for every entry of the artificial root', () => {
  fc.assert(
    fc.property(aGraph(), fc.integer({ min: 0, max: 60 }), (g, entry) => {
      const free = { ...g, root: null };
      assert.ok(dualAscent(free, null, entry).bound <= bestValue(free));
      const value = sum(free.prizes);
      assert.ok(lowerBound(free, value, { roots: 3, looks: 4 }).bound <= bestValue(free));
    }),
    SEED,
  );
});

function graph(prizes: readonly number[], edges: readonly (readonly number[])[]): Graph {
  const column = (k: number) => edges.map((edge) => edge[k] as number);
  return graphFrom(
    prizes.map((_, v) => `v${v}`),
    Float64Array.from(prizes),
    edges.map((_, e) => `e${e}`),
    Int32Array.from(column(0)),
    Int32Array.from(column(1)),
    Float64Array.from(column(2)),
    null,
  );
}

function grown(g: Graph): Tree {
  return growTree(g, usualEffort(g)).tree;
}

/** Up to seven nodes, connected or not, with whole amounts so that sums are exact. */
function aGraph(): fc.Arbitrary<Graph> {
  return fc.integer({ min: 2, max: 7 }).chain((n) =>
    fc
      .record({
        prizes: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: n, maxLength: n }),
        edges: fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: n - 1 }),
            fc.integer({ min: 0, max: n - 1 }),
            fc.integer({ min: 0, max: 15 }),
          ),
          { maxLength: 12 },
        ),
        root: fc.option(fc.integer({ min: 0, max: n - 1 })),
      })
      .map(({ prizes, edges, root }) => ({
        ...graph(
          prizes,
          edges.filter(([a, b]) => a !== b),
        ),
        root,
      })),
  );
}

function exampleGraph(seed: number): Graph {
  return fc.sample(aGraph(), { seed, numRuns: 1 })[0] as Graph;
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

/** The value of the best tree, over all sets of nodes: their cheapest spanning tree by Prim. */
function bestValue(g: Graph): number {
  let best = Number.POSITIVE_INFINITY;
  for (let mask = 1; mask < 1 << g.nodeIds.length; mask += 1) {
    if (g.root !== null && (mask & (1 << g.root)) === 0) continue;
    let left = 0;
    for (let v = 0; v < g.nodeIds.length; v += 1) {
      if ((mask & (1 << v)) === 0) left += g.prizes[v] as number;
    }
    best = Math.min(best, left + spanningCost(g, mask));
  }
  return best;
}

function spanningCost(g: Graph, mask: number): number {
  let reached = mask & -mask;
  let cost = 0;
  while (reached !== mask) {
    let cheapest = Number.POSITIVE_INFINITY;
    let joins = 0;
    for (let e = 0; e < g.costs.length; e += 1) {
      const a = 1 << (g.from[e] as number);
      const b = 1 << (g.to[e] as number);
      if ((a & mask) === 0 || (b & mask) === 0) continue;
      if (((a & reached) === 0) === ((b & reached) === 0)) continue;
      if ((g.costs[e] as number) < cheapest) {
        cheapest = g.costs[e] as number;
        joins = a | b;
      }
    }
    if (joins === 0) return Number.POSITIVE_INFINITY;
    reached |= joins;
    cost += cheapest;
  }
  return cost;
}
