import { type Graph, sum } from './graph.ts';

/** A connected part of a graph without cycles, and what it earns: its prizes less its edges. */
export type Tree = {
  /** 1 for every node of the tree. */
  readonly inTree: Uint8Array;
  readonly edges: readonly number[];
  readonly profit: number;
};

export function singleNode(graph: Graph, node: number): Tree {
  const inTree = new Uint8Array(graph.nodeIds.length);
  inTree[node] = 1;
  return { inTree, edges: [], profit: graph.prizes[node] as number };
}

/** The nodes that have a prize, the greatest first, equal ones by number. */
export function richestNodes(graph: Graph): number[] {
  const { prizes } = graph;
  return [...prizes.keys()]
    .filter((v) => (prizes[v] as number) > 0)
    .sort((a, b) => (prizes[b] as number) - (prizes[a] as number) || a - b);
}

export function nodesOf(tree: Tree): number[] {
  const nodes: number[] = [];
  for (let v = 0; v < tree.inTree.length; v += 1) if (tree.inTree[v] === 1) nodes.push(v);
  return nodes;
}

export function edgeCost(graph: Graph, tree: Tree): number {
  let cost = 0;
  for (const e of tree.edges) cost += graph.costs[e] as number;
  return cost;
}

export function prizeOf(graph: Graph, tree: Tree): number {
  let prize = 0;
  for (const v of nodesOf(tree)) prize += graph.prizes[v] as number;
  return prize;
}

/** The Goemans–Williamson objective: the tree's edges, and the prizes it leaves out. */
export function treeValue(graph: Graph, tree: Tree): number {
  return edgeCost(graph, tree) + (sum(graph.prizes) - prizeOf(graph, tree));
}
