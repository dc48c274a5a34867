import { type Graph, otherEnd, sum } from './graph.ts';
import { clear, type Heap, openHeap, put, remove, take } from './heap.ts';

/** A feasible dual of the whole graph: what it proves, and where good trees are. */
export type MergingAscent = {
  /** No tree of the graph has a lower value. */
  readonly bound: number;
  /** 1 for nodes that saturated arcs connect with the root: good trees are mostly among them. */
  readonly support: Uint8Array;
};

/**
 * Dual ascent (Wong 1984) for prize-collecting Steiner trees on graphs of any size: every centre,
 * a node with a prize, has one set W around it, and centres whose sets are equal share it.
 *
 * On the directed graph in which an edge is two arcs, y_W ≥ 0 for sets W of nodes is a feasible
 * dual if Σ{y_W : arc a enters W} ≤ c_a, and the y_W charged to a centre k ∈ W sum to at most π_k.
 * Take any tree T and any node r of it, and direct T away from r. A W charged to k ∉ T is paid by
 * π_k, which T leaves out; one with k ∈ T and r ∉ W by an arc of T that enters it; and those with
 * r ∈ W sum to the height of r, h_r = Σ{y_W : r ∈ W}. Hence c(T) + π(left out) ≥ Σ y_W − max_r h_r,
 * and with a root that no W holds, ≥ Σ y_W. That is so whichever sets were raised, so stopping
 * early is sound.
 *
 * W is what reaches k over saturated arcs. Centres take turns, those with few arcs in their cut
 * first. A centre that meets another in its W holds that one's W too, so it waits until that one
 * is done; if that one comes to meet the first, both W are the same and their prizes are one.
 */
export function mergingAscent(graph: Graph): MergingAscent {
  const ascent = openAscent(graph);
  const { turns } = ascent;
  const mostScans = SCANS * graph.nodeIds.length;
  while (turns.size > 0 && ascent.scans < mostScans) {
    const k = take(turns);
    const next = turns.size === 0 ? graph.costs.length : turns.keys[turns.items[0] as number];
    growAround(ascent, k, EAGERNESS * ((next as number) + 1));
  }
  let top = 0;
  if (graph.root === null) for (const h of ascent.height) top = Math.max(top, h);
  const bound = Math.max(0, ascent.raised - top - roundingOf(ascent));
  return { bound, support: supportOf(ascent, top) };
}

/** How much larger than the next centre's cut one's own may become before it waits again. */
const EAGERNESS = 1.25;

/**
 * When to stop, in nodes looked at for each node of the graph. Village graphs need some tens; a
 * chain whose sets hold one another would need as many as it has nodes.
 */
const SCANS = 1000;

type Ascent = {
  readonly graph: Graph;
  /** What is left of arc 2e, `from` to `to`, and of 2e + 1, which leads back. */
  readonly reduced: Float64Array;
  /** h_v. */
  readonly height: Float64Array;
  /** What is left of the prizes charged to a centre. */
  readonly prizes: Float64Array;
  readonly fate: Uint8Array;
  /** For those that wait or have merged: on whom. For all others: themselves. */
  readonly waitsOn: Int32Array;
  /** Those who wait on a centre, as a list. */
  readonly firstWaiting: Int32Array;
  readonly lastWaiting: Int32Array;
  readonly nextWaiting: Int32Array;
  /** Growing centres by the arcs in their cut. */
  readonly turns: Heap;
  /** The set W of this turn, in the order of joining; what was raised in the turn by then. */
  readonly inside: Int32Array;
  readonly memberIn: Int32Array;
  readonly joinedAt: Float64Array;
  /** The arcs that enter W by what is left of them, counted from the turn's start. */
  readonly cut: Heap;
  turn: number;
  size: number;
  raisedInTurn: number;
  raised: number;
  scans: number;
  /** Additions that may have rounded. */
  additions: number;
};

/** What becomes of a centre. */
const SPENT = 0;
const GROWS = 1;
const WAITS = 2;
/** Its set met the root, and so does every set that holds it. */
const AT_ROOT = 3;

function openAscent(graph: Graph): Ascent {
  const n = graph.nodeIds.length;
  const m = graph.costs.length;
  const reduced = new Float64Array(2 * m);
  for (let arc = 0; arc < 2 * m; arc += 1) reduced[arc] = graph.costs[arc >> 1] as number;
  const ascent: Ascent = {
    graph,
    reduced,
    height: new Float64Array(n),
    prizes: graph.prizes.slice(),
    fate: new Uint8Array(n),
    waitsOn: Int32Array.from({ length: n }, (_, v) => v),
    firstWaiting: new Int32Array(n).fill(-1),
    lastWaiting: new Int32Array(n).fill(-1),
    nextWaiting: new Int32Array(n).fill(-1),
    turns: openHeap(n),
    inside: new Int32Array(n),
    memberIn: new Int32Array(n),
    joinedAt: new Float64Array(n),
    cut: openHeap(2 * m),
    turn: 0,
    size: 0,
    raisedInTurn: 0,
    raised: 0,
    scans: 0,
    additions: 0,
  };
  for (let v = 0; v < n; v += 1) {
    if (v === graph.root) ascent.fate[v] = AT_ROOT;
    else if ((graph.prizes[v] as number) > 0) growOn(ascent, v);
  }
  return ascent;
}

/** One turn of centre k: its set grows until it is done, or has a larger cut than it may. */
function growAround(ascent: Ascent, k: number, mostArcs: number): void {
  ascent.turn += 1;
  ascent.size = 0;
  ascent.raisedInTurn = 0;
  join(ascent, k);
  let fate = GROWS;
  for (let scanned = 0; fate === GROWS; ) {
    // What reaches the set over saturated arcs belongs to it.
    for (; scanned < ascent.size && fate === GROWS; scanned += 1) {
      const v = ascent.inside[scanned] as number;
      fate = meet(ascent, k, v);
      scan(ascent, v);
    }
    if (fate !== GROWS || ascent.cut.size > mostArcs) break;
    fate = raise(ascent, k);
  }
  endTurn(ascent, k, fate);
}

/** Raises y_W by the most that every arc of the cut and the prize can bear. */
function raise(ascent: Ascent, k: number): number {
  const { cut, prizes } = ascent;
  ascent.additions += 2;
  const most = ascent.raisedInTurn + (prizes[k] as number);
  const bearable = cut.size === 0 ? Number.POSITIVE_INFINITY : keyOfFirst(cut);
  if (most <= bearable) {
    ascent.raisedInTurn = most;
    return SPENT;
  }
  prizes[k] = most - bearable;
  ascent.raisedInTurn = bearable;
  while (cut.size > 0 && keyOfFirst(cut) <= bearable) {
    const arc = take(cut);
    ascent.reduced[arc] = 0;
    const tail = tailOf(ascent.graph, arc);
    if (ascent.memberIn[tail] !== ascent.turn) join(ascent, tail);
  }
  return GROWS;
}

function join(ascent: Ascent, v: number): void {
  ascent.memberIn[v] = ascent.turn;
  ascent.joinedAt[v] = ascent.raisedInTurn;
  ascent.inside[ascent.size] = v;
  ascent.size += 1;
}

/** Adds the tails of saturated arcs into v to the set, and the other arcs into v to its cut. */
function scan(ascent: Ascent, v: number): void {
  const { graph, cut, reduced, memberIn, turn, raisedInTurn } = ascent;
  ascent.scans += 1;
  ascent.additions += (graph.edgesAtFrom[v + 1] as number) - (graph.edgesAtFrom[v] as number);
  for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
    const e = graph.edgesAt[r] as number;
    const into = graph.to[e] === v ? 2 * e : 2 * e + 1;
    const out = into ^ 1;
    const w = tailOf(graph, into);
    if (memberIn[w] !== turn) {
      if (reduced[into] === 0) join(ascent, w);
      else put(cut, into, (reduced[into] as number) + raisedInTurn);
    } else if ((cut.places[out] as number) >= 0) {
      // The arc from v to w does not enter the set any more.
      reduced[out] = Math.max(0, (cut.keys[out] as number) - raisedInTurn);
      remove(cut, out);
    }
  }
}

/** What becomes of centre k when v is in its set. */
function meet(ascent: Ascent, k: number, v: number): number {
  const { fate, waitsOn, prizes } = ascent;
  if (v === k || fate[v] === SPENT) return GROWS;
  if (fate[v] === AT_ROOT) return AT_ROOT;
  let other = v;
  for (; waitsOn[other] !== other; ascent.scans += 1) other = waitsOn[other] as number;
  if (other !== k) {
    waitsOn[k] = other;
    return WAITS;
  }
  // Each is in the other's set: from here on they are one.
  prizes[k] = (prizes[k] as number) + (prizes[v] as number);
  fate[v] = SPENT;
  letWait(ascent, k, ascent.firstWaiting[v] as number, ascent.lastWaiting[v] as number);
  ascent.firstWaiting[v] = -1;
  return GROWS;
}

/** Writes what was raised into arcs and heights, and says who goes on. */
function endTurn(ascent: Ascent, k: number, fate: number): void {
  const { cut, reduced, height, inside, joinedAt, raisedInTurn } = ascent;
  const arcs = cut.size;
  for (let i = 0; i < arcs; i += 1) {
    const arc = cut.items[i] as number;
    reduced[arc] = Math.max(0, (cut.keys[arc] as number) - raisedInTurn);
  }
  clear(cut);
  for (let i = 0; i < ascent.size; i += 1) {
    const v = inside[i] as number;
    height[v] = (height[v] as number) + raisedInTurn - (joinedAt[v] as number);
  }
  ascent.raised += raisedInTurn;
  ascent.additions += arcs + 2 * ascent.size + 1;
  ascent.fate[k] = fate;
  if (fate === GROWS) put(ascent.turns, k, arcs);
  else if (fate === WAITS) letWait(ascent, ascent.waitsOn[k] as number, k, k);
  else release(ascent, k);
}

/** Adds a list of those who wait to those who wait on a centre. */
function letWait(ascent: Ascent, on: number, first: number, last: number): void {
  if (first < 0) return;
  const { firstWaiting, lastWaiting, nextWaiting } = ascent;
  if ((firstWaiting[on] as number) < 0) firstWaiting[on] = first;
  else nextWaiting[lastWaiting[on] as number] = first;
  lastWaiting[on] = last;
}

/** Those who waited on a spent centre grow on; those who waited on one at the root are there too. */
function release(ascent: Ascent, k: number): void {
  const { firstWaiting, nextWaiting, fate, waitsOn } = ascent;
  const released = [k];
  for (let at = released.pop(); at !== undefined; at = released.pop()) {
    for (let j = firstWaiting[at] as number; j >= 0; ) {
      const next = nextWaiting[j] as number;
      nextWaiting[j] = -1;
      // Some have merged while they waited.
      if (fate[j] === WAITS) {
        waitsOn[j] = j;
        if (fate[k] === SPENT) growOn(ascent, j);
        else {
          fate[j] = AT_ROOT;
          released.push(j);
        }
      }
      j = next;
    }
    firstWaiting[at] = -1;
  }
}

function growOn(ascent: Ascent, k: number): void {
  const { graph, turns, fate } = ascent;
  fate[k] = GROWS;
  const degree = (graph.edgesAtFrom[k + 1] as number) - (graph.edgesAtFrom[k] as number);
  put(turns, k, Math.max(degree, turns.keys[k] as number));
}

function keyOfFirst(heap: Heap): number {
  return heap.keys[heap.items[0] as number] as number;
}

function tailOf(graph: Graph, arc: number): number {
  return ((arc & 1) === 0 ? graph.from[arc >> 1] : graph.to[arc >> 1]) as number;
}

/**
 * The most that rounding may have raised the bound by: a roundoff of the largest amount for every
 * addition that led to it, to a reduced cost or to a height. Whole numbers do not round.
 */
function roundingOf({ graph, additions }: Ascent): number {
  const { prizes, costs } = graph;
  let most = sum(prizes);
  let isWhole = prizes.every(Number.isSafeInteger);
  for (const cost of costs) {
    if (cost === Number.POSITIVE_INFINITY) continue;
    most = Math.max(most, cost);
    if (!Number.isSafeInteger(cost)) isWhole = false;
  }
  return isWhole ? 0 : 4 * additions * 2 ** -53 * most;
}

/** What the root, or without one the highest nodes, and the centres not done reach. */
function supportOf(ascent: Ascent, top: number): Uint8Array {
  const { graph, reduced, fate, height } = ascent;
  const support = new Uint8Array(graph.nodeIds.length);
  const reached: number[] = [];
  const isHighest = (v: number) => graph.root === null && (height[v] as number) >= top;
  for (let v = 0; v < support.length; v += 1) {
    if (fate[v] === SPENT && !isHighest(v)) continue;
    support[v] = 1;
    reached.push(v);
  }
  for (let v = reached.pop(); v !== undefined; v = reached.pop()) {
    for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
      const e = graph.edgesAt[r] as number;
      const w = otherEnd(graph, e, v);
      const out = graph.from[e] === v ? 2 * e : 2 * e + 1;
      if (support[w] === 1 || reduced[out] !== 0) continue;
      support[w] = 1;
      reached.push(w);
    }
  }
  return support;
}
