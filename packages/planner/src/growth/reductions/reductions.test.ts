import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Graph, sum } from '#growth/graph';
import { bestTreeAmong } from '#growth/spanning-tree';
import { treeValue } from '#growth/tree';
import { bestTreeByTrying } from '#testing/best-tree-by-trying';
import { aRootedGraph } from '#testing/random-graph';
import { reduceByDegree } from './degree.ts';
import { reduceByNearestVertex } from './nearest-vertex.ts';
import { reducePassThrough } from './pass-through.ts';
import { reduce } from './reduce.ts';
import { closeReducible, openReducible, type Reduced, type Reducible } from './reducible.ts';
import { openSearch } from './search.ts';
import { reduceBySpecialDistance } from './special-distance.ts';

type Test = (reducible: Reducible) => number;
const search = (reducible: Reducible) => openSearch(reducible.prizes.length);
const tests: readonly (readonly [string, Test])[] = [
  ['degree 1 and 2', reduceByDegree],
  ['nearest vertex', (g) => reduceByNearestVertex(g, search(g))],
  ['special distance', (g) => reduceBySpecialDistance(g, search(g))],
  ['nodes that are only passed', (g) => reducePassThrough(g, search(g))],
];
const SEED = { seed: 20261124, numRuns: 2000 };

for (const [name, shrink] of tests) {
  test(`law: ${name}: an optimum is kept, and maps back to a tree of that value`, () => {
    let gone = 0;
    fc.assert(
      fc.property(aRootedGraph(9), (graph) => {
        const reducible = openReducible(graph, graph.root as number, sum(graph.prizes) + 2);
        gone += shrink(reducible);
        assertKeeps(graph, closeReducible(reducible));
      }),
      SEED,
    );
    assert.ok(gone > SEED.numRuns / 20, `the test took ${gone} away`);
  });
}

test('law: all tests together keep an optimum', () => {
  fc.assert(
    fc.property(aRootedGraph(11), (graph) => {
      assertKeeps(graph, reduce(graph, graph.root as number, sum(graph.prizes) + 2, null));
    }),
    { ...SEED, numRuns: 1000 },
  );
});

function assertKeeps(graph: Graph, reduced: Reduced): void {
  const best = bestTreeByTrying(graph);
  assert.equal(reduced.offset + bestTreeByTrying(reduced.graph), best);
  const everywhere = new Uint8Array(reduced.graph.nodeIds.length).fill(1);
  const tree = bestTreeAmong(reduced.graph, everywhere);
  const { edges, node } = reduced.lift({ edges: tree.edges, node: reduced.graph.root as number });
  const among = new Uint8Array(graph.nodeIds.length);
  among[node] = 1;
  for (const e of edges) among[graph.from[e] as number] = among[graph.to[e] as number] = 1;
  const lifted = treeValue(graph, bestTreeAmong(graph, among));
  assert.ok(lifted >= best && lifted <= reduced.offset + treeValue(reduced.graph, tree));
}
