import { dualAscent, orderOf, type RaisedCuts } from './dual-ascent.ts';
import { type Graph, sum } from './graph.ts';
import { withEntries } from './tighten-anywhere.ts';
import { inUnits } from './whole-units.ts';

/**
 * A bound that anyone can check by adding up: the cuts that one dual ascent raised, in whole units
 * of the graph. It is the plain ascent's bound, a little below what fixing and branching prove;
 * those can be checked only by doing them again, which gives the same bytes everywhere.
 */
export type BoundCertificate = {
  /** For graphs without a root: what the artificial one asks for letting a tree begin at a node. */
  readonly entry: number;
  readonly cuts: readonly RaisedCuts[];
};

/** The certificate of a dual ascent; `value` is that of some tree, near which the entry is best. */
export function certificateFor(graph: Graph, value: number): BoundCertificate {
  const { graph: whole, perOne } = inUnits(graph);
  const profit = sum(whole.prizes) - Math.floor(value * perOne);
  const entry = whole.root === null ? Math.max(0, profit) : 0;
  const rooted = whole.root === null ? withEntries(whole, entry, sum(whole.prizes) + 2) : whole;
  const cuts: RaisedCuts[] = [];
  dualAscent(rooted, rooted.root as number, orderOf(rooted, 0), Number.POSITIVE_INFINITY, cuts);
  return { entry, cuts };
}

/**
 * The bound that a certificate proves, in the graph's amounts; null when it proves nothing, because
 * an edge, an entry or a prize is charged more than it has. Time: the edges at all nodes of all cuts.
 *
 * Let h_k(v) be the amount raised around k while v was in the set. A tree that holds k enters the
 * sets on its way from the root to k, so its arcs (u,v) cost at least Σ_k max(0, h_k(v) − h_k(u)),
 * which is h_k(k) for every k it holds; for every other k it pays the prize, at least h_k(k).
 */
export function boundCertified(graph: Graph, certificate: BoundCertificate): number | null {
  const { graph: whole, perOne } = inUnits(graph);
  const { entry, cuts } = certificate;
  const charged: Charged = {
    arcs: new Float64Array(whole.edgesAt.length),
    entries: new Float64Array(whole.nodeIds.length),
    prizes: new Float64Array(whole.nodeIds.length),
    heights: new Float64Array(whole.nodeIds.length),
  };
  let bound = whole.root === null ? -entry : 0;
  for (const cut of cuts) {
    if (!isNested(whole, cut)) return null;
    bound += charge(whole, charged, cut);
  }
  const affords =
    charged.arcs.every(
      (amount, r) => amount <= (whole.costs[whole.edgesAt[r] as number] as number),
    ) &&
    charged.prizes.every((amount, v) => amount <= (whole.prizes[v] as number)) &&
    charged.entries.every(
      (amount, v) => whole.root !== null || whole.prizes[v] === 0 || amount <= entry,
    );
  return affords ? bound / perOne : null;
}

type Charged = {
  readonly arcs: Float64Array;
  readonly entries: Float64Array;
  readonly prizes: Float64Array;
  /** h_k of the cuts that are being charged; nothing between two of them. */
  readonly heights: Float64Array;
};

/** Whether the cuts are sets of different nodes without the root that once lay around theirs. */
function isNested(graph: Graph, { inside, joined, raised }: RaisedCuts): boolean {
  return (
    inside.length === joined.length &&
    new Set(inside).size === inside.length &&
    inside.every((v) => v >= 0 && v < graph.nodeIds.length && v !== graph.root) &&
    joined.every((amount) => Number.isSafeInteger(amount) && amount >= 0 && amount <= raised)
  );
}

/** Charges one node's cuts to arcs, entries and its prize: how much they raise the bound. */
function charge(
  graph: Graph,
  charged: Charged,
  { node, raised, inside, joined }: RaisedCuts,
): number {
  const { arcs, entries, prizes, heights } = charged;
  for (const [i, v] of inside.entries()) heights[v] = raised - (joined[i] as number);
  for (const v of inside) {
    const height = heights[v] as number;
    entries[v] = (entries[v] as number) + height;
    for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
      const e = graph.edgesAt[r] as number;
      const u = (graph.from[e] === v ? graph.to[e] : graph.from[e]) as number;
      arcs[r] = (arcs[r] as number) + Math.max(0, height - (heights[u] as number));
    }
  }
  const own = heights[node] as number;
  prizes[node] = (prizes[node] as number) + own;
  for (const v of inside) heights[v] = 0;
  return own;
}
