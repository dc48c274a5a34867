import { assert } from '@qianwan/base/assert';
import { atMostTrees } from './at-most-trees.ts';
import { contraction, type Forest, forestOf, forestValue } from './contraction.ts';
import type { Graph, Part } from './graph.ts';
import { type Effort, usualEffort } from './grow-tree.ts';
import { growAtSize } from './grow-wide.ts';
import { growWithin } from './grow-within.ts';
import { find, singletons, unite } from './union-find.ts';

/** Which trees may be founded beside the parts that stand. */
export type NewTrees =
  /** As many as pay for a founding cost each. */
  | { readonly foundingCost: number }
  /** At most so many; founding them costs nothing. */
  | { readonly most: number };

export type ForestOptions = {
  /** None may be founded where absent. */
  readonly newTrees?: NewTrees;
  /** The most that edges and foundings may cost; not together with `most`. */
  readonly budget?: number;
  readonly effort?: Effort;
};

/** A network of the forest. No two share a node, and none is connected with another. */
export type GrownPart = {
  /** The name of the part that stood; for a new tree the id of its richest node. */
  readonly name: string;
  readonly isNew: boolean;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly cost: number;
  readonly prize: number;
};

/**
 * Without a budget `value` is the cost of edges and foundings and the prizes left out, and no
 * forest has less than `bound`; with one it is the prize collected, and none has more.
 */
export type GrownForest = {
  readonly goal: 'least-value' | 'most-prize';
  readonly value: number;
  readonly bound: number;
  readonly parts: readonly GrownPart[];
};

/**
 * Grows the graph's parts, which stay apart, and new trees beside them. What stands costs nothing;
 * its prizes count as collected. Where nothing stands, new trees must be allowed.
 */
export function growForest(graph: Graph, options: ForestOptions): GrownForest {
  const parts = standingParts(graph);
  const effort = options.effort ?? usualEffort(graph);
  const { newTrees, budget } = options;
  assert(parts.length > 0 || newTrees !== undefined, 'something stands or may be founded');
  const stands = new Uint8Array(graph.nodeIds.length);
  for (const v of parts.flatMap((part) => part.nodes)) stands[v] = 1;
  if (newTrees !== undefined && 'most' in newTrees) {
    assert(budget === undefined, 'a number of trees goes without a budget');
    const { forest, value, bound } = atMostTrees(graph, stands, newTrees.most, effort);
    return { goal: 'least-value', value, bound, parts: described(graph, parts, forest) };
  }
  const founding = newTrees?.foundingCost ?? null;
  const contracted = contraction(graph, stands, founding);
  if (budget === undefined) {
    const { tree, bound } = growAtSize(contracted.graph, effort);
    const forest = forestOf(contracted, tree, stands);
    const grown = described(graph, parts, forest);
    const founded = grown.filter((part) => part.isNew).length;
    const value = forestValue(graph, forest) + (founding ?? 0) * founded;
    return { goal: 'least-value', value, bound: Math.min(bound, value), parts: grown };
  }
  const { tree, prize, bound } = growWithin(contracted.graph, budget, effort);
  let stood = 0;
  for (let v = 0; v < stands.length; v += 1)
    if (stands[v] === 1) stood += graph.prizes[v] as number;
  const grown = described(graph, parts, forestOf(contracted, tree, stands));
  return { goal: 'most-prize', value: stood + prize, bound: stood + bound, parts: grown };
}

/** The graph's parts; a root that lies in none is one of its own. */
export function standingParts({ parts, root, nodeIds }: Graph): readonly Part[] {
  if (root === null || parts.some(({ nodes }) => nodes.includes(root))) return parts;
  return [{ name: nodeIds[root] as string, nodes: [root] }, ...parts];
}

/** The forest's networks: the parts that stood, in their order, then new trees by their first node. */
function described(graph: Graph, parts: readonly Part[], { inForest, edges }: Forest): GrownPart[] {
  const sets = singletons(inForest.length);
  for (const e of edges) unite(sets, graph.from[e] as number, graph.to[e] as number);
  // Nodes of a part hang together though their edges are not told.
  for (const { nodes } of parts) for (const v of nodes) unite(sets, v, nodes[0] as number);
  const nodesOf = new Map<number, number[]>();
  const edgesOf = new Map<number, number[]>();
  for (const { nodes } of parts) nodesOf.set(find(sets, nodes[0] as number), []);
  for (let v = 0; v < inForest.length; v += 1) {
    if (inForest[v] === 1) push(nodesOf, find(sets, v), v);
  }
  for (const e of [...edges].sort((a, b) => a - b)) {
    push(edgesOf, find(sets, graph.from[e] as number), e);
  }
  return [...nodesOf].map(([set, nodes], index) => {
    const own = edgesOf.get(set) ?? [];
    return {
      name: parts[index]?.name ?? (graph.nodeIds[richest(graph, nodes)] as string),
      isNew: index >= parts.length,
      nodes: nodes.map((v) => graph.nodeIds[v] as string),
      edges: own.map((e) => graph.edgeIds[e] as string),
      cost: total(graph.costs, own),
      prize: total(graph.prizes, nodes),
    };
  });
}

function push(lists: Map<number, number[]>, key: number, item: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function richest(graph: Graph, nodes: readonly number[]): number {
  return nodes.reduce((a, b) =>
    (graph.prizes[b] as number) > (graph.prizes[a] as number) ? b : a,
  );
}

function total(amounts: Float64Array, of: readonly number[]): number {
  return of.reduce((sum, index) => sum + (amounts[index] as number), 0);
}
