import { type Graph, graphFrom } from './graph.ts';
import type { Tree } from './tree.ts';

/** A graph in which some nodes have become one root, and the way back from it. */
export type Contraction = {
  /** Its root is node 0, which has no prize; new trees hang on it by a founding edge each. */
  readonly graph: Graph;
  /** The original node of every node but the root. */
  readonly nodes: Int32Array;
  /** The original edge of every edge; for founding edges, −1 − the node that they found. */
  readonly edges: Int32Array;
};

/**
 * Makes one root of all nodes that stand: ways among them vanish, and a tree of the contracted
 * graph is a forest of the original one whose trees each hold exactly one standing node, or none.
 * So what hangs on different standing nodes stays apart, for a tree has no cycle through the root.
 * With a `founding` cost an edge leads from the root to every other node: each of them in use is a
 * tree of its own (an artificial root, as in Leitner et al. 2018). Without, null.
 */
export function contraction(
  graph: Graph,
  stands: Uint8Array,
  founding: number | null,
): Contraction {
  const n = graph.nodeIds.length;
  const numberOf = new Int32Array(n);
  const nodes = [-1];
  for (let v = 0; v < n; v += 1) {
    if (stands[v] === 1) continue;
    numberOf[v] = nodes.length;
    nodes.push(v);
  }
  const edges: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let e = 0; e < graph.costs.length; e += 1) {
    const a = numberOf[graph.from[e] as number] as number;
    const b = numberOf[graph.to[e] as number] as number;
    if (a === b) continue;
    edges.push(e);
    from.push(a);
    to.push(b);
  }
  if (founding !== null) {
    for (let v = 1; v < nodes.length; v += 1) {
      edges.push(-1 - (nodes[v] as number));
      from.push(0);
      to.push(v);
    }
  }
  const contracted = graphFrom(
    nodes.map((v) => (v < 0 ? '' : (graph.nodeIds[v] as string))),
    Float64Array.from(nodes, (v) => (v < 0 ? 0 : (graph.prizes[v] as number))),
    edges.map((e) => (e < 0 ? '' : (graph.edgeIds[e] as string))),
    Int32Array.from(from),
    Int32Array.from(to),
    Float64Array.from(edges, (e) => (e < 0 ? (founding as number) : (graph.costs[e] as number))),
    0,
  );
  return { graph: contracted, nodes: Int32Array.from(nodes), edges: Int32Array.from(edges) };
}

/** A forest of the original graph; `inForest` marks what stands too. */
export type Forest = { readonly inForest: Uint8Array; readonly edges: readonly number[] };

/** The forest that a tree of the contracted graph stands for, or only the nodes of it that stay. */
export function forestOf(
  { graph, nodes, edges }: Contraction,
  tree: Tree,
  stands: Uint8Array,
  stays: (node: number) => boolean = () => true,
): Forest {
  const inForest = stands.slice();
  for (let v = 1; v < nodes.length; v += 1) {
    if (tree.inTree[v] === 1 && stays(v)) inForest[nodes[v] as number] = 1;
  }
  const kept = tree.edges.filter((e) => stays(lowerEnd(graph, e)));
  return { inForest, edges: kept.map((e) => edges[e] as number).filter((e) => e >= 0) };
}

/** An end of an edge that is not the root. */
export function lowerEnd(graph: Graph, edge: number): number {
  return (graph.from[edge] === 0 ? graph.to[edge] : graph.from[edge]) as number;
}

/** Edges, and the prizes of nodes left out. */
export function forestValue(graph: Graph, { inForest, edges }: Forest): number {
  let value = 0;
  for (const e of edges) value += graph.costs[e] as number;
  for (let v = 0; v < inForest.length; v += 1) {
    if (inForest[v] === 0) value += graph.prizes[v] as number;
  }
  return value;
}
