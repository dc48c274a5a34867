import { type Graph, sum } from './graph.ts';
import { openHeap, put, take } from './heap.ts';

/**
 * A lower bound on the value of every tree, and where good trees are.
 */
export type Ascent = {
  readonly bound: number;
  /** 1 for nodes that saturated arcs connect with the root: good trees are mostly among them. */
  readonly support: Uint8Array;
  readonly steps: number;
};

/**
 * Dual ascent for prize-collecting Steiner trees (Wong 1984; Leitner, Ljubić, Luipersbeck, Sinnl
 * 2018), on the directed graph in which every edge is two arcs.
 *
 * A prize π_k must be either collected, and then every set W of nodes around k without the root is
 * entered by an arc, or paid. So one may raise the bound by Δ for a cut around k if Δ is taken from
 * the reduced cost of every arc entering W, and from what is left of π_k. Nodes take turns, those
 * with small cuts first; W is what reaches k over saturated arcs, and k is done when its prize is
 * used up or W meets the root.
 *
 * Without a root an artificial one enters the tree anywhere for `entry`, exactly once: its arcs
 * belong to every cut, and the bound is what was raised less one entry. It holds for any entry.
 */
export function dualAscent(graph: Graph, root: number | null, entry = 0): Ascent {
  const n = graph.nodeIds.length;
  const state: State = {
    graph,
    reduced: new Float64Array(2 * graph.costs.length),
    // What the artificial root still asks for entering at a node; the true root stands open.
    entries: root === null ? new Float64Array(n).fill(entry) : null,
    root,
    prizes: graph.prizes.slice(),
    member: new Int32Array(n).fill(-1),
    entry: root === null ? entry : 0,
    bound: 0,
    steps: 0,
    raises: 0,
  };
  for (let e = 0; e < graph.costs.length; e += 1) {
    state.reduced[2 * e] = graph.costs[e] as number;
    state.reduced[2 * e + 1] = graph.costs[e] as number;
  }
  const turns = openHeap(n);
  for (let v = 0; v < n; v += 1) {
    if (v !== root && (graph.prizes[v] as number) > 0) put(turns, v, degree(graph, v));
  }
  for (let k = take(turns); k >= 0; k = take(turns)) {
    const nextKey =
      turns.size > 0 ? (turns.keys[turns.items[0] as number] as number) : Number.POSITIVE_INFINITY;
    const cutSize = raise(state, k, nextKey);
    if (cutSize !== null) put(turns, k, cutSize);
  }
  const bound = state.bound - (root === null ? entry : 0) - roundingOf(state);
  return { bound, support: supportOf(state), steps: state.steps };
}

type State = {
  readonly graph: Graph;
  /** Arc 2e leads from `from` to `to`, arc 2e + 1 back. */
  readonly reduced: Float64Array;
  readonly entries: Float64Array | null;
  readonly root: number | null;
  /** What is left of every prize. */
  readonly prizes: Float64Array;
  /** Whose cut a node was last in. */
  readonly member: Int32Array;
  readonly entry: number;
  bound: number;
  steps: number;
  raises: number;
};

/**
 * The most that rounding may have raised the bound by: one roundoff of the largest amount for every
 * raise, in the bound itself and in the reduced costs along a tree. Whole numbers do not round.
 */
function roundingOf(state: State): number {
  const { prizes, costs } = state.graph;
  const isWhole = (amount: number) =>
    Number.isSafeInteger(amount) || amount === Number.POSITIVE_INFINITY;
  if (isWhole(state.entry) && prizes.every(isWhole) && costs.every(isWhole)) return 0;
  return 2 * state.raises * 2 ** -52 * (sum(prizes) + state.entry);
}

/** How much larger than the next node's cut one's own may become before it waits again. */
const EAGERNESS = 1.25;

/** Raises cuts around k until it is done (null), or its cut has grown so that others go first. */
function raise(state: State, k: number, nextKey: number): number | null {
  const { reduced, entries, prizes, member } = state;
  state.steps += 1;
  const turn = state.steps;
  const inside: number[] = [k];
  member[k] = turn;
  let cut: number[] = [];
  let grown = 0;
  for (;;) {
    if (reachesRoot(state, inside, cut, grown)) return null;
    grown = inside.length;
    cut = cut.filter((arc) => member[tailOf(state.graph, arc)] !== turn);
    if (cut.length > EAGERNESS * (nextKey + 1)) return cut.length;

    // The most that every arc of the cut, every entry and the prize itself can bear.
    let delta = prizes[k] as number;
    for (const arc of cut) delta = Math.min(delta, reduced[arc] as number);
    if (entries !== null) for (const v of inside) delta = Math.min(delta, entries[v] as number);
    state.bound += delta;
    state.raises += 1;
    prizes[k] = (prizes[k] as number) - delta;
    if (entries !== null) for (const v of inside) entries[v] = (entries[v] as number) - delta;
    for (const arc of cut) {
      reduced[arc] = (reduced[arc] as number) - delta;
      const tail = tailOf(state.graph, arc);
      if (reduced[arc] === 0 && member[tail] !== turn) {
        member[tail] = turn;
        inside.push(tail);
      }
    }
    if (prizes[k] === 0) return null;
  }
}

/**
 * Adds to the set whatever reaches it over saturated arcs, and to the cut the other arcs that enter
 * it, starting from its newest members. Whether a root is among them.
 */
function reachesRoot(state: State, inside: number[], cut: number[], from: number): boolean {
  const { graph, reduced, entries, member } = state;
  const turn = state.steps;
  // A member may have become open only by the last raise.
  if (entries !== null && inside.some((v) => entries[v] === 0)) return true;
  for (let i = from; i < inside.length; i += 1) {
    const v = inside[i] as number;
    if (v === state.root || (entries !== null && entries[v] === 0)) return true;
    for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
      const e = graph.edgesAt[r] as number;
      const arc = graph.to[e] === v ? 2 * e : 2 * e + 1;
      const w = tailOf(graph, arc);
      if (member[w] === turn) continue;
      if (reduced[arc] === 0) {
        member[w] = turn;
        inside.push(w);
      } else cut.push(arc);
    }
  }
  return false;
}

function tailOf(graph: Graph, arc: number): number {
  return ((arc & 1) === 0 ? graph.from[arc >> 1] : graph.to[arc >> 1]) as number;
}

function degree(graph: Graph, v: number): number {
  return (graph.edgesAtFrom[v + 1] as number) - (graph.edgesAtFrom[v] as number);
}

/** What the root reaches over saturated arcs. */
function supportOf(state: State): Uint8Array {
  const { graph, reduced, entries, root } = state;
  const support = new Uint8Array(graph.nodeIds.length);
  const reached: number[] = [];
  const reach = (v: number) => {
    if (support[v] === 1) return;
    support[v] = 1;
    reached.push(v);
  };
  if (root !== null) reach(root);
  if (entries !== null) for (let v = 0; v < entries.length; v += 1) if (entries[v] === 0) reach(v);
  for (let v = reached.pop(); v !== undefined; v = reached.pop()) {
    for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
      const e = graph.edgesAt[r] as number;
      const leadsOut = graph.from[e] === v;
      if (reduced[leadsOut ? 2 * e : 2 * e + 1] === 0) {
        reach((leadsOut ? graph.to[e] : graph.from[e]) as number);
      }
    }
  }
  return support;
}
