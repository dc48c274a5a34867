import type { Graph } from '#growth/graph';

/** The value of the best tree, over all sets of nodes: their cheapest spanning tree by Prim. */
export function bestTreeByTrying(g: Graph): number {
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
