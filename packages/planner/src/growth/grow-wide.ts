import { goemansWilliamson } from './goemans-williamson.ts';
import type { Graph } from './graph.ts';
import { type Effort, type Grown, growTree } from './grow-tree.ts';
import { settled } from './local-search.ts';
import { mergingAscent } from './merging-ascent.ts';
import { bestTreeAmong } from './spanning-tree.ts';
import { treeValue } from './tree.ts';

/**
 * A good tree and a bound in near-linear time, for half a million places or for one of many like
 * problems: growth of moats; dual ascent, and the best tree among the nodes it shows, alone and
 * together with the first; then branches that earn their ways.
 */
export function growWide(graph: Graph): Grown {
  const byMoats = goemansWilliamson(graph);
  const { bound, support } = mergingAscent(graph);
  let best = byMoats;
  if (support.includes(1)) {
    const shown = bestTreeAmong(graph, support);
    const both = bestTreeAmong(graph, union(support, byMoats.inTree));
    for (const tree of [shown, both]) if (tree.profit > best.profit) best = tree;
  }
  best = settled(graph, best);
  const value = treeValue(graph, best);
  return { tree: best, value, bound: Math.min(bound, value) };
}

/** The best that suits the size: seconds for whatever size. */
export function growAtSize(graph: Graph, effort: Effort): Grown {
  return graph.nodeIds.length + graph.costs.length <= WIDE
    ? growTree(graph, effort)
    : growWide(graph);
}

/** Beyond so many nodes and edges a spanning tree for every try is too dear. */
const WIDE = 200_000;

/** The nodes that either of two trees or sets holds. */
function union(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((mark, v) => mark | (b[v] as number));
}
