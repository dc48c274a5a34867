import { type Random, seededRandom } from '@qianwan/base/random';
import { type Graph, sum } from './graph.ts';
import { bestTreeAmong } from './spanning-tree.ts';
import type { Subproblem } from './subproblem.ts';
import { type Tree, treeValue } from './tree.ts';

/** The best tree known while a proof is under way, and what is still looked for. */
export type Incumbent = {
  readonly graph: Graph;
  /** More than any tree looked at is worth: the prize of nodes that must not be left out. */
  readonly held: number;
  readonly random: Random;
  tree: Tree;
  /** The value of the tree. */
  upper: number;
  /** Only trees below this value are looked for; never above `upper`. */
  target: number;
  /** How many edges dual ascents have had before them; the measure of effort. */
  work: number;
  readonly limit: number;
};

export function incumbentFrom(graph: Graph, tree: Tree, seed: number, limit: number): Incumbent {
  const upper = treeValue(graph, tree);
  const held = sum(graph.prizes) + 2;
  return { graph, held, random: seededRandom(seed), tree, upper, target: upper, work: 0, limit };
}

/** Takes a tree of some part for the best one, if it is. */
export function offer(incumbent: Incumbent, part: Subproblem, tree: Tree): void {
  const { graph } = incumbent;
  if (part.offset + treeValue(part.graph, tree) >= incumbent.upper) return;
  const { edges, node } = part.lift({ edges: tree.edges, node: tree.inTree.indexOf(1) });
  const among = new Uint8Array(graph.nodeIds.length);
  among[node] = 1;
  for (const e of edges) {
    among[graph.from[e] as number] = 1;
    among[graph.to[e] as number] = 1;
  }
  // Spanned anew, since edges that replaced others may have met in a cycle.
  incumbent.tree = bestTreeAmong(graph, among);
  incumbent.upper = treeValue(graph, incumbent.tree);
  incumbent.target = Math.min(incumbent.target, incumbent.upper);
}
