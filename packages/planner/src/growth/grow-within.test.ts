import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Graph, graphOf } from './graph.ts';
import { grow } from './grow.ts';

test('the budget is the edge: at the cost of the way the village joins, one below it does not', () => {
  const line = graph(
    [5, 0, 9],
    [
      [0, 1, 3],
      [1, 2, 4],
    ],
  );
  assert.deepEqual(grow(line, { root: 'v0', budget: 7 }).nodes, ['v0', 'v1', 'v2']);
  assert.deepEqual(grow(line, { root: 'v0', budget: 6 }).nodes, ['v0']);
});

test('a budget that is large enough collects everything', () => {
  const all = grow(
    graph(
      [5, 1, 9],
      [
        [0, 1, 3],
        [1, 2, 4],
      ],
    ),
    { budget: 100 },
  );
  assert.equal(all.value, 15);
  assert.equal(all.bound, 15);
});

test('two small branches are better than one large one that costs as much', () => {
  const star = graph(
    [0, 6, 6, 11],
    [
      [0, 1, 5],
      [0, 2, 5],
      [0, 3, 10],
    ],
  );
  const network = grow(star, { root: 'v0', budget: 10 });
  assert.deepEqual(network.edges, ['e0', 'e1']);
  assert.equal(network.value, 12);
  assert.equal(network.cost, 10);
});

test('law: no network breaks the budget or the bound, and the optimum lies between', () => {
  let reached = 0;
  const runs = 300;
  const aCase = fc.record({
    prizes: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 6 }),
    edges: fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 15 }),
      ),
      { maxLength: 10 },
    ),
    budget: fc.integer({ min: 0, max: 40 }),
    rooted: fc.boolean(),
  });
  fc.assert(
    fc.property(aCase, ({ prizes, edges, budget, rooted }) => {
      const g = graph(
        prizes,
        edges.filter(([a, b]) => a !== b),
      );
      const effort = { rounds: 20, work: 100_000, seed: 1 };
      const network = grow(g, { budget, effort, ...(rooted && { root: 'v0' }) });
      const optimum = mostPrize(g, budget, rooted ? 0 : null);
      assert.ok(network.cost <= budget, 'within the budget');
      assert.ok(network.value <= optimum && optimum <= network.bound);
      assert.equal(network.nodes.length, network.edges.length + 1);
      if (network.value === optimum) reached += 1;
    }),
    { seed: 20261123, numRuns: runs },
  );
  assert.ok(reached >= 0.99 * runs, `the optimum itself in ${reached} of ${runs}`);
});

function graph(prizes: readonly number[], edges: readonly (readonly number[])[]): Graph {
  const read = graphOf({
    nodes: prizes.map((prize, v) => ({ id: `v${v}`, prize })),
    edges: edges.map(([a, b, cost], e) => ({
      id: `e${e}`,
      from: `v${a}`,
      to: `v${b}`,
      cost: cost as number,
    })),
  });
  assert.ok(read.ok);
  return read.value;
}

/** Over all sets of edges that form a tree within the budget. */
function mostPrize(g: Graph, budget: number, root: number | null): number {
  let most = 0;
  for (let start = 0; start < g.nodeIds.length; start += 1) {
    if (root !== null && start !== root) continue;
    const seen = new Map<string, number>();
    const spread = (nodes: number, cost: number): void => {
      const key = `${nodes}`;
      if ((seen.get(key) ?? Number.POSITIVE_INFINITY) <= cost) return;
      seen.set(key, cost);
      let prize = 0;
      for (let v = 0; v < g.nodeIds.length; v += 1) {
        if (nodes & (1 << v)) prize += g.prizes[v] as number;
      }
      most = Math.max(most, prize);
      for (let e = 0; e < g.costs.length; e += 1) {
        const a = 1 << (g.from[e] as number);
        const b = 1 << (g.to[e] as number);
        const crosses = ((nodes & a) === 0) !== ((nodes & b) === 0);
        const after = cost + (g.costs[e] as number);
        if (crosses && after <= budget) spread(nodes | a | b, after);
      }
    };
    spread(1 << start, 0);
  }
  return most;
}
