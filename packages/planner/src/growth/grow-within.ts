import { assert } from '@qianwan/base/assert';
import { type Random, seededRandom } from '@qianwan/base/random';
import { expansion } from './expansion.ts';
import { fitted } from './fit.ts';
import { goemansWilliamson } from './goemans-williamson.ts';
import { type Graph, priced, sum } from './graph.ts';
import { type Effort, growTree, quickEffort } from './grow-tree.ts';
import { reopened, settled } from './local-search.ts';
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
    const dearer = priced(graph, theta);
    const tree = asTreeOf(graph, settled(dearer, goemansWilliamson(dearer)));
    best = richer(graph, best, fitted(graph, tree, budget));
    return edgeCost(graph, tree) > budget;
  };
  const overspendsBounded = (theta: number): boolean => {
    const grown = growTree(priced(graph, theta), quickEffort(effort));
    const above = (total + theta * budget) * (1 + ROUNDING);
    bound = Math.min(bound, above - grown.bound);
    const tree = asTreeOf(graph, grown.tree);
    best = richer(graph, best, fitted(graph, tree, budget));
    return edgeCost(graph, tree) > budget;
  };

  let theta = 0;
  if (overspends(0)) {
    // Bounds cost more than trees: they are worked out only near where both prices meet.
    const rough = bracketed(total, budget, overspends);
    const fine = bisected({ low: rough.low / 2, high: rough.high * 2 }, BOUNDS, overspendsBounded);
    theta = fine.high;
  }
  best = refilled(graph, best, budget, theta, effort);
  const prize = prizeOf(graph, best);
  // Whole prizes have whole sums.
  if (graph.prizes.every(Number.isSafeInteger)) bound = Math.floor(bound);
  return { tree: best, prize, cost: edgeCost(graph, best), bound: Math.max(prize, bound) };
}

type Bracket = { readonly low: number; readonly high: number };

/** A low price that overspends and a high one that does not, close together. */
function bracketed(total: number, budget: number, overspends: (theta: number) => boolean): Bracket {
  let high = Math.min(total, total / budget);
  let low = high / 4 ** BRACKETS;
  while (overspends(high) && high < total * 1e12) {
    low = high;
    high *= 4;
  }
  return bisected({ low, high }, BISECTIONS, overspends);
}

/** Halves the bracket, by ratio, some times. */
function bisected(
  bracket: Bracket,
  times: number,
  overspends: (theta: number) => boolean,
): Bracket {
  let { low, high } = bracket;
  for (let step = 0; step < times; step += 1) {
    const middle = Math.sqrt(low * high);
    if (overspends(middle)) low = middle;
    else high = middle;
  }
  return { low, high };
}

/** More than a few additions and a product can round off. */
const ROUNDING = 2 ** -50;
const BISECTIONS = 10;
const BOUNDS = 8;
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
