import { forestRows } from './forest-rows.ts';
import { type Graph, otherEnd } from './graph.ts';
import { openHeap, put, take } from './heap.ts';
import { edgeCost, nodesOf, type Tree } from './tree.ts';

/**
 * Cuts branches until a tree's edges fit a budget. A branch is what hangs on an edge, away from the
 * root or else from the richest node; the one that loses least prize for the money it saves goes
 * first, and money beyond what must be saved does not count.
 */
export function trimmed(graph: Graph, tree: Tree, budget: number): Tree {
  let excess = edgeCost(graph, tree) - budget;
  if (excess <= 0) return tree;
  const branches = branchesOf(graph, tree);
  const { order, parentEdge, prize, cost } = branches;
  const losses = openHeap(graph.nodeIds.length);
  const loss = (v: number) =>
    (prize[v] as number) / Math.max(TINY, Math.min(cost[v] as number, excess));
  for (const v of order.slice(1)) put(losses, v, loss(v));
  const inTree = tree.inTree.slice();
  while (excess > 0) {
    const v = take(losses);
    if (v < 0) break;
    if (inTree[v] === 0) continue;
    // Less must be saved than when it was put in, so it may be worth less now.
    if (loss(v) > (losses.keys[v] as number)) {
      put(losses, v, loss(v));
      continue;
    }
    excess -= cost[v] as number;
    let above = v;
    while (parentEdge[above] !== -1) {
      above = otherEnd(graph, parentEdge[above] as number, above);
      prize[above] = (prize[above] as number) - (prize[v] as number);
      cost[above] = (cost[above] as number) - (cost[v] as number);
      if (parentEdge[above] !== -1) put(losses, above, loss(above));
    }
    removeBranch(branches, inTree, v);
  }
  return remaining(graph, tree, inTree);
}

/** Keeps ratios finite where a branch costs nothing. */
const TINY = 1e-12;

/** The branch of v: its prizes and edges, with the edge that it hangs on. */
type Branches = {
  readonly order: readonly number[];
  readonly parentEdge: Int32Array;
  readonly prize: Float64Array;
  readonly cost: Float64Array;
  readonly childrenOf: (v: number) => readonly number[];
};

function branchesOf(graph: Graph, tree: Tree): Branches {
  const n = graph.nodeIds.length;
  const rows = forestRows(graph, tree.edges);
  const parentEdge = new Int32Array(n).fill(-1);
  const prize = graph.prizes.slice();
  const cost = new Float64Array(n);
  const childrenOf = (v: number) => {
    const children: number[] = [];
    for (let r = rows.from[v] as number; r < (rows.from[v + 1] as number); r += 1) {
      const e = rows.edges[r] as number;
      if (e !== parentEdge[v]) children.push(otherEnd(graph, e, v));
    }
    return children;
  };
  const order = [topOf(graph, tree)];
  for (const v of order) {
    for (let r = rows.from[v] as number; r < (rows.from[v + 1] as number); r += 1) {
      const e = rows.edges[r] as number;
      if (e === parentEdge[v]) continue;
      const w = otherEnd(graph, e, v);
      parentEdge[w] = e;
      order.push(w);
    }
  }
  for (const w of order.slice(1).reverse()) {
    const e = parentEdge[w] as number;
    const v = otherEnd(graph, e, w);
    cost[w] = (cost[w] as number) + (graph.costs[e] as number);
    cost[v] = (cost[v] as number) + (cost[w] as number);
    prize[v] = (prize[v] as number) + (prize[w] as number);
  }
  return { order, parentEdge, prize, cost, childrenOf };
}

function topOf(graph: Graph, tree: Tree): number {
  if (graph.root !== null) return graph.root;
  const nodes = nodesOf(tree);
  return nodes.reduce((a, b) =>
    (graph.prizes[b] as number) > (graph.prizes[a] as number) ? b : a,
  );
}

function removeBranch(branches: Branches, inTree: Uint8Array, v: number): void {
  const branch = [v];
  for (const w of branch) {
    if (inTree[w] === 0) continue;
    inTree[w] = 0;
    branch.push(...branches.childrenOf(w));
  }
}

function remaining(graph: Graph, tree: Tree, inTree: Uint8Array): Tree {
  const stays = (e: number) =>
    inTree[graph.from[e] as number] === 1 && inTree[graph.to[e] as number] === 1;
  const edges = tree.edges.filter(stays);
  const left = { inTree, edges, profit: 0 };
  let profit = -edgeCost(graph, left);
  for (const v of nodesOf(left)) profit += graph.prizes[v] as number;
  return { ...left, profit };
}
