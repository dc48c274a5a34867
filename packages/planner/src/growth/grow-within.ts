import { assert } from '@qianwan/base/assert';
import { type Random, seededRandom } from '@qianwan/base/random';
import { expansion } from './expansion.ts';
import { fitted } from './fit.ts';
import { type Graph, priced, sum } from './graph.ts';
import type { Effort } from './grow-tree.ts';
import { growWide } from './grow-wide.ts';
import { reopened } from './local-search.ts';
import { bestTreeAmong } from './spanning-tree.ts';
import { edgeCost, prizeOf, richestNodes, singleNode, type Tree } from './tree.ts';

export type GrownWithin = {
  readonly tree: Tree;
  readonly prize: number;
  readonly cost: number;
  /** No tree whose edges fit the budget collects more. */
  readonly bound: number;
};

/**
 * The tree that collects the most prize with edges that fit a budget B.
 *
 * Lagrange: for a price θ on cost, no tree within B collects more than
 * Σπ − min_T (θ·c(T) + π(left out)) + θ·B, and the minimum is a prize-collecting tree with all
 * costs multiplied by θ, bounded by dual ascent. Small θ gives trees beyond the budget, large ones
 * trees below it; bisection closes in on the θ where both meet. Every tree on the way is cut down
 * or filled up to the budget, and the best is improved by taking patches out and filling again.
 */
export function growWithin(graph: Graph, budget: number, effort: Effort): GrownWithin {
  assert(budget >= 0, 'a budget is not negative');
  const total = sum(graph.prizes);
  const start = graph.root ?? richestNodes(graph)[0] ?? 0;
  let best = fitted(graph, singleNode(graph, start), budget);
  let bound = total;
  const overspends = (theta: number): boolean => {
    const grown = growWide(priced(graph, theta));
    const above = (total + theta * budget) * (1 + ROUNDING);
    bound = Math.min(bound, above - grown.bound);
    const tree = asTreeOf(graph, grown.tree);
    best = richer(graph, best, fitted(graph, tree, budget));
    return edgeCost(graph, tree) > budget;
  };
  const theta = overspends(0) ? bracketed(total, budget, overspends) : 0;
  best = refilled(graph, best, budget, theta, effort);
  const prize = prizeOf(graph, best);
  // Whole prizes have whole sums.
  if (graph.prizes.every(Number.isSafeInteger)) bound = Math.floor(bound);
  return { tree: best, prize, cost: edgeCost(graph, best), bound: Math.max(prize, bound) };
}

/** A price that does not overspend, by little: bracketed, and the bracket halved by ratio. */
function bracketed(total: number, budget: number, overspends: (theta: number) => boolean): number {
  let high = Math.min(total, total / budget);
  let low = high / 4 ** BRACKETS;
  while (overspends(high) && high < total * 1e12) {
    low = high;
    high *= 4;
  }
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = Math.sqrt(low * high);
    if (overspends(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** More than a few additions and a product can round off. */
const ROUNDING = 2 ** -50;
const BISECTIONS = 16;
const BRACKETS = 6;

/** Breaks patches out of the tree, lets it grow at the found price, and fits it to the budget. */
function refilled(graph: Graph, start: Tree, budget: number, theta: number, effort: Effort): Tree {
  const random: Random = seededRandom(effort.seed);
  let best = start;
  for (let round = 0; round < effort.rounds; round += 1) {
    const dearer = priced(graph, theta * (0.5 + random()));
    const opened = reopened(dearer, best, random);
    for (const among of [opened.inTree, expansion(dearer, best)]) {
      const tree = asTreeOf(graph, bestTreeAmong(dearer, among));
      best = richer(graph, best, fitted(graph, tree, budget));
    }
  }
  return best;
}

/** The same nodes and edges, with the profit at the graph's own costs. */
function asTreeOf(graph: Graph, tree: Tree): Tree {
  return { ...tree, profit: prizeOf(graph, tree) - edgeCost(graph, tree) };
}

/** More prize; for the same prize, less cost. */
function richer(graph: Graph, a: Tree, b: Tree): Tree {
  const difference = prizeOf(graph, b) - prizeOf(graph, a);
  if (difference !== 0) return difference > 0 ? b : a;
  return edgeCost(graph, b) < edgeCost(graph, a) ? b : a;
}
