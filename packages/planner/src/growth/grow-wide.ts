import { goemansWilliamson } from './goemans-williamson.ts';
import type { Graph } from './graph.ts';
import { type Effort, type Grown, growTree } from './grow-tree.ts';
import { settled } from './local-search.ts';
import { mergingAscent } from './merging-ascent.ts';
import { bestTreeAmong } from './spanning-tree.ts';
import { treeValue } from './tree.ts';

/**
 * A good tree and a bound in near-linear time, for half a million places or for one of many like
 * problems: dual ascent and the best tree among the nodes it shows, with branches that earn their
 * ways. Where that is not near the bound, moats are grown too, and both laid together.
 */
export function growWide(graph: Graph): Grown {
  const { bound, support } = mergingAscent(graph);
  let best = support.includes(1) ? settled(graph, bestTreeAmong(graph, support)) : null;
  if (best === null || treeValue(graph, best) > NEAR * bound) {
    const byMoats = goemansWilliamson(graph);
    const both = bestTreeAmong(graph, union(support, byMoats.inTree));
    const better = settled(graph, both.profit > byMoats.profit ? both : byMoats);
    if (best === null || better.profit > best.profit) best = better;
  }
  const value = treeValue(graph, best);
  return { tree: best, value, bound: Math.min(bound, value) };
}

/** Within so much of the bound, moats are not worth their time: they seldom come as near. */
const NEAR = 1.005;

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
