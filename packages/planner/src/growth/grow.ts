import { assert } from '@qianwan/base/assert';
import type { Graph } from './graph.ts';
import { type Effort, usualEffort } from './grow-tree.ts';
import { growAtSize } from './grow-wide.ts';
import { growWithin } from './grow-within.ts';
import { edgeCost, nodesOf, prizeOf, type Tree } from './tree.ts';

export type GrowOptions = {
  /** The node that the network must hold, instead of the graph's own root. */
  readonly root?: string;
  /** The most its edges may cost. Without it, edges are weighed against the prizes left out. */
  readonly budget?: number;
  /** `usualEffort` where absent. Counted in rounds, never in seconds, so that results repeat. */
  readonly effort?: Effort;
};

/**
 * A connected network. Without a budget `value` is its edge cost and the prizes left out, and no
 * network has less than `bound`; with one it is the prize collected, and none has more.
 */
export type Network = {
  readonly goal: 'least-value' | 'most-prize';
  readonly value: number;
  readonly bound: number;
  readonly cost: number;
  readonly prize: number;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
};

/** Grows one network on the graph. The root must be one of its nodes. */
export function grow(graph: Graph, options: GrowOptions = {}): Network {
  const rooted = options.root === undefined ? graph : withRoot(graph, options.root);
  const effort = options.effort ?? usualEffort(rooted);
  if (options.budget === undefined) {
    const { tree, value, bound } = growAtSize(rooted, effort);
    return { goal: 'least-value', value, bound, ...described(rooted, tree) };
  }
  const { tree, prize, bound } = growWithin(rooted, options.budget, effort);
  return { goal: 'most-prize', value: prize, bound, ...described(rooted, tree) };
}

function described(graph: Graph, tree: Tree): Omit<Network, 'goal' | 'value' | 'bound'> {
  return {
    cost: edgeCost(graph, tree),
    prize: prizeOf(graph, tree),
    nodes: nodesOf(tree).map((v) => graph.nodeIds[v] as string),
    edges: [...tree.edges].sort((a, b) => a - b).map((e) => graph.edgeIds[e] as string),
  };
}

function withRoot(graph: Graph, id: string): Graph {
  const root = graph.nodeIds.indexOf(id);
  assert(root >= 0, `the root ${id} is a node of the graph`);
  return { ...graph, root };
}
