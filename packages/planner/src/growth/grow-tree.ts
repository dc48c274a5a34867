import { seededRandom } from '@qianwan/base/random';
import { branchAndBound } from './branch-and-bound.ts';
import { goemansWilliamson } from './goemans-williamson.ts';
import type { Graph } from './graph.ts';
import { settled, shaken } from './local-search.ts';
import { mergingAscent } from './merging-ascent.ts';
import { bestTreeAmong } from './spanning-tree.ts';
import { richestNodes, singleNode, type Tree, treeValue } from './tree.ts';
import { inUnits } from './whole-units.ts';

/** How hard to look. The same effort and seed give the same tree everywhere. */
export type Effort = {
  /** Rounds of breaking and mending; a part of them also goes with every step of the proof. */
  readonly rounds: number;
  /** How many edges dual ascents may have before them, all together: the effort of the proof. */
  readonly work: number;
  readonly seed: number;
};

export type Grown = {
  readonly tree: Tree;
  /** Edges of the tree and prizes left out: what is minimised. */
  readonly value: number;
  /** No tree has a lower value; the tree is the best one where both are the same. */
  readonly bound: number;
};

/**
 * An effort that suits the size. County graphs are solved in a hundredth of a second and 20,000
 * places in seconds; where a proof does not come, this ends the search after some times that.
 */
export function usualEffort(graph: Graph): Effort {
  const size = graph.nodeIds.length + graph.costs.length;
  const rounds = Math.max(10, Math.min(200, Math.floor(2_000_000 / size)));
  const work = Math.max(200_000, Math.min(10_000_000, 100 * size));
  return { rounds, work, seed: 20261123 };
}

/**
 * A tree of little edge cost that leaves out few prizes, with a bound on how much better any could
 * be: a start from moats and from what a first ascent shows, then branch and bound, and local
 * search if that was not the end.
 */
export function growTree(graph: Graph, effort: Effort): Grown {
  const { graph: whole, perOne, isExact } = inUnits(graph);
  const { bound, support } = mergingAscent(whole);
  const start = startOf(whole, support);
  const shakes = Math.ceil(effort.rounds / SHARE);
  const proof = branchAndBound(whole, { tree: start, bound }, { ...effort, shakes });
  let tree = bestTreeAmong(graph, proof.tree.inTree);
  const isBest = proof.bound === treeValue(whole, proof.tree);
  if (!isBest) tree = shaken(graph, tree, effort.rounds, seededRandom(effort.seed));
  const value = treeValue(graph, tree);
  if (isBest && isExact) return { tree, value, bound: value };
  return { tree, value, bound: Math.min(value, proof.bound / perOne) };
}

/** One of so many rounds goes with a step of the proof. */
const SHARE = 20;

/** The best of some trees that are quickly had. */
function startOf(graph: Graph, support: Uint8Array): Tree {
  const moats = goemansWilliamson(graph);
  const both = support.map((mark, v) => mark | (moats.inTree[v] as number));
  const single = singleNode(graph, graph.root ?? richestNodes(graph)[0] ?? 0);
  let best = settled(graph, single);
  for (const tree of [moats, bestTreeAmong(graph, both)]) {
    const grown = settled(graph, tree);
    if (grown.profit > best.profit) best = grown;
  }
  return best;
}
