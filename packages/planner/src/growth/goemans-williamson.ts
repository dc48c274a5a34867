import type { Graph } from './graph.ts';
import { type Heap, openHeap, put, remove, take } from './heap.ts';
import {
  addToAll,
  EMPTY,
  insert,
  lower,
  meld,
  openPairingHeaps,
  type PairingHeaps,
  withoutFirst,
} from './pairing-heap.ts';
import { strongPruning } from './strong-pruning.ts';
import type { Tree } from './tree.ts';

/**
 * The primal-dual growth of Goemans and Williamson (1995) for prize-collecting Steiner trees,
 * followed by strong pruning.
 *
 * Every node with a prize is an active cluster around which a moat grows at speed 1, paid from the
 * prizes inside. An edge whose moats meet joins its clusters into one that has what is left of
 * both. A cluster whose prizes are spent stops; the one with the root never grows. The edges on
 * which moats met form a forest.
 *
 * In near-linear time after Hegde, Indyk and Schmidt (2014): every edge has two parts, one for each
 * end, and a part's event comes when that end's moat has crossed it; then what is left between the
 * moats is split anew, so an edge needs about as many events as amounts have bits, and mostly three.
 * A cluster's parts wait in one queue, by the time they come if the cluster goes on growing: two
 * queues join in one step, and the time for which a cluster stood still is added to all its keys.
 */
export function goemansWilliamson(graph: Graph): Tree {
  const forest = moatForest(graph);
  const everywhere = new Uint8Array(graph.nodeIds.length).fill(1);
  return strongPruning(graph, everywhere, forest, graph.root);
}

/** The edges on which moats met. */
export function moatForest(graph: Graph): number[] {
  const growth = openGrowth(graph);
  const forest: number[] = [];
  const enough = graph.root === null ? 1 : 0;
  while (growth.active > enough) {
    const cluster = take(growth.events);
    if (cluster < 0) break;
    growth.now = Math.max(growth.now, growth.events.keys[cluster] as number);
    if (nextMeeting(growth, cluster) > (growth.stopsAt[cluster] as number)) halt(growth, cluster);
    else {
      const tight = meetNext(growth, cluster);
      if (tight >= 0) forest.push(tight);
    }
  }
  return forest;
}

type Growth = {
  readonly graph: Graph;
  /** Growing clusters, by what happens to them next. */
  readonly events: Heap;
  /** Part 2e belongs to edge e's `from`, 2e + 1 to its `to`; a cluster's parts, by their time. */
  readonly parts: PairingHeaps;
  readonly queue: Int32Array;
  /** How wide the moat of its end must be for a part's event. */
  readonly width: Float64Array;
  readonly parent: Int32Array;
  /** A node's moat is its offsets up to the cluster's first node, and that one's own moat. */
  readonly offset: Float64Array;
  /** For first nodes: the moat at time `since`; the cluster's size; whether it grows, until when. */
  readonly moat: Float64Array;
  readonly since: Float64Array;
  readonly size: Int32Array;
  readonly grows: Uint8Array;
  readonly stopsAt: Float64Array;
  readonly hasRoot: Uint8Array;
  active: number;
  now: number;
};

function openGrowth(graph: Graph): Growth {
  const n = graph.nodeIds.length;
  const m = graph.costs.length;
  const growth: Growth = {
    graph,
    events: openHeap(n),
    parts: openPairingHeaps(2 * m),
    queue: new Int32Array(n).fill(EMPTY),
    width: new Float64Array(2 * m),
    parent: Int32Array.from({ length: n }, (_, v) => v),
    offset: new Float64Array(n),
    moat: new Float64Array(n),
    since: new Float64Array(n),
    size: new Int32Array(n).fill(1),
    grows: new Uint8Array(n),
    stopsAt: new Float64Array(n),
    hasRoot: new Uint8Array(n),
    active: 0,
    now: 0,
  };
  if (graph.root !== null) growth.hasRoot[graph.root] = 1;
  for (let part = 0; part < 2 * m; part += 1) {
    growth.width[part] = (graph.costs[part >> 1] as number) / 2;
    if (growth.width[part] === Number.POSITIVE_INFINITY) continue;
    wait(growth, part, endOf(graph, part), growth.width[part] as number);
  }
  for (let v = 0; v < n; v += 1) start(growth, v, graph.prizes[v] as number);
  return growth;
}

/** Lets a cluster grow for as long as its prizes last. */
function start(growth: Growth, cluster: number, prizesLeft: number): void {
  growth.since[cluster] = growth.now;
  if (prizesLeft <= 0 || growth.hasRoot[cluster] === 1) return;
  growth.grows[cluster] = 1;
  growth.active += 1;
  growth.stopsAt[cluster] = growth.now + prizesLeft;
  foresee(growth, cluster);
}

/** Stops a cluster; its moat stays as wide as it is. Returns what is left of its prizes. */
function halt(growth: Growth, cluster: number): number {
  if (growth.grows[cluster] === 0) return 0;
  remove(growth.events, cluster);
  growth.moat[cluster] = moatOf(growth, cluster);
  growth.since[cluster] = growth.now;
  growth.grows[cluster] = 0;
  growth.active -= 1;
  return Math.max(0, (growth.stopsAt[cluster] as number) - growth.now);
}

/** Puts a growing cluster into the queue for what happens to it next. */
function foresee(growth: Growth, cluster: number): void {
  const next = Math.min(growth.stopsAt[cluster] as number, nextMeeting(growth, cluster));
  put(growth.events, cluster, next);
}

function nextMeeting(growth: Growth, cluster: number): number {
  const part = growth.queue[cluster] as number;
  return part === EMPTY ? Number.POSITIVE_INFINITY : (growth.parts.keys[part] as number);
}

/** Puts a part into its cluster's queue. */
function wait(growth: Growth, part: number, cluster: number, key: number): void {
  growth.queue[cluster] = insert(growth.parts, growth.queue[cluster] as number, part, key);
}

/** The event of a cluster's next part. Returns the edge if its moats have met, or −1. */
function meetNext(growth: Growth, cluster: number): number {
  const { graph, queue, width, now } = growth;
  const part = queue[cluster] as number;
  queue[cluster] = withoutFirst(growth.parts, part);
  const other = clusterOf(growth, endOf(graph, part ^ 1));
  if (other === cluster) {
    foresee(growth, cluster);
    return -1;
  }
  const moat = moatAt(growth, endOf(graph, part));
  const otherMoat = moatAt(growth, endOf(graph, part ^ 1));
  const cost = graph.costs[part >> 1] as number;
  const between = cost - moat - otherMoat;
  if (between <= TIGHT * cost) {
    join(growth, cluster, other);
    return part >> 1;
  }
  // If the other grows too, they meet in the middle; if it stands, at its moat, until it moves.
  const bothGrow = growth.grows[other] === 1;
  const step = bothGrow ? between / 2 : between;
  width[part] = moat + step;
  wait(growth, part, cluster, now + step);
  bringForward(growth, part ^ 1, other, otherMoat, bothGrow ? otherMoat + step : otherMoat);
  foresee(growth, cluster);
  return -1;
}

/** What rounding may leave of an edge whose moats have met. */
const TIGHT = 2 ** -40;

/** Lets a part's event come at a smaller width of its end's moat. */
function bringForward(
  growth: Growth,
  part: number,
  cluster: number,
  moat: number,
  width: number,
): void {
  // A cluster that stands keeps its keys as of when it stopped.
  const isGrowing = growth.grows[cluster] === 1;
  const base = (isGrowing ? growth.now : (growth.since[cluster] as number)) - moat;
  const from = base + (growth.width[part] as number);
  growth.width[part] = width;
  const queue = growth.queue[cluster] as number;
  growth.queue[cluster] = lower(growth.parts, queue, part, from, base + width);
  if (isGrowing) foresee(growth, cluster);
}

/** Makes one cluster of two. */
function join(growth: Growth, a: number, b: number): void {
  const { size, parent, moat, queue, hasRoot } = growth;
  const isLarger = (size[a] as number) >= (size[b] as number);
  const large = isLarger ? a : b;
  const small = isLarger ? b : a;
  for (const cluster of [large, small]) {
    if (growth.grows[cluster] === 1) continue;
    const stood = growth.now - (growth.since[cluster] as number);
    addToAll(growth.parts, queue[cluster] as number, stood);
  }
  const prizesLeft = halt(growth, large) + halt(growth, small);
  queue[large] = meld(growth.parts, queue[large] as number, queue[small] as number);
  parent[small] = large;
  growth.offset[small] = (moat[small] as number) - (moat[large] as number);
  size[large] = (size[large] as number) + (size[small] as number);
  hasRoot[large] = (hasRoot[large] as number) | (hasRoot[small] as number);
  start(growth, large, prizesLeft);
}

/** The moat of a cluster's first node, as it is now. */
function moatOf(growth: Growth, cluster: number): number {
  const grown = growth.grows[cluster] === 1 ? growth.now - (growth.since[cluster] as number) : 0;
  return (growth.moat[cluster] as number) + grown;
}

function moatAt(growth: Growth, v: number): number {
  const cluster = clusterOf(growth, v);
  return moatOf(growth, cluster) + (v === cluster ? 0 : (growth.offset[v] as number));
}

/** The first node of the cluster that v is in; offsets are re-based on the way. */
function clusterOf(growth: Growth, v: number): number {
  const { parent, offset } = growth;
  let first = v;
  let toFirst = 0;
  while (parent[first] !== first) {
    toFirst += offset[first] as number;
    first = parent[first] as number;
  }
  for (let at = v; at !== first; ) {
    const next = parent[at] as number;
    const rest = toFirst - (offset[at] as number);
    parent[at] = first;
    offset[at] = toFirst;
    toFirst = rest;
    at = next;
  }
  return first;
}

/** The node whose moat crosses a part. */
function endOf(graph: Graph, part: number): number {
  return ((part & 1) === 0 ? graph.from[part >> 1] : graph.to[part >> 1]) as number;
}
