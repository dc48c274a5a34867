import { type ForestRows, forestRows } from './forest-rows.ts';
import { type Graph, otherEnd } from './graph.ts';
import type { Tree } from './tree.ts';

/**
 * Strong pruning (Johnson, Minkoff, Phillips 2000): the most profitable subtree of a forest,
 * exactly, by dynamic programming from the leaves. A branch stays if it earns its edge:
 * gain(v) = π(v) + Σ max(0, gain(w) − c(v,w)) over the children w. With a root, the subtree that
 * holds it; without, the best one anywhere. `inForest` marks the nodes that the forest covers.
 */
export function strongPruning(
  graph: Graph,
  inForest: Uint8Array,
  forestEdges: readonly number[],
  root: number | null,
): Tree {
  const rows = forestRows(graph, forestEdges);
  const parentEdge = new Int32Array(inForest.length).fill(UNSEEN);
  const gain = new Float64Array(inForest.length);
  let top = -1;
  const order: number[] = [];
  const starts = root === null ? inForest.keys() : [root];
  for (const start of starts) {
    if (inForest[start] !== 1 || parentEdge[start] !== UNSEEN) continue;
    // Breadth first, so that walking back meets every child before its parent.
    const first = order.length;
    parentEdge[start] = AT_TOP;
    order.push(start);
    for (let k = first; k < order.length; k += 1) {
      const v = order[k] as number;
      gain[v] = graph.prizes[v] as number;
      for (let r = rows.from[v] as number; r < (rows.from[v + 1] as number); r += 1) {
        const w = otherEnd(graph, rows.edges[r] as number, v);
        if (parentEdge[w] !== UNSEEN) continue;
        parentEdge[w] = rows.edges[r] as number;
        order.push(w);
      }
    }
    for (let k = order.length - 1; k > first; k -= 1) {
      const w = order[k] as number;
      const e = parentEdge[w] as number;
      const v = otherEnd(graph, e, w);
      const surplus = (gain[w] as number) - (graph.costs[e] as number);
      if (surplus > 0) gain[v] = (gain[v] as number) + surplus;
    }
  }
  for (const v of order) {
    if (top < 0 || (root === null && (gain[v] as number) > (gain[top] as number))) top = v;
  }
  return descend(graph, rows, parentEdge, gain, top);
}

const UNSEEN = -2;
const AT_TOP = -1;

/** The kept part below a top node. */
function descend(
  graph: Graph,
  rows: ForestRows,
  parentEdge: Int32Array,
  gain: Float64Array,
  top: number,
): Tree {
  const inTree = new Uint8Array(parentEdge.length);
  const edges: number[] = [];
  inTree[top] = 1;
  const waiting = [top];
  for (let v = waiting.pop(); v !== undefined; v = waiting.pop()) {
    for (let r = rows.from[v] as number; r < (rows.from[v + 1] as number); r += 1) {
      const e = rows.edges[r] as number;
      const w = otherEnd(graph, e, v);
      const isChild = parentEdge[w] === e && inTree[w] === 0;
      if (!isChild || (gain[w] as number) - (graph.costs[e] as number) <= 0) continue;
      inTree[w] = 1;
      edges.push(e);
      waiting.push(w);
    }
  }
  return { inTree, edges, profit: gain[top] as number };
}
