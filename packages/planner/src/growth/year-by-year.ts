import { assert } from '@qianwan/base/assert';
import { type Graph, graphFrom } from './graph.ts';
import { type Effort, usualEffort } from './grow-tree.ts';
import { growWithin } from './grow-within.ts';
import { linesAndAreas } from './lines-and-areas.ts';
import { nodesOf } from './tree.ts';

export type GrowthOverYears = {
  /** Ids of the nodes that stand before the first year: the demonstration villages. */
  readonly standing: readonly string[];
  /** What may be spent on edges in each year. What a year leaves over is not carried on. */
  readonly budgets: readonly number[];
  readonly effort?: Effort;
};

/** What one year adds, and what the whole looks like after it. */
export type YearOfGrowth = {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly cost: number;
  /** The merit that joins this year. */
  readonly prize: number;
  /** No choice of this year's edges, from where the year began, brings more. */
  readonly bound: number;
  readonly lines: readonly (readonly string[])[];
  readonly areas: readonly (readonly string[])[];
};

/**
 * Grows points to lines and lines to areas: each year the network that stands is one root, what was
 * built costs nothing any more, what has joined brings nothing more, and the year's budget buys
 * what brings most. Standing nodes that are far apart may all grow, and may meet.
 */
export function growYearByYear(graph: Graph, over: GrowthOverYears): YearOfGrowth[] {
  const stands = new Uint8Array(graph.nodeIds.length);
  for (const id of over.standing) {
    const v = graph.nodeIds.indexOf(id);
    assert(v >= 0, `the standing node ${id} is one of the graph`);
    stands[v] = 1;
  }
  if (graph.root !== null) stands[graph.root] = 1;
  const built: number[] = [];
  const effort = over.effort ?? usualEffort(graph);
  return over.budgets.map((budget) => {
    const { tree, bound } = growWithin(asItStands(graph, stands, built), budget, effort);
    const isNew = (e: number) => e < graph.costs.length && !built.includes(e);
    const edges = tree.edges.filter(isNew).sort((a, b) => a - b);
    const nodes = nodesOf(tree).filter((v) => stands[v] === 0);
    for (const v of nodes) stands[v] = 1;
    built.push(...edges);
    const { lines, areas } = linesAndAreas(graph, stands, built);
    const named = (vs: readonly number[]) => vs.map((v) => graph.nodeIds[v] as string);
    return {
      nodes: named(nodes),
      edges: edges.map((e) => graph.edgeIds[e] as string),
      cost: total(graph.costs, edges),
      prize: total(graph.prizes, nodes),
      bound,
      lines: lines.map(named),
      areas: areas.map(named),
    };
  });
}

/** The year's own problem: standing nodes hang together for nothing, and bring nothing more. */
function asItStands(graph: Graph, stands: Uint8Array, built: readonly number[]): Graph {
  const standing = [...stands.keys()].filter((v) => stands[v] === 1);
  const [root, ...others] = standing;
  if (root === undefined) return graph;
  const costs = [...graph.costs, ...others.map(() => 0)];
  for (const e of built) costs[e] = 0;
  return graphFrom(
    graph.nodeIds,
    graph.prizes.map((prize, v) => (stands[v] === 1 ? 0 : prize)),
    [...graph.edgeIds, ...others.map((v) => `standing ${graph.nodeIds[v]}`)],
    Int32Array.from([...graph.from, ...others.map(() => root)]),
    Int32Array.from([...graph.to, ...others]),
    Float64Array.from(costs),
    root,
  );
}

function total(amounts: Float64Array, of: readonly number[]): number {
  return of.reduce((sum, index) => sum + (amounts[index] as number), 0);
}
