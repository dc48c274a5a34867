import { type Ascent, dualAscent } from './dual-ascent.ts';
import { type Graph, sum } from './graph.ts';
import { richestNodes } from './tree.ts';

/** A lower bound on the value of every tree of the graph, and node sets where good trees are. */
export type Bound = { readonly bound: number; readonly supports: readonly Uint8Array[] };

export type BoundEffort = {
  /** Without a root: how many of the richest nodes to take for one in turn; 0 for none. */
  readonly roots: number;
  /** Without a root: how many entries of the artificial one to try; at least 1. */
  readonly looks: number;
};

/**
 * The bound for the graph's own problem. With a root, dual ascent from there. Without, the larger of
 * two bounds: an artificial root with the best of some entries; and all trees sorted by the first
 * of the richest nodes v_1, v_2, … they hold: a tree with v_i and without v_1 … v_{i−1} costs their
 * prizes and at least what dual ascent from v_i finds in the graph without them.
 * `upper` is the value of some tree: nothing is gained by looking beyond it.
 */
export function lowerBound(graph: Graph, upper: number, effort: BoundEffort): Bound {
  if (graph.root !== null) {
    const ascent = dualAscent(graph, graph.root);
    return { bound: ascent.bound, supports: [ascent.support] };
  }
  const anywhere = bestEntry(graph, upper, effort.looks);
  if (effort.roots === 0) return { bound: anywhere.bound, supports: [anywhere.support] };
  const byRoots = overRoots(graph, upper, effort);
  return {
    bound: Math.max(anywhere.bound, byRoots.bound),
    supports: [anywhere.support, ...byRoots.supports],
  };
}

/** The bound is largest where the entry is near the profit of the best tree: looks around there. */
function bestEntry(graph: Graph, upper: number, looks: number): Ascent {
  let entry = Math.max(0, sum(graph.prizes) - upper);
  let best = dualAscent(graph, null, entry);
  let factor = 2;
  for (let look = 2; look < looks; look += 2) {
    for (const other of [entry * factor, entry / factor]) {
      const ascent = dualAscent(graph, null, other);
      if (ascent.bound > best.bound) {
        best = ascent;
        entry = other;
      }
    }
    factor = Math.sqrt(factor);
  }
  return best;
}

function overRoots(graph: Graph, upper: number, effort: BoundEffort): Bound {
  const prizes = graph.prizes.slice();
  const costs = graph.costs.slice();
  const without: Graph = { ...graph, prizes, costs };
  const supports: Uint8Array[] = [];
  let forgone = 0;
  let least = upper;
  for (const v of richestNodes(graph).slice(0, effort.roots)) {
    const ascent = dualAscent(without, v);
    least = Math.min(least, forgone + ascent.bound);
    supports.push(ascent.support);
    // From here on v is left out: its prize is lost, and no way leads through it.
    forgone += graph.prizes[v] as number;
    prizes[v] = 0;
    for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
      costs[graph.edgesAt[r] as number] = Number.POSITIVE_INFINITY;
    }
    // The trees not yet looked at cannot be better than those that were.
    if (forgone >= least) return { bound: least, supports };
  }
  const rest = bestEntry(without, Math.max(0, upper - forgone), effort.looks);
  return { bound: Math.min(least, forgone + rest.bound), supports };
}
