import { type Graph, otherEnd } from './graph.ts';
import { type Heap, openHeap, put, take } from './heap.ts';
import { edgeCost, type Tree } from './tree.ts';

/** What a way to new nodes is worth, by the prizes along it and its cost. */
export type Worth = (prize: number, cost: number) => number;

/**
 * Adds shortest ways to new nodes while they fit a budget, at every step the one that is worth
 * most. Distances from the tree only fall as it grows, so each step spreads from the nodes that
 * have joined, and no further than they fall.
 */
export function filled(graph: Graph, tree: Tree, budget: number, worth: Worth): Tree {
  const n = graph.nodeIds.length;
  const filling: Filling = {
    graph,
    worth,
    inTree: tree.inTree.slice(),
    distance: new Float64Array(n).fill(Number.POSITIVE_INFINITY),
    collected: new Float64Array(n),
    by: new Int32Array(n).fill(-1),
    near: openHeap(n),
    best: openHeap(n),
    left: budget - edgeCost(graph, tree),
  };
  for (let v = 0; v < n; v += 1) if (tree.inTree[v] === 1) startFrom(filling, v);
  spread(filling);
  const edges = [...tree.edges];
  let { profit } = tree;
  for (let v = take(filling.best); v >= 0; v = take(filling.best)) {
    const steps = affordableSteps(filling, v);
    for (const { edge, node } of steps) {
      filling.inTree[node] = 1;
      edges.push(edge);
      filling.left -= graph.costs[edge] as number;
      profit += (graph.prizes[node] as number) - (graph.costs[edge] as number);
      startFrom(filling, node);
    }
    spread(filling);
  }
  return { inTree: filling.inTree, edges, profit };
}

type Filling = {
  readonly graph: Graph;
  readonly worth: Worth;
  readonly inTree: Uint8Array;
  /** From the tree to a node: the cost of the way, the prizes along it, and its last edge. */
  readonly distance: Float64Array;
  readonly collected: Float64Array;
  readonly by: Int32Array;
  /** Nodes to spread from, the nearest first; and ends of ways, by less their worth. */
  readonly near: Heap;
  readonly best: Heap;
  left: number;
};

function startFrom({ distance, collected, near }: Filling, v: number): void {
  distance[v] = 0;
  collected[v] = 0;
  put(near, v, 0);
}

/** Dijkstra 1959, from the nodes that wait, as far as there is money. */
function spread(filling: Filling): void {
  const { graph, distance, collected, by, near, best, inTree } = filling;
  for (let v = take(near); v >= 0; v = take(near)) {
    if (inTree[v] === 0) {
      const worth = filling.worth(collected[v] as number, distance[v] as number);
      if (worth > 0) put(best, v, -worth);
    }
    for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
      const e = graph.edgesAt[r] as number;
      const w = otherEnd(graph, e, v);
      const through = (distance[v] as number) + (graph.costs[e] as number);
      if (through > filling.left || through >= (distance[w] as number)) continue;
      distance[w] = through;
      collected[w] = (collected[v] as number) + (graph.prizes[w] as number);
      by[w] = e;
      put(near, w, through);
    }
  }
}

type Step = { readonly edge: number; readonly node: number };

/** The way to v; none where it is too dear by now, or worth less than it was when put in. */
function affordableSteps(filling: Filling, v: number): readonly Step[] {
  const { graph, inTree, by, best } = filling;
  const steps: Step[] = [];
  let cost = 0;
  let prize = 0;
  for (let node = v; inTree[node] === 0; ) {
    const edge = by[node] as number;
    steps.push({ edge, node });
    cost += graph.costs[edge] as number;
    prize += graph.prizes[node] as number;
    node = otherEnd(graph, edge, node);
  }
  if (steps.length === 0 || cost > filling.left) return [];
  const worth = filling.worth(prize, cost);
  if (worth >= -(best.keys[v] as number) * (1 - ROUNDING)) return steps;
  // A node on the way has joined at no cost; what is left is worth less.
  if (worth > 0) put(best, v, -worth);
  return [];
}

const ROUNDING = 2 ** -40;
