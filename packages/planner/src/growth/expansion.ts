import { type Graph, otherEnd } from './graph.ts';
import { openHeap, put, take } from './heap.ts';
import type { Tree } from './tree.ts';

/**
 * Which nodes would be worth reaching from a tree. Shortest ways from the tree to all nodes, where
 * a node on the way pays for it with its prize (an edge costs max(0, c − π of the node it reaches));
 * then every branch of the tree of ways that earns its edges joins. Returns tree and branches.
 */
export function expansion(graph: Graph, tree: Tree, costs: Float64Array = graph.costs): Uint8Array {
  const { parentEdge, order } = ways(graph, tree, costs);
  // From the far end back: what each branch earns beyond its edges.
  const gain = graph.prizes.slice();
  for (let k = order.length - 1; k >= 0; k -= 1) {
    const w = order[k] as number;
    if (tree.inTree[w] === 1) continue;
    const e = parentEdge[w] as number;
    const v = otherEnd(graph, e, w);
    const surplus = (gain[w] as number) - (graph.costs[e] as number);
    if (surplus > 0) gain[v] = (gain[v] as number) + surplus;
  }
  const among = tree.inTree.slice();
  for (const w of order) {
    if (among[w] === 1) continue;
    const e = parentEdge[w] as number;
    const earns = (gain[w] as number) > (graph.costs[e] as number);
    if (earns && among[otherEnd(graph, e, w)] === 1) among[w] = 1;
  }
  return among;
}

/** Dijkstra from all nodes of the tree at once: the edge by which each node is reached. */
function ways(
  graph: Graph,
  tree: Tree,
  costs: Float64Array,
): { readonly parentEdge: Int32Array; readonly order: readonly number[] } {
  const n = graph.nodeIds.length;
  const distance = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const parentEdge = new Int32Array(n).fill(-1);
  const heap = openHeap(n);
  const order: number[] = [];
  for (let v = 0; v < n; v += 1) {
    if (tree.inTree[v] !== 1) continue;
    distance[v] = 0;
    put(heap, v, 0);
  }
  for (let v = take(heap); v >= 0; v = take(heap)) {
    order.push(v);
    for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
      const e = graph.edgesAt[r] as number;
      const w = otherEnd(graph, e, v);
      const step = Math.max(0, (costs[e] as number) - (graph.prizes[w] as number));
      const through = (distance[v] as number) + step;
      if (through < (distance[w] as number)) {
        distance[w] = through;
        parentEdge[w] = e;
        put(heap, w, through);
      }
    }
  }
  return { parentEdge, order };
}
