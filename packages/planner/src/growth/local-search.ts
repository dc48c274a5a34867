import { between, type Random } from '@qianwan/base/random';
import { expansion } from './expansion.ts';
import { type Graph, otherEnd } from './graph.ts';
import { bestTreeAmong } from './spanning-tree.ts';
import { nodesOf, type Tree, treeValue } from './tree.ts';

/** Grows a tree by branches that earn their edges, respans and prunes it, until it earns no more. */
export function settled(graph: Graph, start: Tree): Tree {
  let tree = start;
  for (;;) {
    const next = bestTreeAmong(graph, expansion(graph, tree));
    if (!(next.profit > tree.profit)) return tree;
    tree = next;
  }
}

/**
 * Improves a tree by `rounds` of breaking and mending: either a neighbourhood of the tree is taken
 * out and grown again, or branches are tried under ways whose costs are shaken. What comes out is
 * laid together with the tree it came from, spanned anew and pruned, so that the good parts of both
 * stay. A tree that is worse by less than a tolerance, which falls to nothing over the rounds, is
 * walked on from too (threshold accepting, Dueck and Scheuer 1990): that leads out of dead ends.
 */
export function shaken(graph: Graph, start: Tree, rounds: number, random: Random): Tree {
  const scale = TOLERANCE * treeValue(graph, start);
  let best = start;
  let current = start;
  for (let round = 0; round < rounds; round += 1) {
    const tolerance = scale * (1 - (round + 1) / rounds);
    const other =
      random() < 0.5 ? reopened(graph, current, random) : rerouted(graph, current, random);
    const both = other.inTree.slice();
    for (let v = 0; v < both.length; v += 1) if (current.inTree[v] === 1) both[v] = 1;
    const together = settled(graph, bestTreeAmong(graph, both));
    const next = random() < 0.5 && together.profit < other.profit + scale ? other : together;
    if (next.profit >= current.profit - tolerance) current = next;
    for (const tree of [other, together]) if (tree.profit > best.profit) best = tree;
  }
  return best;
}

/** By what part of its value a tree may at first be worse and still be walked on from. */
const TOLERANCE = 0.01;

/** Takes a patch out of the tree and lets what remains grow again. */
export function reopened(graph: Graph, tree: Tree, random: Random): Tree {
  const nodes = nodesOf(tree);
  const centre = nodes[between(random, 0, nodes.length - 1)] as number;
  const size = between(random, 1, 2 + Math.floor(Math.min(60, nodes.length) * random()));
  const among = tree.inTree.slice();
  for (const v of patchAround(graph, centre, size)) if (v !== graph.root) among[v] = 0;
  if (!among.includes(1)) return tree;
  return settled(graph, bestTreeAmong(graph, among));
}

/** Tries the branches that would be worth growing if ways cost a little more or less. */
function rerouted(graph: Graph, tree: Tree, random: Random): Tree {
  const strength = 0.2 + 1.2 * random();
  const costs = graph.costs.map((cost) => cost * (1 + strength * (random() - 0.5)));
  return settled(graph, bestTreeAmong(graph, expansion(graph, tree, costs)));
}

/** The nodes nearest to a centre by number of edges. */
function patchAround(graph: Graph, centre: number, size: number): ReadonlySet<number> {
  const patch = new Set([centre]);
  for (const v of patch) {
    for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
      if (patch.size >= size) return patch;
      patch.add(otherEnd(graph, graph.edgesAt[r] as number, v));
    }
  }
  return patch;
}
