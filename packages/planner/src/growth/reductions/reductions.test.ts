import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Graph, sum } from '#growth/graph';
import { bestTreeAmong } from '#growth/spanning-tree';
import { treeValue } from '#growth/tree';
import { bestTreeByTrying } from '#testing/best-tree-by-trying';
import { aRootedGraph, graphOfRows } from '#testing/random-graph';
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
// Each on the smallest graph that shows it; the root is 0. [prizes, edges, edges left, offset]
const onPaper: readonly (readonly [
  string,
  Test,
  readonly number[],
  readonly number[][],
  number,
  number,
])[] = [
  ['an end that does not earn its edge is left out', reduceByDegree, [0, 4], [[0, 1, 4]], 0, 4],
  [
    'an end that earns it adds to its neighbour what is left',
    reduceByDegree,
    [0, 2, 9],
    [
      [0, 1, 8],
      [1, 2, 3],
    ],
    0,
    11,
  ],
  [
    'two edges at a node without a prize become one, and the dearer of two parallel ones goes',
    reduceByDegree,
    [0, 0, 9, 9],
    [
      [0, 1, 2],
      [1, 2, 2],
      [0, 2, 5],
      [2, 3, 1],
      [0, 3, 8],
    ],
    3,
    0,
  ],
  [
    'an edge goes where a path over a place with a prize has no dearer section',
    (g) => reduceBySpecialDistance(g, search(g)),
    [0, 5, 9],
    [
      [0, 1, 4],
      [1, 2, 4],
      [0, 2, 5],
    ],
    2,
    0,
  ],
  [
    'and stays where one unit of the prize is missing',
    (g) => reduceBySpecialDistance(g, search(g)),
    [0, 2, 9],
    [
      [0, 1, 4],
      [1, 2, 4],
      [0, 2, 5],
    ],
    3,
    0,
  ],
  [
    'two places become one whose prizes both pay for the edge between',
    (g) => reduceByNearestVertex(g, search(g)),
    [0, 3, 3],
    [
      [0, 1, 7],
      [1, 2, 3],
      [0, 2, 8],
    ],
    1,
    3,
  ],
];

for (const [name, shrink, prizes, edges, left, offset] of onPaper) {
  test(name, () => {
    const graph = graphOfRows(prizes, edges, 0);
    const reducible = openReducible(graph, 0, sum(graph.prizes) + 2);
    shrink(reducible);
    const reduced = closeReducible(reducible);
    assert.deepEqual([reduced.graph.costs.length, reduced.offset], [left, offset]);
    assertKeeps(graph, reduced);
  });
}

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
