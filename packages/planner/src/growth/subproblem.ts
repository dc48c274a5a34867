import { type Known, reduce } from '#growth/reductions/reduce';
import type { Lifted } from '#growth/reductions/reducible';
import { type Graph, graphFrom } from './graph.ts';

/** Some of the trees of a graph, as the trees of a smaller one. */
export type Subproblem = {
  /** Nodes with a prize of `held` must be in every tree of the part. */
  readonly graph: Graph;
  /** A node that all trees of the part hold, if one is known. */
  readonly root: number | null;
  /** What the whole graph's tree is worth more than the part's. */
  readonly offset: number;
  /** No tree of the part has a lower value, in the whole graph. */
  readonly bound: number;
  /** From a tree of the part to one of the whole graph that is worth no more. */
  readonly lift: (tree: Lifted) => Lifted;
};

export function wholeOf(graph: Graph): Subproblem {
  return { graph, root: graph.root, offset: 0, bound: 0, lift: (tree) => tree };
}

/** The same part, rooted, with what is known worked in and every reduction applied. */
export function reducedSubproblem(
  part: Subproblem,
  root: number,
  held: number,
  known: Known | null,
): Subproblem {
  const { graph, offset, lift } = reduce(part.graph, root, held, known);
  return {
    graph,
    root: graph.root,
    offset: part.offset + offset,
    bound: part.bound,
    lift: (tree) => part.lift(lift(tree)),
  };
}

/** An unrooted part without the nodes and edges that are known to be left out. */
export function withoutKnown(part: Subproblem, known: Known): Subproblem {
  const { graph } = part;
  const numbers = new Int32Array(graph.nodeIds.length).fill(-1);
  const nodes = [...numbers.keys()].filter((v) => known.isOut[v] === 0);
  for (const [k, v] of nodes.entries()) numbers[v] = k;
  const number = (v: number | undefined) => numbers[v as number] as number;
  const edges = [...graph.costs.keys()].filter(
    (e) => known.isUnused[e] === 0 && number(graph.from[e]) >= 0 && number(graph.to[e]) >= 0,
  );
  let { offset } = part;
  for (const [v, prize] of graph.prizes.entries()) if (known.isOut[v] === 1) offset += prize;
  const smaller = graphFrom(
    nodes.map(String),
    Float64Array.from(nodes, (v) => graph.prizes[v] as number),
    edges.map(String),
    Int32Array.from(edges, (e) => number(graph.from[e])),
    Int32Array.from(edges, (e) => number(graph.to[e])),
    Float64Array.from(edges, (e) => graph.costs[e] as number),
    null,
  );
  const lift = (tree: Lifted) =>
    part.lift({
      edges: tree.edges.map((e) => edges[e] as number),
      node: nodes[tree.node] as number,
    });
  return { graph: smaller, root: null, offset, bound: part.bound, lift };
}

export function withBound(part: Subproblem, bound: number): Subproblem {
  return { ...part, bound: Math.max(part.bound, bound) };
}
