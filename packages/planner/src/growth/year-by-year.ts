import { assert } from '@qianwan/base/assert';
import { contraction, type Forest, forestOf } from './contraction.ts';
import { type Graph, type Part, withCosts } from './graph.ts';
import { type Effort, usualEffort } from './grow-tree.ts';
import { growWithin } from './grow-within.ts';
import { linesAndAreas } from './lines-and-areas.ts';
import { marked, type PartInForest, partsIn, standingParts, totalOf } from './parts.ts';

export type GrowthOverYears = {
  /** Ids of nodes that stand before the first year, each a part of its own beside the graph's. */
  readonly standing: readonly string[];
  /** What may be spent on edges in each year. What a year leaves over is not carried on. */
  readonly budgets: readonly number[];
  /** Edges that stand, by their ids: they cost nothing any more. */
  readonly built?: readonly string[];
  /** What has been spent on edges that are not finished: only the rest is still to be paid. */
  readonly sunk?: readonly { readonly edge: string; readonly amount: number }[];
  /** What founding a new tree costs in any year; none may be founded where absent. */
  readonly foundingCost?: number;
  readonly effort?: Effort;
};

/** What one year adds, and what the whole looks like after it. */
export type YearOfGrowth = {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** What the year still has to pay for edges and foundings. */
  readonly cost: number;
  /** The merit that joins this year. */
  readonly prize: number;
  /** No choice of this year's edges, from where the year began, brings more. */
  readonly bound: number;
  /** What of it goes to which part; a new tree is named by its richest node, also later. */
  readonly parts: readonly Addition[];
  readonly lines: readonly (readonly string[])[];
  readonly areas: readonly (readonly string[])[];
};

export type Addition = {
  readonly name: string;
  readonly isNew: boolean;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
};

/**
 * Grows points to lines and lines to areas: each year all that stands is one root, what was built
 * costs nothing any more, what has joined brings nothing more, and the year's budget buys what
 * brings most. The parts share the budgets and stay apart. Where nothing stands and no founding
 * cost is named, the first year that has money founds one tree for nothing.
 */
export function growYearByYear(graph: Graph, over: GrowthOverYears): YearOfGrowth[] {
  const { foundingCost = null, effort = usualEffort(graph) } = over;
  const unpaid = withCosts(graph, costsLeft(graph, over));
  const built = new Set((over.built ?? []).map((id) => numberOf(graph.edgeIds, id)));
  let parts = partsAtFirst(graph, over);
  return over.budgets.map((budget) => {
    const stood = marked(graph, parts);
    const { forest, bound } = grownIn(unpaid, stood, budget, foundingCost, effort);
    const after = partsIn(graph, parts, forest);
    const founded = after.length - parts.length;
    const cost = totalOf(unpaid.costs, forest.edges) + founded * (foundingCost ?? 0);
    const nodes = newNodes(forest, stood);
    for (const e of forest.edges) built.add(e);
    parts = after;
    return {
      nodes: nodeIds(graph, nodes),
      edges: edgeIds(graph, forest.edges),
      cost,
      prize: totalOf(graph.prizes, nodes),
      bound,
      parts: after
        .map((part) => addition(graph, part, stood))
        .filter((part) => part.nodes.length > 0),
      ...shapeOf(graph, forest, built),
    };
  });
}

function addition(graph: Graph, { name, isNew, nodes, edges }: PartInForest, stood: Uint8Array) {
  const joined = nodes.filter((v) => stood[v] === 0);
  return { name, isNew, nodes: nodeIds(graph, joined), edges: edgeIds(graph, edges) };
}

/** The lines and areas of what stands now. */
function shapeOf(
  graph: Graph,
  { inForest }: Forest,
  built: ReadonlySet<number>,
): Pick<YearOfGrowth, 'lines' | 'areas'> {
  const joins = (e: number) =>
    inForest[graph.from[e] as number] === 1 && inForest[graph.to[e] as number] === 1;
  const { lines, areas } = linesAndAreas(graph, inForest, [...built].filter(joins));
  return {
    lines: lines.map((line) => nodeIds(graph, line)),
    areas: areas.map((area) => nodeIds(graph, area)),
  };
}

function nodeIds(graph: Graph, nodes: readonly number[]): string[] {
  return nodes.map((v) => graph.nodeIds[v] as string);
}

function edgeIds(graph: Graph, edges: readonly number[]): string[] {
  return [...edges].sort((a, b) => a - b).map((e) => graph.edgeIds[e] as string);
}

function newNodes({ inForest }: Forest, stood: Uint8Array): number[] {
  return [...inForest.keys()].filter((v) => inForest[v] === 1 && stood[v] === 0);
}

/** The graph's parts, and a part for every other node that stands. */
function partsAtFirst(graph: Graph, { standing }: GrowthOverYears): readonly Part[] {
  const parts = standingParts(graph);
  const inPart = marked(graph, parts);
  const alone = [...new Set(standing)].map((id) => numberOf(graph.nodeIds, id));
  return [
    ...parts,
    ...alone
      .filter((v) => inPart[v] === 0)
      .map((v) => ({ name: graph.nodeIds[v] as string, nodes: [v] })),
  ];
}

/** What is still to be paid for each edge. */
function costsLeft(graph: Graph, { built, sunk }: GrowthOverYears): Float64Array {
  const costs = graph.costs.slice();
  for (const { edge, amount } of sunk ?? []) {
    assert(amount >= 0, 'what was spent is not negative');
    const e = numberOf(graph.edgeIds, edge);
    costs[e] = Math.max(0, (costs[e] as number) - amount);
  }
  for (const id of built ?? []) costs[numberOf(graph.edgeIds, id)] = 0;
  return costs;
}

/** One year's own problem: what brings most from where it begins. */
function grownIn(
  graph: Graph,
  stood: Uint8Array,
  budget: number,
  founding: number | null,
  effort: Effort,
): { readonly forest: Forest; readonly bound: number } {
  if (founding === null && !stood.includes(1)) {
    const { tree, bound } = growWithin(graph, budget, effort);
    return { forest: { inForest: tree.inTree, edges: tree.edges }, bound };
  }
  const contracted = contraction(graph, stood, founding);
  const { tree, bound } = growWithin(contracted.graph, budget, effort);
  return { forest: forestOf(contracted, tree, stood), bound };
}

function numberOf(ids: readonly string[], id: string): number {
  const number = ids.indexOf(id);
  assert(number >= 0, `${id} is one of the graph`);
  return number;
}
