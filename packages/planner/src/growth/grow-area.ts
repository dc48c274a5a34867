import { type AreaGraph, areaValue, compactness } from './area.ts';
import { type Graph, sum } from './graph.ts';
import { type Effort, usualEffort } from './grow-tree.ts';
import { growAtSize, growWide } from './grow-wide.ts';
import { roundedArea } from './rounded-area.ts';

export type GrownArea = {
  readonly nodes: readonly string[];
  /** The merits of its nodes and the bonuses of its inner borders. */
  readonly value: number;
  /** No connected area has more. */
  readonly bound: number;
  readonly compactness: number;
};

/**
 * The connected area S that is worth most: Σ{w_v : v ∈ S} + Σ{b_e : both ends of e in S}. It holds
 * the root, or at least one node.
 *
 * Without bonuses this is the maximum-weight connected subgraph. Shifted by σ = max(0, −min w), it
 * is a prize-collecting Steiner tree with prizes w_v + σ and all edges at σ, for a tree on S has
 * |S| − 1 edges (Dittrich, Klau, Rosenwald, Dandekar, Müller 2008).
 *
 * A bonus is split: α_e·b_e to one end, (1 − α_e)·b_e to the other. S then has at least its true
 * value, and too much only on borders that leave it, so for every α the least tree bounds all
 * areas (Lagrange: x_u·x_v ≤ α·x_u + (1 − α)·x_v). Subgradient steps move the share of a border that leaves
 * the found area to the end outside, where it counts only if that end joins.
 */
export function growArea(area: AreaGraph, effort: Effort = usualEffort(area.graph)): GrownArea {
  const { graph } = area;
  const alpha = new Float64Array(graph.costs.length).fill(0.5);
  let best = new Uint8Array(graph.nodeIds.length);
  let value = Number.NEGATIVE_INFINITY;
  let bound = Number.POSITIVE_INFINITY;
  // Without bonuses there is nothing to split: one quick round and the thorough last one.
  const rounds = graph.costs.some((bonus) => bonus > 0) ? ROUNDS : 2;
  for (let round = 1; round <= rounds && value < bound; round += 1) {
    const { problem, shift } = shifted(area, alpha);
    const isLast = round === rounds;
    const { tree, bound: least } = isLast ? growAtSize(problem, effort) : growWide(problem);
    const most = sum(problem.prizes) - least - shift + roundingOf(problem, shift);
    bound = Math.min(bound, wholeWhere(area, most));
    const found = roundedArea(area, tree.inTree);
    const worth = areaValue(area, found);
    if (worth > value) {
      best = found;
      value = worth;
    }
    step(graph, alpha, tree.inTree, 1 / (1 + round));
  }
  return {
    nodes: graph.nodeIds.filter((_, v) => best[v] === 1),
    value,
    bound: Math.max(bound, value),
    compactness: compactness(area, best),
  };
}

const ROUNDS = 40;

/** The prize-collecting tree problem for one way to split the bonuses. */
function shifted(
  { graph, merits }: AreaGraph,
  alpha: Float64Array,
): { readonly problem: Graph; readonly shift: number } {
  const weights = merits.slice();
  const add = (v: number, amount: number) => {
    weights[v] = (weights[v] as number) + amount;
  };
  for (let e = 0; e < alpha.length; e += 1) {
    const bonus = graph.costs[e] as number;
    const toFrom = (alpha[e] as number) * bonus;
    add(graph.from[e] as number, toFrom);
    add(graph.to[e] as number, bonus - toFrom);
  }
  let shift = 0;
  for (const weight of weights) shift = Math.max(shift, -weight);
  const prizes = weights.map((weight) => weight + shift);
  const costs = new Float64Array(alpha.length).fill(shift);
  // Equal costs: any order of the edges is the right one.
  return { problem: { ...graph, prizes, costs }, shift };
}

/** Moves the shares of borders that leave the area towards the end outside. */
function step(graph: Graph, alpha: Float64Array, inTree: Uint8Array, length: number): void {
  for (let e = 0; e < alpha.length; e += 1) {
    const leaves =
      (inTree[graph.from[e] as number] as number) - (inTree[graph.to[e] as number] as number);
    alpha[e] = Math.min(1, Math.max(0, (alpha[e] as number) - length * leaves));
  }
}

/** More than sums and shares can round off. */
function roundingOf({ prizes, costs }: Graph, shift: number): number {
  return (prizes.length + costs.length) * 2 ** -51 * (sum(prizes) + shift);
}

/** Whole merits and bonuses have whole sums. */
function wholeWhere({ graph, merits }: AreaGraph, bound: number): number {
  const isWhole = merits.every(Number.isSafeInteger) && graph.costs.every(Number.isSafeInteger);
  return isWhole ? Math.floor(bound) : bound;
}
