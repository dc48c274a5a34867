import { type Graph, otherEnd } from './graph.ts';
import { type Heap, openHeap, put, remove, take } from './heap.ts';
import { strongPruning } from './strong-pruning.ts';
import type { Tree } from './tree.ts';

/**
 * The primal-dual growth of Goemans and Williamson (1995) for prize-collecting Steiner trees,
 * followed by strong pruning.
 *
 * Every node with a prize is an active cluster around which a moat grows at speed 1, paid from the
 * prizes inside. An edge whose moats meet joins its clusters into one that has what is left of
 * both. A cluster whose prizes are spent stops; the one with the root never grows. The edges on
 * which moats met form a forest. Moats of a cluster rise together, so they are kept as offsets in
 * a union–find (Hegde, Indyk, Schmidt 2014 do the same), and events wait in one queue; one that
 * comes too early because a cluster has stopped since is only put back.
 */
export function goemansWilliamson(graph: Graph): Tree {
  const growth = openGrowth(graph);
  const forest: number[] = [];
  const enough = graph.root === null ? 1 : 0;
  while (growth.active > enough) {
    const event = take(growth.events);
    if (event < 0) break;
    growth.now = Math.max(growth.now, growth.events.keys[event] as number);
    if (event >= graph.costs.length) {
      halt(growth, event - graph.costs.length);
      continue;
    }
    if (isTight(growth, event)) {
      join(growth, event);
      forest.push(event);
    }
  }
  const everywhere = new Uint8Array(graph.nodeIds.length).fill(1);
  return strongPruning(graph, everywhere, forest, graph.root);
}

type Growth = {
  readonly graph: Graph;
  /** Edges 0..m−1 that may become tight, and clusters m + v that will stop. */
  readonly events: Heap;
  readonly parent: Int32Array;
  /** A node's moat is its offsets up to the cluster's first node, and that one's own moat. */
  readonly offset: Float64Array;
  /** For first nodes: the moat at time `since`; the cluster's size; whether it grows. */
  readonly moat: Float64Array;
  readonly since: Float64Array;
  readonly size: Int32Array;
  readonly grows: Uint8Array;
  readonly hasRoot: Uint8Array;
  /** Members of a cluster as a ring, so that two rings join in one step. */
  readonly ring: Int32Array;
  active: number;
  now: number;
};

function openGrowth(graph: Graph): Growth {
  const n = graph.nodeIds.length;
  const m = graph.costs.length;
  const growth: Growth = {
    graph,
    events: openHeap(m + n),
    parent: Int32Array.from({ length: n }, (_, v) => v),
    offset: new Float64Array(n),
    moat: new Float64Array(n),
    since: new Float64Array(n),
    size: new Int32Array(n).fill(1),
    grows: new Uint8Array(n),
    hasRoot: new Uint8Array(n),
    ring: Int32Array.from({ length: n }, (_, v) => v),
    active: 0,
    now: 0,
  };
  if (graph.root !== null) growth.hasRoot[graph.root] = 1;
  for (let v = 0; v < n; v += 1) start(growth, v, graph.prizes[v] as number);
  for (let e = 0; e < m; e += 1) expect(growth, e);
  return growth;
}

/** Lets a cluster grow for as long as its prizes last. */
function start(growth: Growth, cluster: number, prizesLeft: number): void {
  if (prizesLeft <= 0 || growth.hasRoot[cluster] === 1) return;
  growth.grows[cluster] = 1;
  growth.active += 1;
  put(growth.events, growth.graph.costs.length + cluster, growth.now + prizesLeft);
}

/** Stops a cluster; its moat stays as wide as it is. Returns what is left of its prizes. */
function halt(growth: Growth, cluster: number): number {
  if (growth.grows[cluster] === 0) return 0;
  const event = growth.graph.costs.length + cluster;
  const prizesLeft = Math.max(0, (growth.events.keys[event] as number) - growth.now);
  remove(growth.events, event);
  growth.moat[cluster] = moatOf(growth, cluster);
  growth.grows[cluster] = 0;
  growth.active -= 1;
  return prizesLeft;
}

/** The moat of a cluster's first node, as it is now. */
function moatOf(growth: Growth, cluster: number): number {
  const grown = growth.grows[cluster] === 1 ? growth.now - (growth.since[cluster] as number) : 0;
  return (growth.moat[cluster] as number) + grown;
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

function moatAt(growth: Growth, v: number): number {
  const cluster = clusterOf(growth, v);
  return moatOf(growth, cluster) + (v === cluster ? 0 : (growth.offset[v] as number));
}

/** Puts an edge into the queue for when its moats will meet, if they will at today's speeds. */
function expect(growth: Growth, edge: number): number {
  const { graph, grows } = growth;
  const a = graph.from[edge] as number;
  const b = graph.to[edge] as number;
  const speed = (grows[clusterOf(growth, a)] as number) + (grows[clusterOf(growth, b)] as number);
  if (speed === 0) return Number.POSITIVE_INFINITY;
  const gap = (graph.costs[edge] as number) - moatAt(growth, a) - moatAt(growth, b);
  const at = growth.now + Math.max(0, gap) / speed;
  put(growth.events, edge, at);
  return at;
}

/** Whether the moats of the edge's two clusters have met; if not, it waits again. */
function isTight(growth: Growth, edge: number): boolean {
  const { graph } = growth;
  const a = clusterOf(growth, graph.from[edge] as number);
  const b = clusterOf(growth, graph.to[edge] as number);
  if (a === b || expect(growth, edge) > growth.now) return false;
  remove(growth.events, edge);
  return true;
}

/** Makes one cluster of the two that an edge connects. */
function join(growth: Growth, edge: number): void {
  const { graph, ring } = growth;
  let large = clusterOf(growth, graph.from[edge] as number);
  let small = clusterOf(growth, graph.to[edge] as number);
  if ((growth.size[large] as number) < (growth.size[small] as number)) {
    [large, small] = [small, large];
  }
  const woken = [large, small].filter((cluster) => growth.grows[cluster] === 0);
  const wokenNodes = woken.flatMap((cluster) => membersOf(growth, cluster));
  const prizesLeft = halt(growth, large) + halt(growth, small);
  growth.parent[small] = large;
  growth.offset[small] = (growth.moat[small] as number) - (growth.moat[large] as number);
  growth.size[large] = (growth.size[large] as number) + (growth.size[small] as number);
  growth.hasRoot[large] = (growth.hasRoot[large] as number) | (growth.hasRoot[small] as number);
  [ring[large], ring[small]] = [ring[small] as number, ring[large] as number];
  growth.since[large] = growth.now;
  start(growth, large, prizesLeft);
  if (growth.grows[large] === 0) return;
  // What stood still moves again: its edges meet sooner than the queue knows.
  for (const v of wokenNodes) {
    for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
      const e = graph.edgesAt[r] as number;
      if (clusterOf(growth, otherEnd(graph, e, v)) !== large) expect(growth, e);
    }
  }
}

function membersOf(growth: Growth, cluster: number): number[] {
  const members = [cluster];
  for (let v = growth.ring[cluster] as number; v !== cluster; v = growth.ring[v] as number) {
    members.push(v);
  }
  return members;
}
