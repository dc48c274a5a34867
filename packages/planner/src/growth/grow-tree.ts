import { seededRandom } from '@qianwan/base/random';
import { type BoundEffort, lowerBound } from './bound.ts';
import { dualAscent } from './dual-ascent.ts';
import { goemansWilliamson } from './goemans-williamson.ts';
import type { Graph } from './graph.ts';
import { polished, settled, shaken } from './local-search.ts';
import { bestTreeAmong } from './spanning-tree.ts';
import { richestNodes, singleNode, type Tree, treeValue } from './tree.ts';

/** How hard to look. The same effort and seed give the same tree everywhere. */
export type Effort = BoundEffort & {
  /** Rounds of breaking and mending. */
  readonly rounds: number;
  readonly seed: number;
};

export type Grown = {
  readonly tree: Tree;
  /** Edges of the tree and prizes left out: what is minimised. */
  readonly value: number;
  /** No tree has a lower value. */
  readonly bound: number;
};

/** An effort that suits the size: under a second for a county, seconds for twenty thousand places. */
export function usualEffort(graph: Graph): Effort {
  const size = graph.nodeIds.length + graph.costs.length;
  if (size <= 5_000) return { rounds: 200, roots: 40, looks: 10, seed: 20261123 };
  const rounds = Math.max(10, Math.floor(2_000_000 / size));
  return { rounds, roots: 0, looks: 1, seed: 20261123 };
}

/** An effort for solving a series of like problems, of which none needs to be the best. */
export function quickEffort(effort: Effort): Effort {
  return { rounds: Math.min(10, effort.rounds), roots: 0, looks: 1, seed: effort.seed };
}

/**
 * A tree of little edge cost that leaves out few prizes, with a bound on how much better any could
 * be: growth of moats, dual ascent and what it shows, then local search from the best of them.
 */
export function growTree(graph: Graph, effort: Effort): Grown {
  let best = settled(graph, goemansWilliamson(graph));
  for (const start of startsOf(graph, effort)) {
    best = better(best, settled(graph, singleNode(graph, start)));
  }
  const { bound, supports } = lowerBound(graph, treeValue(graph, best), effort);
  const candidates = [best];
  for (const support of [...supports, ...supportWithin(graph, best)]) {
    for (const among of [support, union(support, best.inTree)]) {
      if (among.includes(1)) candidates.push(settled(graph, bestTreeAmong(graph, among)));
    }
  }
  const thorough = effort.roots > 0 && graph.nodeIds.length * graph.costs.length <= SMALL;
  for (const tree of mostProfitable(candidates, thorough ? POLISHED : 1)) {
    best = better(best, thorough ? polished(graph, tree) : tree);
  }
  best = shaken(graph, best, effort.rounds, seededRandom(effort.seed));
  const value = treeValue(graph, best);
  return { tree: best, value, bound: Math.min(bound, value) };
}

/** Up to here a pass over single nodes takes a fraction of a second. */
const SMALL = 1_000_000;

/** How many of the candidates are worth a pass over single nodes. */
const POLISHED = 6;

/** The best trees that differ in profit, the best first. */
function mostProfitable(trees: readonly Tree[], count: number): readonly Tree[] {
  const ordered = [...trees].sort((a, b) => b.profit - a.profit);
  return ordered.filter((tree, k) => tree.profit !== ordered[k - 1]?.profit).slice(0, count);
}

/** Single nodes from which a tree may well grow: the root, or some of the richest nodes. */
function startsOf(graph: Graph, effort: Effort): readonly number[] {
  return graph.root !== null
    ? [graph.root]
    : richestNodes(graph).slice(0, Math.max(1, effort.roots));
}

/** Without a root, what dual ascent shows from the richest node of a tree: no bound, but good. */
function supportWithin(graph: Graph, tree: Tree): readonly Uint8Array[] {
  if (graph.root !== null) return [];
  const inside = richestNodes(graph).find((v) => tree.inTree[v] === 1);
  return inside === undefined ? [] : [dualAscent(graph, inside).support];
}

function better(a: Tree, b: Tree): Tree {
  return b.profit > a.profit ? b : a;
}

function union(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((mark, v) => mark | (b[v] as number));
}
