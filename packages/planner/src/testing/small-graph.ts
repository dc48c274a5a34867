import fc from 'fast-check';
import type { Graph } from '#growth/graph';
import { graphOfRows } from './random-graph.ts';

/** Up to seven nodes, connected or not, with whole amounts so that sums are exact; no root. */
export function aSmallGraph(): fc.Arbitrary<Graph> {
  return fc.integer({ min: 2, max: 7 }).chain((n) => {
    const node = fc.integer({ min: 0, max: n - 1 });
    const edge = fc.tuple(node, node, fc.integer({ min: 0, max: 15 }));
    return fc
      .record({
        prizes: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: n, maxLength: n }),
        edges: fc.array(edge, { maxLength: 12 }),
      })
      .map(({ prizes, edges }) =>
        graphOfRows(
          prizes,
          edges.filter(([a, b]) => a !== b),
        ),
      );
  });
}

/** A set of nodes as bits, the cheapest forest that spans it, and how many trees that has. */
export type SpannedSet = {
  readonly nodes: number;
  readonly prize: number;
  readonly cost: number;
  readonly trees: number;
};

/**
 * All sets of nodes with their cheapest spanning forests, for each number of trees that a set can
 * fall into: the k dearest edges of the forest with fewest trees taken out, one by one.
 */
export function* spannedSets(graph: Graph): Generator<SpannedSet> {
  const n = graph.nodeIds.length;
  for (let nodes = 0; nodes < 1 << n; nodes += 1) {
    const set = new Array<number>(n).fill(-1);
    let prize = 0;
    let trees = 0;
    for (let v = 0; v < n; v += 1) {
      if ((nodes & (1 << v)) === 0) continue;
      set[v] = v;
      prize += graph.prizes[v] as number;
      trees += 1;
    }
    // Kruskal 1956: after each edge, what stands is the cheapest forest of so many trees.
    let cost = 0;
    yield { nodes, prize, cost, trees };
    for (const e of graph.byCost) {
      const a = set[graph.from[e] as number] as number;
      const b = set[graph.to[e] as number] as number;
      if (a < 0 || b < 0 || a === b) continue;
      for (let v = 0; v < n; v += 1) if (set[v] === a) set[v] = b;
      cost += graph.costs[e] as number;
      trees -= 1;
      yield { nodes, prize, cost, trees };
    }
  }
}
