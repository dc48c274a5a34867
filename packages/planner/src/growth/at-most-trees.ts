import {
  type Contraction,
  contraction,
  type Forest,
  forestOf,
  forestValue,
  lowerEnd,
} from './contraction.ts';
import { type Graph, sum } from './graph.ts';
import type { Effort } from './grow-tree.ts';
import { growAtSize, growWide } from './grow-wide.ts';
import { nodesOf, richestNodes, type Tree } from './tree.ts';
import { find, singletons, type UnionFind, unite } from './union-find.ts';

export type ForestGrown = {
  readonly forest: Forest;
  /** Edges, foundings where they cost, and prizes left out. */
  readonly value: number;
  readonly bound: number;
};

/**
 * The forest of least value with at most k trees beside those that hold what stands.
 *
 * Lagrange: with a cost f for founding a tree, no forest of at most k new trees has a value below
 * min_F (value(F) + f·trees(F)) − f·k, and the minimum is a rooted tree problem. Small f gives too
 * many trees, large ones too few; bisection closes in on the f where both meet. Of every forest on
 * the way the k best new trees are a solution, and if it has fewer, some are made.
 */
export function atMostTrees(
  graph: Graph,
  stands: Uint8Array,
  most: number,
  effort: Effort,
): ForestGrown {
  const total = sum(graph.prizes);
  let best: ForestGrown | null = null;
  let bound = 0;
  const founds = (founding: number, grow: typeof growWide): number => {
    const contracted = contraction(graph, stands, founding);
    const grown = grow(contracted.graph);
    bound = Math.max(bound, grown.bound - founding * most * (1 + ROUNDING));
    const { sets, founded } = newTrees(contracted, grown.tree);
    const dropped = new Set(founded.slice(most));
    const stays = (v: number) => !dropped.has(find(sets, v));
    const spare = Math.max(0, most - founded.length);
    const forest = withMoreTrees(graph, forestOf(contracted, grown.tree, stands, stays), spare);
    const value = forestValue(graph, forest);
    if (best === null || value < best.value) best = { forest, value, bound };
    return founded.length;
  };
  let low = 0;
  let high = total;
  const thoroughly = (g: Graph) => growAtSize(g, effort);
  if (founds(low, thoroughly) > most) {
    for (let step = 0; step < BISECTIONS; step += 1) {
      const middle = step === 0 ? total / 64 : (low + high) / 2;
      if (founds(middle, growWide) > most) low = middle;
      else high = middle;
    }
    founds(high, thoroughly);
    founds(low, thoroughly);
  }
  const { forest, value } = best as unknown as ForestGrown;
  // Whole amounts have whole sums.
  const isWhole =
    graph.prizes.every(Number.isSafeInteger) && graph.costs.every(Number.isSafeInteger);
  return { forest, value, bound: Math.min(isWhole ? Math.ceil(bound) : bound, value) };
}

const BISECTIONS = 20;
const ROUNDING = 2 ** -50;

/** The new trees below the root, each named by one of its nodes, the most profitable first. */
function newTrees(contracted: Contraction, tree: Tree): { sets: UnionFind; founded: number[] } {
  const { graph, edges, nodes } = contracted;
  const sets = singletons(nodes.length);
  for (const e of tree.edges) {
    const [a, b] = [graph.from[e] as number, graph.to[e] as number];
    if (a !== 0 && b !== 0) unite(sets, a, b);
  }
  const profit = new Float64Array(nodes.length);
  const add = (v: number, amount: number) => {
    const set = find(sets, v);
    profit[set] = (profit[set] as number) + amount;
  };
  for (const v of nodesOf(tree)) add(v, graph.prizes[v] as number);
  const foundings = tree.edges.filter((e) => (edges[e] as number) < 0);
  for (const e of tree.edges) {
    if ((edges[e] as number) >= 0) add(lowerEnd(graph, e), -(graph.costs[e] as number));
  }
  const founded = foundings.map((e) => find(sets, lowerEnd(graph, e)));
  founded.sort((a, b) => (profit[b] as number) - (profit[a] as number) || a - b);
  return { sets, founded };
}

/** Makes so many trees more: a dear edge is cut, or a place left out becomes a tree, what is more. */
function withMoreTrees(graph: Graph, { inForest, edges }: Forest, spare: number): Forest {
  if (spare === 0) return { inForest, edges };
  const dearest = [...edges].sort((a, b) => cost(graph, b) - cost(graph, a) || a - b);
  const richest = richestNodes(graph).filter((v) => inForest[v] === 0);
  const withNew = inForest.slice();
  let cut = 0;
  let added = 0;
  while (cut + added < spare) {
    const saves = cut < dearest.length ? cost(graph, dearest[cut] as number) : 0;
    const brings = added < richest.length ? (graph.prizes[richest[added] as number] as number) : 0;
    if (saves === 0 && brings === 0) break;
    if (saves >= brings) cut += 1;
    else {
      withNew[richest[added] as number] = 1;
      added += 1;
    }
  }
  return { inForest: withNew, edges: dearest.slice(cut) };
}

function cost(graph: Graph, edge: number): number {
  return graph.costs[edge] as number;
}
