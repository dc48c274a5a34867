import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { graphOfRows } from '#testing/random-graph';
import { aSmallGraph, spannedSets } from '#testing/small-graph';
import { type ForestOptions, type GrownForest, growForest } from './forest.ts';
import { type Graph, sum } from './graph.ts';
import { usualEffort } from './grow-tree.ts';

const brief = (graph: Graph) => ({ ...usualEffort(graph), rounds: 20 });
const SEED = { seed: 20261124, numRuns: 300 };

/** Three hamlets, v0–v1, v2–v3 and v4–v5, far apart: joining two hamlets costs 30. */
const hamlets = graphOfRows(
  [20, 10, 18, 9, 6, 5],
  [
    [0, 1, 4],
    [1, 2, 30],
    [2, 3, 4],
    [3, 4, 30],
    [4, 5, 4],
  ],
);

test('each tree more saves the prizes of one hamlet, until all have theirs', () => {
  const withMost = (most: number) =>
    growForest(hamlets, { newTrees: { most }, effort: brief(hamlets) });
  assert.deepEqual(
    [0, 1, 2, 3, 4, 6].map((most) => withMost(most).value),
    [68, 42, 19, 12, 8, 0],
  );
  assert.deepEqual(
    withMost(2).parts.map(({ name, nodes, isNew }) => [name, nodes.join(' '), isNew]),
    [
      ['v0', 'v0 v1', true],
      ['v2', 'v2 v3', true],
    ],
  );
});

test('at a founding cost a hamlet is founded where its profit is above it, not where it is below', () => {
  const founded = (foundingCost: number) =>
    growForest(hamlets, { newTrees: { foundingCost }, effort: brief(hamlets) }).parts.map(
      (p) => p.name,
    );
  // v4 and v5 bring 11 − 4.
  assert.deepEqual(founded(6.9), ['v0', 'v2', 'v4']);
  assert.deepEqual(founded(7.1), ['v0', 'v2']);
});

test('parts that stand keep their names and stay apart, though a free way would join them', () => {
  const line = {
    ...graphOfRows(
      [0, 7, 0, 3],
      [
        [0, 1, 0],
        [1, 2, 0],
        [2, 3, 2],
      ],
    ),
    parts: [
      { name: 'north', nodes: [0] },
      { name: 'south', nodes: [2] },
    ],
  };
  const { parts, value, bound } = growForest(line, { effort: brief(line) });
  assert.equal(value, 2);
  assert.equal(bound, 2);
  assert.deepEqual(parts[1]?.name, 'south');
  assert.equal(parts.flatMap((part) => part.edges).length, 2);
  assertApart(line, { goal: 'least-value', value, bound, parts });
});

test('founding counts against the budget', () => {
  const nodesFor = (budget: number) =>
    growForest(hamlets, { newTrees: { foundingCost: 3 }, budget, effort: brief(hamlets) }).value;
  assert.deepEqual([2, 3, 6, 7, 10, 14].map(nodesFor), [0, 20, 38, 38, 48, 57]);
});

test('law: at most so many trees, and the optimum lies between value and bound', () => {
  const reached = sharePerCase(fc.record({ most: fc.integer({ min: 0, max: 4 }) }), (newTrees) => ({
    options: { newTrees },
    value: (set) => (set.trees <= newTrees.most ? set.cost + set.left : Number.POSITIVE_INFINITY),
  }));
  assert.ok(reached >= 0.99, `the optimum itself in ${reached}`);
});

test('law: with a founding cost, the optimum lies between value and bound', () => {
  const foundingCost = fc.integer({ min: 0, max: 20 });
  const reached = sharePerCase(fc.record({ foundingCost }), (newTrees) => ({
    options: { newTrees },
    value: (set) => set.cost + set.left + set.trees * newTrees.foundingCost,
  }));
  assert.ok(reached >= 0.99, `the optimum itself in ${reached}`);
});

test('law: within a budget, the optimum lies between value and bound', () => {
  const aCase = fc.record({
    foundingCost: fc.integer({ min: 0, max: 9 }),
    budget: fc.integer({ min: 0, max: 40 }),
  });
  const reached = sharePerCase(aCase, ({ foundingCost, budget }) => ({
    options: { newTrees: { foundingCost }, budget },
    value: ({ cost, trees, prize }) =>
      cost + trees * foundingCost <= budget ? -prize : Number.POSITIVE_INFINITY,
  }));
  assert.ok(reached >= 0.99, `the optimum itself in ${reached}`);
});

test('law: two standing parts grow apart, as well as any two trees around them', () => {
  let reached = 0;
  fc.assert(
    fc.property(aSmallGraph(), (free) => {
      const parts = [
        { name: 'a', nodes: [0] },
        { name: 'b', nodes: [1] },
      ];
      const graph = { ...free, parts };
      const grown = growForest(graph, { effort: brief(graph) });
      assertApart(graph, grown);
      // Over all sets with both: a way of no cost between them makes a spanning tree of two trees.
      const joined = { ...graphOfRows([...free.prizes], rowsWithLink(free)), root: 0 };
      let least = Number.POSITIVE_INFINITY;
      for (const { nodes, cost, prize, trees } of spannedSets(joined)) {
        if (trees === 1 && (nodes & 3) === 3)
          least = Math.min(least, cost + sum(free.prizes) - prize);
      }
      assert.ok(grown.value >= least && least >= grown.bound);
      if (grown.value === least) reached += 1;
    }),
    SEED,
  );
  assert.ok(reached >= 0.99 * SEED.numRuns, `the optimum itself in ${reached}`);
});

type Case = {
  readonly options: ForestOptions;
  readonly value: (set: {
    readonly cost: number;
    readonly prize: number;
    readonly left: number;
    readonly trees: number;
  }) => number;
};

/** On how many of the small graphs the least value over all forests is reached; all are bounded. */
function sharePerCase<Of>(cases: fc.Arbitrary<Of>, caseOf: (of: Of) => Case): number {
  let reached = 0;
  fc.assert(
    fc.property(aSmallGraph(), cases, (graph, of) => {
      const { options, value } = caseOf(of);
      const grown = growForest(graph, { ...options, effort: brief(graph) });
      assertApart(graph, grown);
      let least = Number.POSITIVE_INFINITY;
      for (const set of spannedSets(graph)) {
        least = Math.min(least, value({ ...set, left: sum(graph.prizes) - set.prize }));
      }
      const sign = grown.goal === 'most-prize' ? -1 : 1;
      const between = sign * grown.value >= least && least >= sign * grown.bound;
      assert.ok(between, `${grown.value} – ${least} – ${grown.bound}`);
      if (sign * grown.value === least) reached += 1;
    }),
    SEED,
  );
  return reached / SEED.numRuns;
}

/** Every part is a tree, counted with what stands as one, and no node is in two. */
function assertApart(graph: Graph, { parts }: GrownForest): void {
  const nodes = parts.flatMap((part) => part.nodes);
  assert.equal(new Set(nodes).size, nodes.length);
  for (const part of parts) {
    assert.equal(part.edges.length, part.nodes.length - 1);
    const inside = new Set(part.nodes.slice(0, 1));
    for (const _ of part.nodes) {
      for (const id of part.edges) {
        const e = graph.edgeIds.indexOf(id);
        const [a, b] = [graph.from[e], graph.to[e]].map(
          (v) => graph.nodeIds[v as number] as string,
        );
        if (inside.has(a as string) || inside.has(b as string)) {
          inside.add(a as string).add(b as string);
        }
      }
    }
    assert.deepEqual([...inside].sort(), [...part.nodes].sort());
  }
}

function rowsWithLink(graph: Graph): number[][] {
  const rows = [...graph.costs].map((cost, e) => [
    graph.from[e] as number,
    graph.to[e] as number,
    cost,
  ]);
  return [[0, 1, 0], ...rows.filter(([a, b]) => (a as number) + (b as number) !== 1)];
}
