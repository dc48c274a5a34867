import { between } from '@qianwan/base/random';
import type { Known } from '#growth/reductions/reduce';
import { type Ascent, dualAscent, orderOf } from './dual-ascent.ts';
import type { Graph } from './graph.ts';
import { type Incumbent, offer } from './incumbent.ts';
import { keyPathsExchanged } from './key-path-exchange.ts';
import { settled, shaken } from './local-search.ts';
import { fixByReducedCosts } from './reduced-cost-fixing.ts';
import { bestTreeAmong } from './spanning-tree.ts';
import { reducedSubproblem, type Subproblem, withBound } from './subproblem.ts';
import { singleNode, type Tree } from './tree.ts';

/** How long to go on with one part. */
export type Stamina = {
  /** How many rounds may take little away. */
  readonly patience: number;
  /** Rounds of local search for each round of tightening. */
  readonly shakes: number;
};

/** A rooted part as small as tests, dual ascents and fixing make it, and where to divide it. */
export type Tightened = { readonly part: Subproblem; readonly branch: number };

/**
 * Makes a rooted part small: reductions; a dual ascent from one of the nodes that every tree must
 * hold; a tree grown on what the ascent saturated; fixing by the ascent's reduced costs; and again,
 * from another root and in another order, while that takes something away. Null when no tree of the
 * part can be below the target.
 */
export function tighten(
  incumbent: Incumbent,
  start: Subproblem,
  root: number,
  known: Known | null,
  stamina: Stamina,
): Tightened | null {
  let part = reducedSubproblem(start, root, incumbent.held, known);
  let { patience } = stamina;
  for (let round = 0; ; round += 1) {
    const { graph, offset } = part;
    offer(incumbent, part, singleNode(graph, part.root as number));
    if (graph.costs.length === 0) return null;
    const from = oneHeld(incumbent, graph);
    incumbent.work += graph.costs.length;
    const ascent = dualAscent(graph, from, orderOf(graph, round), incumbent.target - offset);
    part = withBound(part, offset + ascent.bound);
    if (part.bound >= incumbent.target) return null;
    const tree = grownOn(incumbent, part, ascent, stamina.shakes);
    if (part.bound >= incumbent.target) return null;
    if (patience === 0 || incumbent.work >= incumbent.limit) {
      const branch = branchingNode(incumbent, part, tree);
      return branch < 0 ? null : { part, branch };
    }
    const fixing = fixByReducedCosts(graph, ascent, from, incumbent.target - offset);
    part = reducedSubproblem(part, part.root as number, incumbent.held, fixing);
    if (part.offset >= incumbent.target) return null;
    if (part.graph.costs.length > MUCH * graph.costs.length) patience -= 1;
  }
}

/** What is left after a round that was worth its time. */
const MUCH = 0.9;

/** A node that every tree of the part holds, by dice: any can be the ascent's root. */
function oneHeld({ held, random }: Incumbent, graph: Graph): number {
  const all = [...graph.prizes.keys()].filter((v) => (graph.prizes[v] as number) >= held);
  return all[between(random, 0, all.length - 1)] as number;
}

/** The best tree found on what the root reaches over saturated arcs. */
function grownOn(incumbent: Incumbent, part: Subproblem, ascent: Ascent, shakes: number): Tree {
  const { graph } = part;
  const support = ascent.support.slice();
  support[part.root as number] = 1;
  let tree = settled(graph, bestTreeAmong(graph, support));
  if (shakes > 0) {
    tree = shaken(graph, keyPathsExchanged(graph, tree), shakes, incumbent.random);
  }
  offer(incumbent, part, tree);
  return tree;
}

/** Where to divide: the free node with most edges, better one of the tree. */
function branchingNode(incumbent: Incumbent, part: Subproblem, tree: Tree): number {
  const { graph } = part;
  let best = -1;
  let most = -1;
  for (let v = 0; v < graph.nodeIds.length; v += 1) {
    if ((graph.prizes[v] as number) >= incumbent.held) continue;
    const degree = (graph.edgesAtFrom[v + 1] as number) - (graph.edgesAtFrom[v] as number);
    const score = degree + (tree.inTree[v] === 1 ? 0.5 : 0);
    if (score > most) [best, most] = [v, score];
  }
  return best;
}
