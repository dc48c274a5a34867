import { type Graph, graphFrom } from '#growth/graph';

/**
 * A rooted graph that tests take apart: edges and nodes are dropped, joined and replaced as long as
 * one of the best trees stays expressible. For every tree T of what is left,
 * value(T) + offset = value of the tree of the original graph that `lift` makes of T, or more.
 */
export type Reducible = {
  /** What is lost by leaving a node out; `held` for those that every tree must hold. */
  readonly prizes: Float64Array;
  /** More than any tree worth looking at costs. A node with this prize is never left out. */
  readonly held: number;
  readonly isGone: Uint8Array;
  readonly from: number[];
  readonly to: number[];
  readonly costs: number[];
  readonly isCut: boolean[];
  /** The edges still there at every node. */
  readonly edgesAt: number[][];
  /** For edges that replaced others: those, which have smaller numbers. */
  readonly stands: (readonly number[] | null)[];
  /** The edges that were contracted into a node. */
  readonly inside: number[][];
  root: number;
  offset: number;
};

export function openReducible(graph: Graph, root: number, held: number): Reducible {
  const edgesAt: number[][] = Array.from(graph.nodeIds, () => []);
  for (let e = 0; e < graph.costs.length; e += 1) {
    edgesAt[graph.from[e] as number]?.push(e);
    edgesAt[graph.to[e] as number]?.push(e);
  }
  const prizes = graph.prizes.slice();
  prizes[root] = held;
  const reducible: Reducible = {
    prizes,
    held,
    isGone: new Uint8Array(graph.nodeIds.length),
    from: [...graph.from],
    to: [...graph.to],
    costs: [...graph.costs],
    isCut: Array.from(graph.costs, () => false),
    edgesAt,
    stands: Array.from(graph.costs, () => null),
    inside: Array.from(graph.nodeIds, () => []),
    root,
    offset: 0,
  };
  for (let e = 0; e < graph.costs.length; e += 1) {
    if ((graph.costs[e] as number) >= held) cutEdge(reducible, e);
  }
  return reducible;
}

export function edgesOf(reducible: Reducible, v: number): readonly number[] {
  return reducible.edgesAt[v] as number[];
}

export function across(reducible: Reducible, e: number, v: number): number {
  const from = reducible.from[e] as number;
  return from === v ? (reducible.to[e] as number) : from;
}

export function cutEdge(reducible: Reducible, e: number): void {
  reducible.isCut[e] = true;
  for (const v of [reducible.from[e] as number, reducible.to[e] as number]) {
    const edges = reducible.edgesAt[v] as number[];
    edges.splice(edges.indexOf(e), 1);
  }
}

/** Leaves a node out for good: its prize is lost. */
export function leaveOut(reducible: Reducible, v: number): void {
  for (const e of [...edgesOf(reducible, v)]) cutEdge(reducible, e);
  reducible.isGone[v] = 1;
  reducible.offset += reducible.prizes[v] as number;
}

/**
 * Makes one node of the two ends of an edge, for when there is a best tree that holds both over
 * this edge, or neither. Of edges that become parallel the cheapest stays.
 */
export function contract(reducible: Reducible, e: number, into: number): void {
  const { prizes, held, inside } = reducible;
  const v = across(reducible, e, into);
  const cost = reducible.costs[e] as number;
  const own = prizes[into] as number;
  const other = prizes[v] as number;
  // What is held is never lost, so its prize may stand for any amount.
  prizes[into] = Math.max(own, other) >= held ? held : own + other - cost;
  reducible.offset += cost;
  inside[into]?.push(e, ...(inside[v] as number[]));
  if (reducible.root === v) reducible.root = into;
  cutEdge(reducible, e);
  for (const f of [...edgesOf(reducible, v)]) {
    const w = across(reducible, f, v);
    cutEdge(reducible, f);
    if (w === into) continue;
    if (reducible.from[f] === v) reducible.from[f] = into;
    else reducible.to[f] = into;
    offer(reducible, f, into, w);
  }
  reducible.isGone[v] = 1;
}

/** Puts a node's pairs of edges in its place, for when a best tree passes through it or leaves it out. */
export function replaceByPairs(reducible: Reducible, v: number): void {
  const { costs, prizes, inside } = reducible;
  const edges = [...edgesOf(reducible, v)];
  const ends = edges.map((e) => across(reducible, e, v));
  const prize = prizes[v] as number;
  leaveOut(reducible, v);
  for (let i = 0; i < edges.length; i += 1) {
    for (let j = i + 1; j < edges.length; j += 1) {
      const [e, f] = [edges[i] as number, edges[j] as number];
      const pair = costs.length;
      reducible.from.push(ends[i] as number);
      reducible.to.push(ends[j] as number);
      costs.push((costs[e] as number) + (costs[f] as number) - prize);
      reducible.stands.push([e, f, ...(inside[v] as number[])]);
      reducible.isCut.push(true);
      offer(reducible, pair, ends[i] as number, ends[j] as number);
    }
  }
}

/** Enters an edge between a and b unless it is useless; takes a dearer parallel one out. */
function offer(reducible: Reducible, e: number, a: number, b: number): void {
  if (a === b || (reducible.costs[e] as number) >= reducible.held) return;
  for (const f of edgesOf(reducible, a)) {
    if (across(reducible, f, a) !== b) continue;
    if ((reducible.costs[f] as number) <= (reducible.costs[e] as number)) return;
    cutEdge(reducible, f);
    break;
  }
  reducible.isCut[e] = false;
  reducible.edgesAt[a]?.push(e);
  reducible.edgesAt[b]?.push(e);
}

/** A tree's edges and one of its nodes, which says where it lies when it has no edge. */
export type Lifted = { readonly edges: readonly number[]; readonly node: number };

/** What is left of a graph, renumbered. The root is the graph's; a lifted tree may have cycles. */
export type Reduced = {
  readonly graph: Graph;
  readonly offset: number;
  readonly lift: (tree: Lifted) => Lifted;
};

/** Closes the work: drops what the root does not reach, and numbers the rest anew. */
export function closeReducible(reducible: Reducible): Reduced {
  const nodes = reachedFrom(reducible, reducible.root);
  const numbers = new Int32Array(reducible.prizes.length).fill(-1);
  for (const [k, v] of nodes.entries()) numbers[v] = k;
  let { offset } = reducible;
  for (let v = 0; v < numbers.length; v += 1) {
    if (reducible.isGone[v] === 0 && numbers[v] === -1) offset += reducible.prizes[v] as number;
  }
  const edges: number[] = [];
  for (let e = 0; e < reducible.costs.length; e += 1) {
    const isLeft =
      reducible.isCut[e] === false && (numbers[reducible.from[e] as number] as number) >= 0;
    if (isLeft) edges.push(e);
  }
  const end = (v: number | undefined) => numbers[v as number] as number;
  const graph = graphFrom(
    nodes.map(String),
    Float64Array.from(nodes, (v) => reducible.prizes[v] as number),
    edges.map(String),
    Int32Array.from(edges, (e) => end(reducible.from[e])),
    Int32Array.from(edges, (e) => end(reducible.to[e])),
    Float64Array.from(edges, (e) => reducible.costs[e] as number),
    numbers[reducible.root] as number,
  );
  const lift = (tree: Lifted) => unfolded(reducible, graph, nodes, edges, tree);
  return { graph, offset, lift };
}

function reachedFrom(reducible: Reducible, root: number): number[] {
  const reached = new Set([root]);
  for (const v of reached) {
    for (const e of edgesOf(reducible, v)) reached.add(across(reducible, e, v));
  }
  return [...reached].sort((a, b) => a - b);
}

/** Every edge for those it stands for, every node with the edges contracted into it. */
function unfolded(
  { stands, inside }: Reducible,
  graph: Graph,
  nodes: readonly number[],
  edges: readonly number[],
  tree: Lifted,
): Lifted {
  const ends = new Set([tree.node]);
  for (const e of tree.edges) ends.add(graph.from[e] as number).add(graph.to[e] as number);
  const unfold = tree.edges.map((e) => edges[e] as number);
  for (const v of ends) unfold.push(...(inside[nodes[v] as number] as number[]));
  const seen = new Set(unfold);
  for (const e of seen) for (const part of stands[e] ?? []) seen.add(part);
  const originals = [...seen].filter((e) => stands[e] === null);
  return { edges: originals, node: nodes[tree.node] as number };
}
