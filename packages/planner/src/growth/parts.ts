import type { Forest } from './contraction.ts';
import type { Graph, Part } from './graph.ts';
import { find, singletons, unite } from './union-find.ts';

/** A network of a forest by numbers: all its nodes, and the edges that are new. */
export type PartInForest = Part & { readonly isNew: boolean; readonly edges: readonly number[] };

/** The graph's parts; a root that lies in none is one of its own. */
export function standingParts({ parts, root, nodeIds }: Graph): readonly Part[] {
  if (root === null || parts.some(({ nodes }) => nodes.includes(root))) return parts;
  return [{ name: nodeIds[root] as string, nodes: [root] }, ...parts];
}

/** 1 for every node of a part. */
export function marked(graph: Graph, parts: readonly Part[]): Uint8Array {
  const stands = new Uint8Array(graph.nodeIds.length);
  for (const { nodes } of parts) for (const v of nodes) stands[v] = 1;
  return stands;
}

/**
 * The networks of a forest: the parts that stood, in their order; then new trees by their first
 * node, each named by its richest.
 */
export function partsIn(
  graph: Graph,
  parts: readonly Part[],
  { inForest, edges }: Forest,
): PartInForest[] {
  const sets = singletons(inForest.length);
  for (const e of edges) unite(sets, graph.from[e] as number, graph.to[e] as number);
  // Nodes of a part hang together though their edges are not told.
  for (const { nodes } of parts) for (const v of nodes) unite(sets, v, nodes[0] as number);
  const nodesOf = new Map<number, number[]>();
  const edgesOf = new Map<number, number[]>();
  for (const { nodes } of parts) nodesOf.set(find(sets, nodes[0] as number), []);
  for (let v = 0; v < inForest.length; v += 1) {
    if (inForest[v] === 1) push(nodesOf, find(sets, v), v);
  }
  for (const e of [...edges].sort((a, b) => a - b)) {
    push(edgesOf, find(sets, graph.from[e] as number), e);
  }
  return [...nodesOf].map(([set, nodes], index) => ({
    name: parts[index]?.name ?? (graph.nodeIds[richest(graph, nodes)] as string),
    isNew: index >= parts.length,
    nodes,
    edges: edgesOf.get(set) ?? [],
  }));
}

function push(lists: Map<number, number[]>, key: number, item: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function richest(graph: Graph, nodes: readonly number[]): number {
  return nodes.reduce((a, b) =>
    (graph.prizes[b] as number) > (graph.prizes[a] as number) ? b : a,
  );
}

/** The sum of the amounts with these numbers. */
export function totalOf(amounts: Float64Array, numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + (amounts[number] as number), 0);
}
