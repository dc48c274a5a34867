import { tailsOf, twinsOf } from './arcs.ts';
import { type Graph, sum } from './graph.ts';
import { openHeap, put, take } from './heap.ts';

/**
 * A lower bound on the value of every tree through the root, and the reduced costs that prove it.
 * Arcs are named by the row position r at which an edge stands at its head v, so that
 * `reduced[edgesAtFrom[v] .. edgesAtFrom[v + 1])` is what is left of the arcs that enter v.
 */
export type Ascent = {
  readonly bound: number;
  readonly reduced: Float64Array;
  /** What is left of every prize. */
  readonly prizes: Float64Array;
  /** 1 for what the root reaches over saturated arcs: good trees are mostly there. */
  readonly support: Uint8Array;
};

/**
 * Whose turn it is: the node with the least |cut|·arcWeight + amount raised so far, until that has
 * grown beyond `eagerness` times the next one's. By the size alone, small graphs with many equal
 * cuts get poor bounds; which weight is best differs, so one tries several.
 */
export type Order = { readonly arcWeight: number; readonly eagerness: number };

/** Orders that have proved good, one after the other; weights go by the mean cost of an edge. */
export function orderOf(graph: Graph, round: number): Order {
  const meanCost = sum(graph.costs) / Math.max(1, graph.costs.length);
  const { weight, eagerness } = ORDERS[round % ORDERS.length] as (typeof ORDERS)[number];
  const isLarge = graph.costs.length > LARGE;
  return {
    arcWeight: Math.ceil(weight * meanCost),
    eagerness: isLarge ? Math.max(eagerness, FAIR) : eagerness,
  };
}

const FAIR = 1.25;
const ORDERS = [
  { weight: 0.5, eagerness: FAIR },
  { weight: 1.5, eagerness: 1 },
  { weight: 0.1, eagerness: FAIR },
  { weight: 0.5, eagerness: 1 },
];

/** From so many edges on, strict turns cost more time than they are worth. */
const LARGE = 10_000;

/**
 * Dual ascent for prize-collecting Steiner trees (Wong 1984; Leitner, Ljubić, Luipersbeck, Sinnl
 * 2018), on the directed graph in which every edge is two arcs.
 *
 * A prize π_k must be either collected, and then every set W of nodes around k without the root is
 * entered by an arc, or paid. So one may raise the bound by Δ for a cut around k if Δ is taken from
 * the reduced cost of every arc entering W, and from what is left of π_k. Nodes take turns in an
 * order, small cuts first; W is what reaches k over saturated arcs, and k is done when its prize is
 * used up or W meets the root.
 *
 * Between turns k keeps its set and its cut: what others have saturated since is added when it
 * comes back. The ascent ends early when the bound reaches `enough`. Amounts must be whole. A
 * `witness` is told every cut that was raised.
 */
export function dualAscent(
  graph: Graph,
  root: number,
  order: Order,
  enough: number,
  witness: RaisedCuts[] | null = null,
): Ascent {
  const state = openState(graph, order, witness);
  open(state, root);
  const turns = openHeap(graph.nodeIds.length);
  for (let v = 0; v < graph.nodeIds.length; v += 1) {
    const isRaised = v !== root && (graph.prizes[v] as number) > 0;
    if (isRaised) put(turns, v, order.arcWeight * degree(graph, v));
  }
  while (turns.size > 0 && state.bound < enough) {
    const k = take(turns);
    const next = turns.size > 0 ? turns.keys[turns.items[0] as number] : Number.POSITIVE_INFINITY;
    const key = raise(state, k, next as number);
    if (key !== DONE) put(turns, k, key);
    else retire(state, k);
  }
  while (turns.size > 0) retire(state, take(turns));
  return {
    bound: state.bound,
    reduced: state.reduced,
    prizes: state.prizes,
    support: state.isOpen,
  };
}

/**
 * The cuts raised around one node: sets that grow, each within the next. While the amount raised
 * rose from `joined[i]` to `raised`, the node `inside[i]` was in the set.
 */
export type RaisedCuts = {
  readonly node: number;
  readonly raised: number;
  readonly inside: readonly number[];
  readonly joined: readonly number[];
};

type State = {
  readonly graph: Graph;
  readonly reduced: Float64Array;
  readonly tails: Int32Array;
  readonly twins: Int32Array;
  /** 1 for nodes that the root reaches over saturated arcs. */
  readonly isOpen: Uint8Array;
  readonly prizes: Float64Array;
  /** In whose turn a node was last inside the set. */
  readonly member: Int32Array;
  /** For nodes that wait for their next turn: how far they have come. */
  readonly around: (Around | null)[];
  /** What was raised for each node so far. */
  readonly raised: Float64Array;
  readonly order: Order;
  readonly witness: RaisedCuts[] | null;
  bound: number;
  turn: number;
};

function openState(graph: Graph, order: Order, witness: RaisedCuts[] | null): State {
  const n = graph.nodeIds.length;
  return {
    graph,
    reduced: Float64Array.from(graph.edgesAt, (e) => graph.costs[e] as number),
    tails: tailsOf(graph),
    twins: twinsOf(graph),
    isOpen: new Uint8Array(n),
    prizes: graph.prizes.slice(),
    member: new Int32Array(n),
    around: Array.from({ length: n }, () => null),
    raised: new Float64Array(n),
    order,
    witness,
    bound: 0,
    turn: 0,
  };
}

/** The set around a node, what had been raised when each joined, and arcs that enter the set. */
type Around = {
  readonly inside: number[];
  readonly joined: number[];
  readonly cut: number[];
  /** How many of the set have shown the arcs that enter them. */
  scanned: number;
};

const DONE = -1;

/** Raises cuts around k until it is done, or others go first: then the key with which k waits. */
function raise(state: State, k: number, nextKey: number): number {
  const { reduced, tails, prizes, member, isOpen, raised, order } = state;
  state.turn += 1;
  const { turn } = state;
  const around = state.around[k] ?? { inside: [k], joined: [], cut: [], scanned: 0 };
  state.around[k] = around;
  const { inside, cut } = around;
  for (let i = 0; i < inside.length; i += 1) member[inside[i] as number] = turn;
  joinTails(state, inside, cut);
  while (isOpen[k] === 0) {
    // The set grows over saturated arcs, and the cut keeps those that still enter it.
    extend(state, around);
    if (state.witness !== null) noteJoined(around, raised[k] as number);
    let delta = prizes[k] as number;
    let size = 0;
    for (let i = 0; i < cut.length; i += 1) {
      const r = cut[i] as number;
      if (member[tails[r] as number] === turn) continue;
      cut[size] = r;
      size += 1;
      const rest = reduced[r] as number;
      if (rest < delta) delta = rest;
    }
    cut.length = size;
    const key = order.arcWeight * size + (raised[k] as number);
    if (key > order.eagerness * nextKey) return key;
    // Every arc of the cut and the prize itself can bear this much.
    state.bound += delta;
    raised[k] = (raised[k] as number) + delta;
    prizes[k] = (prizes[k] as number) - delta;
    for (let i = 0; i < size; i += 1) {
      const r = cut[i] as number;
      const rest = (reduced[r] as number) - delta;
      reduced[r] = rest;
      if (rest === 0) joinTail(state, inside, r);
    }
    if (prizes[k] === 0) return DONE;
  }
  return DONE;
}

/** Adds the tails of those arcs of the cut that others have saturated since the last turn. */
function joinTails(state: State, inside: number[], cut: readonly number[]): void {
  for (let i = 0; i < cut.length; i += 1) {
    if (state.reduced[cut[i] as number] === 0) joinTail(state, inside, cut[i] as number);
  }
}

/** Adds the tail of a saturated arc to the set; where the root reaches it, it reaches the head. */
function joinTail(state: State, inside: number[], r: number): void {
  const { tails, twins, member, isOpen, turn } = state;
  const tail = tails[r] as number;
  if (isOpen[tail] === 1) open(state, tails[twins[r] as number] as number);
  if (member[tail] === turn) return;
  member[tail] = turn;
  inside.push(tail);
}

/** Notes that the root reaches a node, and all others that this one reaches over saturated arcs. */
function open({ graph, reduced, tails, twins, isOpen }: State, from: number): void {
  if (isOpen[from] === 1) return;
  isOpen[from] = 1;
  const reached = [from];
  for (let v = reached.pop(); v !== undefined; v = reached.pop()) {
    const end = graph.edgesAtFrom[v + 1] as number;
    for (let r = graph.edgesAtFrom[v] as number; r < end; r += 1) {
      const w = tails[r] as number;
      if (isOpen[w] === 1 || reduced[twins[r] as number] !== 0) continue;
      isOpen[w] = 1;
      reached.push(w);
    }
  }
}

/**
 * Adds to the set whatever reaches its newest members over saturated arcs, and to the cut the other
 * arcs that enter them.
 */
function extend({ graph, reduced, tails, member, turn }: State, around: Around): void {
  const { inside, cut } = around;
  for (; around.scanned < inside.length; around.scanned += 1) {
    const v = inside[around.scanned] as number;
    const end = graph.edgesAtFrom[v + 1] as number;
    for (let r = graph.edgesAtFrom[v] as number; r < end; r += 1) {
      const w = tails[r] as number;
      if (member[w] === turn) continue;
      if (reduced[r] === 0) {
        member[w] = turn;
        inside.push(w);
      } else cut.push(r);
    }
  }
}

function noteJoined({ inside, joined }: Around, raised: number): void {
  while (joined.length < inside.length) joined.push(raised);
}

/** Forgets a node that will have no further turn, but for what the witness is told. */
function retire(state: State, k: number): void {
  const raised = state.raised[k] as number;
  if (state.witness !== null && raised > 0) {
    const { inside, joined } = state.around[k] as Around;
    state.witness.push({ node: k, raised, inside: inside.slice(0, joined.length), joined });
  }
  state.around[k] = null;
}

function degree(graph: Graph, v: number): number {
  return (graph.edgesAtFrom[v + 1] as number) - (graph.edgesAtFrom[v] as number);
}
