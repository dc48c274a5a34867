import { type Graph, otherEnd } from './graph.ts';
import { find, singletons, unite } from './union-find.ts';

/** What a network looks like on the map, as lists of node numbers. */
export type Shape = {
  /** Chains of nodes from fork to fork or end, in the order of travel. */
  readonly lines: readonly (readonly number[])[];
  /** Groups of three or more nodes that stay connected whichever single way is closed. */
  readonly areas: readonly (readonly number[])[];
};

/**
 * Tells lines from areas. All ways between nodes of the network count, built or not: where they
 * close rings, the ring's nodes are one area (a 2-edge-connected part); the network's own edges
 * outside areas form the lines. An edge that a ring does not need is a bridge, so an area is found
 * by merging, for every way that is not in the spanning forest, the path it closes.
 */
export function linesAndAreas(
  graph: Graph,
  inNetwork: Uint8Array,
  networkEdges: readonly number[],
): Shape {
  const areaOf = mergedRings(graph, inNetwork);
  const members = new Map<number, number[]>();
  for (let v = 0; v < inNetwork.length; v += 1) {
    if (inNetwork[v] !== 1) continue;
    const area = find(areaOf, v);
    members.set(area, [...(members.get(area) ?? []), v]);
  }
  const areas = [...members.values()].filter((group) => group.length >= 3);
  const inArea = new Uint8Array(inNetwork.length);
  for (const v of areas.flat()) inArea[v] = 1;
  const loose = networkEdges.filter((e) => {
    const a = graph.from[e] as number;
    const b = graph.to[e] as number;
    return inArea[a] === 0 || inArea[b] === 0 || find(areaOf, a) !== find(areaOf, b);
  });
  return { lines: chains(graph, loose, inArea), areas };
}

/** Which nodes share a ring: every ring of ways inside the network becomes one set. */
function mergedRings(graph: Graph, inNetwork: Uint8Array): Int32Array {
  const parent = new Int32Array(inNetwork.length).fill(-1);
  const depth = new Int32Array(inNetwork.length).fill(-1);
  const closing: number[] = [];
  for (let start = 0; start < inNetwork.length; start += 1) {
    if (inNetwork[start] !== 1 || depth[start] !== -1) continue;
    depth[start] = 0;
    const queue = [start];
    for (const v of queue) {
      for (const e of edgesAt(graph, v)) {
        const w = otherEnd(graph, e, v);
        // Two ways between the same two nodes are no ring.
        if (inNetwork[w] !== 1 || w === parent[v] || v === parent[w]) continue;
        if (depth[w] === -1) {
          depth[w] = (depth[v] as number) + 1;
          parent[w] = v;
          queue.push(w);
        } else closing.push(e);
      }
    }
  }
  const sets = singletons(inNetwork.length);
  // The name of a set must be its node nearest to the start, to climb on from there.
  for (const e of closing) {
    let a = find(sets, graph.from[e] as number);
    let b = find(sets, graph.to[e] as number);
    while (a !== b) {
      if ((depth[a] as number) < (depth[b] as number)) [a, b] = [b, a];
      const above = find(sets, parent[a] as number);
      unite(sets, a, above);
      a = above;
    }
  }
  return sets;
}

/** Cuts a forest of edges into chains at its forks, its ends and where it meets an area. */
function chains(graph: Graph, edges: readonly number[], inArea: Uint8Array): number[][] {
  const edgesOf = new Map<number, number[]>();
  for (const e of edges) {
    for (const v of [graph.from[e] as number, graph.to[e] as number]) {
      edgesOf.set(v, [...(edgesOf.get(v) ?? []), e]);
    }
  }
  const isEnd = (v: number) => inArea[v] === 1 || edgesOf.get(v)?.length !== 2;
  const used = new Set<number>();
  const lines: number[][] = [];
  for (const start of [...edgesOf.keys()].filter(isEnd).sort((a, b) => a - b)) {
    for (const first of edgesOf.get(start) ?? []) {
      if (used.has(first)) continue;
      const line = [start];
      let edge: number | undefined = first;
      let v = start;
      while (edge !== undefined) {
        used.add(edge);
        v = otherEnd(graph, edge, v);
        line.push(v);
        edge = isEnd(v) ? undefined : edgesOf.get(v)?.find((e) => !used.has(e));
      }
      lines.push(line);
    }
  }
  return lines;
}

function edgesAt(graph: Graph, v: number): Int32Array {
  return graph.edgesAt.subarray(graph.edgesAtFrom[v], graph.edgesAtFrom[v + 1]);
}
