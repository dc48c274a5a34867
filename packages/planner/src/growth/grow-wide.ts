import { goemansWilliamson } from './goemans-williamson.ts';
import type { Graph } from './graph.ts';
import type { Grown } from './grow-tree.ts';
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

/** The nodes that either of two trees or sets holds. */
function union(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((mark, v) => mark | (b[v] as number));
}
