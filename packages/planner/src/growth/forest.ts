import { assert } from '@qianwan/base/assert';
import { atMostTrees } from './at-most-trees.ts';
import { contraction, type Forest, forestOf, forestValue } from './contraction.ts';
import type { Graph, Part } from './graph.ts';
import { type Effort, usualEffort } from './grow-tree.ts';
import { growAtSize } from './grow-wide.ts';
import { growWithin } from './grow-within.ts';
import { marked, partsIn, standingParts, totalOf } from './parts.ts';

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
  const stands = marked(graph, parts);
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
  const grown = described(graph, parts, forestOf(contracted, tree, stands));
  const stood = totalOf(
    graph.prizes,
    parts.flatMap(({ nodes }) => nodes),
  );
  return { goal: 'most-prize', value: stood + prize, bound: stood + bound, parts: grown };
}

function described(graph: Graph, parts: readonly Part[], forest: Forest): GrownPart[] {
  return partsIn(graph, parts, forest).map(({ name, isNew, nodes, edges }) => ({
    name,
    isNew,
    nodes: nodes.map((v) => graph.nodeIds[v] as string),
    edges: edges.map((e) => graph.edgeIds[e] as string),
    cost: totalOf(graph.costs, edges),
    prize: totalOf(graph.prizes, nodes),
  }));
}
