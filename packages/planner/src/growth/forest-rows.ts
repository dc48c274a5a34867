import type { Graph } from './graph.ts';

/** The edges of a forest at each node v: `edges[from[v] .. from[v + 1])`. */
export type ForestRows = { readonly from: Int32Array; readonly edges: Int32Array };

export function forestRows(graph: Graph, forestEdges: readonly number[]): ForestRows {
  const from = new Int32Array(graph.nodeIds.length + 1);
  const count = (v: number) => {
    from[v + 1] = (from[v + 1] as number) + 1;
  };
  for (const e of forestEdges) {
    count(graph.from[e] as number);
    count(graph.to[e] as number);
  }
  for (let v = 1; v < from.length; v += 1) from[v] = (from[v] as number) + (from[v - 1] as number);
  const next = from.slice();
  const edges = new Int32Array(2 * forestEdges.length);
  const enter = (v: number, e: number) => {
    edges[next[v] as number] = e;
    next[v] = (next[v] as number) + 1;
  };
  for (const e of forestEdges) {
    enter(graph.from[e] as number, e);
    enter(graph.to[e] as number, e);
  }
  return { from, edges };
}
