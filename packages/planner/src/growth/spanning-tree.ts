import type { Graph } from './graph.ts';
import { strongPruning } from './strong-pruning.ts';
import type { Tree } from './tree.ts';
import { singletons, unite } from './union-find.ts';

/**
 * The cheapest forest over some nodes (Kruskal 1956), strongly pruned to its most profitable tree.
 * With a root, `among` must hold it.
 */
export function bestTreeAmong(graph: Graph, among: Uint8Array): Tree {
  const { byCost, from, to } = graph;
  const sets = singletons(among.length);
  const forest: number[] = [];
  for (let k = 0; k < byCost.length; k += 1) {
    const e = byCost[k] as number;
    const a = from[e] as number;
    const b = to[e] as number;
    if (among[a] === 1 && among[b] === 1 && unite(sets, a, b)) forest.push(e);
  }
  return strongPruning(graph, among, forest, graph.root);
}
