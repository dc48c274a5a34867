import { tailsOf, twinsOf } from './arcs.ts';
import type { Ascent } from './dual-ascent.ts';
import type { Graph } from './graph.ts';
import { openHeap, put, take } from './heap.ts';

/** What no tree better than a known one can do without, or with. */
export type Fixing = {
  /** 1 for nodes that every better tree holds, and for those that none does. */
  readonly isIn: Uint8Array;
  readonly isOut: Uint8Array;
  /** 1 for edges that no better tree uses. */
  readonly isUnused: Uint8Array;
};

/**
 * Fixing by reduced costs (Leitner, Ljubić, Luipersbeck, Sinnl 2018). A tree costs at least the
 * bound and the reduced costs of its arcs, directed from the root, and of the prizes left out. Every
 * arc (u,v) of a best tree lies on a way from the root to a node that is worth reaching. So
 * it is unused if bound + d(root, u) + reduced(u,v) + d(v, worth reaching) ≥ upper; a node is out
 * if that holds of the ways through it, and in if bound + what is left of its prize ≥ upper.
 */
export function fixByReducedCosts(
  graph: Graph,
  ascent: Ascent,
  root: number,
  upper: number,
): Fixing {
  const n = graph.nodeIds.length;
  const twins = twinsOf(graph);
  const tails = tailsOf(graph);
  const slack = upper - ascent.bound;
  const fromRoot = distances(
    graph,
    tails,
    [root],
    (r) => ascent.reduced[twins[r] as number] as number,
  );
  const toEnd = distances(graph, tails, endsOf(graph), (r) => ascent.reduced[r] as number);
  const isIn = new Uint8Array(n);
  const isOut = new Uint8Array(n);
  const isUnused = new Uint8Array(graph.costs.length).fill(1);
  for (let v = 0; v < n; v += 1) {
    if ((ascent.prizes[v] as number) >= slack) isIn[v] = 1;
    if ((fromRoot[v] as number) + (toEnd[v] as number) >= slack) isOut[v] = 1;
    for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
      const way =
        (fromRoot[tails[r] as number] as number) +
        (ascent.reduced[r] as number) +
        (toEnd[v] as number);
      if (way < slack) isUnused[graph.edgesAt[r] as number] = 0;
    }
  }
  isIn[root] = 1;
  isOut[root] = 0;
  return { isIn, isOut, isUnused };
}

/** Nodes at which a branch may end: those with an edge cheaper than their prize. */
function endsOf(graph: Graph): number[] {
  const ends: number[] = [];
  for (let v = 0; v < graph.nodeIds.length; v += 1) {
    for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
      if ((graph.costs[graph.edgesAt[r] as number] as number) >= (graph.prizes[v] as number))
        continue;
      ends.push(v);
      break;
    }
  }
  return ends;
}

/** Dijkstra from some nodes at once; a step from v over row position r has the given length. */
function distances(
  graph: Graph,
  tails: Int32Array,
  starts: readonly number[],
  lengthOf: (r: number) => number,
): Float64Array {
  const n = graph.nodeIds.length;
  const distance = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const heap = openHeap(n);
  for (const v of starts) {
    distance[v] = 0;
    put(heap, v, 0);
  }
  for (let v = take(heap); v >= 0; v = take(heap)) {
    const end = graph.edgesAtFrom[v + 1] as number;
    for (let r = graph.edgesAtFrom[v] as number; r < end; r += 1) {
      const w = tails[r] as number;
      const through = (distance[v] as number) + lengthOf(r);
      if (through >= (distance[w] as number)) continue;
      distance[w] = through;
      put(heap, w, through);
    }
  }
  return distance;
}
