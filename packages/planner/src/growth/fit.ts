import { filled } from './fill.ts';
import type { Graph } from './graph.ts';
import { prizeOf, type Tree } from './tree.ts';
import { trimmed } from './trim.ts';

/**
 * Makes the most of a budget from a tree: branches that bring least for their cost are cut until
 * the tree is affordable, then ways are added while they fit. Once those that bring most for their
 * cost come first, once those that bring most at all, because the last gap is a knapsack's.
 */
export function fitted(graph: Graph, tree: Tree, budget: number): Tree {
  const affordable = trimmed(graph, tree, budget);
  const byRatio = filled(graph, affordable, budget, (prize, cost) => prize / Math.max(cost, TINY));
  const byPrize = filled(graph, affordable, budget, (prize) => prize);
  return prizeOf(graph, byPrize) > prizeOf(graph, byRatio) ? byPrize : byRatio;
}

/** Keeps ratios finite where a way costs nothing. */
const TINY = 1e-12;
