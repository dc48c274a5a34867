import { type Graph, otherEnd } from './graph.ts';

// Every edge is two arcs, each named by the row position r at which the edge stands at its head.

/** For every row position the node at the other end of its edge. */
export function tailsOf(graph: Graph): Int32Array {
  const tails = new Int32Array(graph.edgesAt.length);
  for (let v = 0; v < graph.nodeIds.length; v += 1) {
    for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
      tails[r] = otherEnd(graph, graph.edgesAt[r] as number, v);
    }
  }
  return tails;
}

/** For every row position the one at which the same edge stands at its other end. */
export function twinsOf(graph: Graph): Int32Array {
  const first = new Int32Array(graph.costs.length).fill(-1);
  const twins = new Int32Array(graph.edgesAt.length);
  for (let r = 0; r < twins.length; r += 1) {
    const e = graph.edgesAt[r] as number;
    const other = first[e] as number;
    if (other < 0) first[e] = r;
    else {
      twins[r] = other;
      twins[other] = r;
    }
  }
  return twins;
}
