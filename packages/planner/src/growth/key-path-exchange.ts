import { openSearch, type Search } from '#growth/reductions/search';
import { type Graph, otherEnd } from './graph.ts';
import { put, take } from './heap.ts';
import { bestTreeAmong } from './spanning-tree.ts';
import type { Tree } from './tree.ts';

/**
 * Key-path exchange (Uchoa, Werneck 2012, *ACM J. Exp. Algorithmics* 17). A key path runs between
 * branching nodes, ends and nodes with a prize, over nodes that only pass it on. Without it the tree
 * is two; where a cheaper way between them is found, less the prizes on it, that takes its place.
 * Passes over all key paths, spanning and pruning after each, until none helps.
 */
export function keyPathsExchanged(graph: Graph, start: Tree): Tree {
  const search = openSearch(graph.nodeIds.length);
  let tree = start;
  for (;;) {
    const next = bestTreeAmong(graph, exchangedOnce(graph, tree, search));
    if (!(next.profit > tree.profit)) return tree;
    tree = next;
  }
}

/** A tree that changes: its nodes, and its edges at each. */
type Changing = { readonly inTree: Uint8Array; readonly edgesAt: number[][] };

/** The nodes after each key path was tried once, those already changed as they are by then. */
function exchangedOnce(graph: Graph, tree: Tree, search: Search): Uint8Array {
  const changing: Changing = {
    inTree: tree.inTree.slice(),
    edgesAt: Array.from(graph.nodeIds, () => []),
  };
  for (const e of tree.edges) link(graph, changing, e);
  for (const e of tree.edges) {
    const isStill = changing.edgesAt[graph.from[e] as number]?.includes(e);
    if (isStill) tryExchange(graph, changing, search, keyPathWith(graph, changing, e));
  }
  return changing.inTree;
}

type KeyPath = { readonly edges: readonly number[]; readonly ends: readonly [number, number] };

function keyPathWith(graph: Graph, changing: Changing, e: number): KeyPath {
  const edges = [e];
  const endFrom = (start: number): number => {
    let v = start;
    let last = e;
    while (!isKey(graph, changing, v)) {
      last = (changing.edgesAt[v] as number[]).find((f) => f !== last) as number;
      edges.push(last);
      v = otherEnd(graph, last, v);
    }
    return v;
  };
  return { ends: [endFrom(graph.from[e] as number), endFrom(graph.to[e] as number)], edges };
}

function isKey(graph: Graph, changing: Changing, v: number): boolean {
  const isPassed = changing.edgesAt[v]?.length === 2;
  return !isPassed || (graph.prizes[v] as number) > 0 || v === graph.root;
}

/** Takes the path out, and puts it or a cheaper way back in. */
function tryExchange(graph: Graph, changing: Changing, search: Search, path: KeyPath): void {
  let cost = 0;
  for (const e of path.edges) {
    cost += graph.costs[e] as number;
    unlink(graph, changing, e);
  }
  const side = smallerSide(graph, changing, path.ends);
  const way = cheapestWay(graph, changing, search, side, cost);
  for (const e of way ?? path.edges) link(graph, changing, e);
}

/** The nodes of the smaller of two trees, found by walking both in step. */
function smallerSide(graph: Graph, changing: Changing, ends: readonly [number, number]): number[] {
  const [one, other] = ends.map((end) => walk(graph, changing, end)) as [Walk, Walk];
  for (;;) {
    if (!one.step()) return one.nodes;
    if (!other.step()) return other.nodes;
  }
}

type Walk = { readonly nodes: number[]; readonly step: () => boolean };

function walk(graph: Graph, changing: Changing, start: number): Walk {
  const nodes = [start];
  const by = [-1];
  let next = 0;
  const step = () => {
    if (next === nodes.length) return false;
    const v = nodes[next] as number;
    for (const e of changing.edgesAt[v] as number[]) {
      if (e === by[next]) continue;
      nodes.push(otherEnd(graph, e, v));
      by.push(e);
    }
    next += 1;
    return true;
  };
  return { nodes, step };
}

/** The cheapest way from one side to the rest of the tree, if it costs less than `limit`. */
function cheapestWay(
  graph: Graph,
  { inTree }: Changing,
  search: Search,
  side: readonly number[],
  limit: number,
): number[] | null {
  const { heap, distance, by, reachedIn, settledIn } = search;
  search.turn += 1;
  const { turn } = search;
  while (heap.size > 0) take(heap);
  for (const v of side) {
    distance[v] = 0;
    by[v] = -1;
    reachedIn[v] = turn;
    put(heap, v, 0);
  }
  for (let v = take(heap); v >= 0; v = take(heap)) {
    settledIn[v] = turn;
    if (inTree[v] === 1 && by[v] !== -1) return wayTo(graph, by, v);
    for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
      const e = graph.edgesAt[r] as number;
      const w = otherEnd(graph, e, v);
      if (settledIn[w] === turn) continue;
      // A node on the way pays for it with its prize; one of the tree has done so already.
      const pays = inTree[w] === 1 ? 0 : (graph.prizes[w] as number);
      const through = (distance[v] as number) + Math.max(0, (graph.costs[e] as number) - pays);
      if (through >= limit || (reachedIn[w] === turn && through >= (distance[w] as number)))
        continue;
      distance[w] = through;
      by[w] = e;
      reachedIn[w] = turn;
      put(heap, w, through);
    }
  }
  return null;
}

function wayTo(graph: Graph, by: Int32Array, end: number): number[] {
  const way: number[] = [];
  for (let v = end; by[v] !== -1; ) {
    const e = by[v] as number;
    way.push(e);
    v = otherEnd(graph, e, v);
  }
  return way;
}

function link(graph: Graph, changing: Changing, e: number): void {
  for (const v of [graph.from[e] as number, graph.to[e] as number]) {
    changing.edgesAt[v]?.push(e);
    changing.inTree[v] = 1;
  }
}

/** A node that keeps no edge leaves the tree, unless it is a key node. */
function unlink(graph: Graph, changing: Changing, e: number): void {
  for (const v of [graph.from[e] as number, graph.to[e] as number]) {
    const edges = changing.edgesAt[v] as number[];
    edges.splice(edges.indexOf(e), 1);
    const isInside = edges.length === 0 && graph.prizes[v] === 0 && v !== graph.root;
    if (isInside) changing.inTree[v] = 0;
  }
}
