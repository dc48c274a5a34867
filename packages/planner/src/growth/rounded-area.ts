import type { AreaGraph } from './area.ts';
import { type Graph, otherEnd } from './graph.ts';

/**
 * Rounds an area off: while its value rises, takes in a node beside it, or one together with a
 * neighbour; and leaves out a node that takes more than it brings, where the rest stays connected.
 */
export function roundedArea(area: AreaGraph, start: Uint8Array): Uint8Array<ArrayBuffer> {
  const inArea = Uint8Array.from(start);
  for (let changes = true; changes; ) {
    changes = false;
    for (let v = 0; v < inArea.length; v += 1) {
      if (inArea[v] === 1 ? leaves(area, inArea, v) : joins(area, inArea, v)) changes = true;
    }
  }
  return inArea;
}

/** What v brings, or would bring, beside the area's other nodes. */
function worth({ graph, merits }: AreaGraph, inArea: Uint8Array, v: number): number {
  let worth = merits[v] as number;
  for (const e of edgesAt(graph, v)) {
    if (inArea[otherEnd(graph, e, v)] === 1) worth += graph.costs[e] as number;
  }
  return worth;
}

function joins(area: AreaGraph, inArea: Uint8Array, v: number): boolean {
  const { graph } = area;
  if (!edgesAt(graph, v).some((e) => inArea[otherEnd(graph, e, v)] === 1)) return false;
  const alone = worth(area, inArea, v);
  inArea[v] = 1;
  if (alone > 0) return true;
  for (const e of edgesAt(graph, v)) {
    const w = otherEnd(graph, e, v);
    if (inArea[w] === 1 || alone + worth(area, inArea, w) <= 0) continue;
    inArea[w] = 1;
    return true;
  }
  inArea[v] = 0;
  return false;
}

function leaves(area: AreaGraph, inArea: Uint8Array, v: number): boolean {
  if (v === area.graph.root || worth(area, inArea, v) >= 0) return false;
  inArea[v] = 0;
  if (isConnectedAround(area.graph, inArea, v)) return true;
  inArea[v] = 1;
  return false;
}

/** Whether the neighbours of a node that has left still hang together; false if none is left. */
function isConnectedAround(graph: Graph, inArea: Uint8Array, v: number): boolean {
  const beside = new Set<number>();
  for (const e of edgesAt(graph, v)) {
    const w = otherEnd(graph, e, v);
    if (inArea[w] === 1) beside.add(w);
  }
  const [start] = beside;
  if (start === undefined) return false;
  const reached = new Set([start]);
  for (const u of reached) {
    beside.delete(u);
    if (beside.size === 0) return true;
    for (const e of edgesAt(graph, u)) {
      const w = otherEnd(graph, e, u);
      if (inArea[w] === 1) reached.add(w);
    }
  }
  return false;
}

function edgesAt(graph: Graph, v: number): Int32Array {
  return graph.edgesAt.subarray(graph.edgesAtFrom[v], graph.edgesAtFrom[v + 1]);
}
