import { type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';

/** A neighbour graph as people exchange it: places with merit, ways between them with a cost. */
export type GraphForm = {
  readonly nodes: readonly { readonly id: string; readonly prize: number }[];
  readonly edges: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly cost: number;
  }[];
  /** The place that every network must hold; absent where any may. */
  readonly root?: string;
  /** Networks that stand already, apart from each other, and the places each of them holds. */
  readonly parts?: readonly { readonly name: string; readonly nodes: readonly string[] }[];
};

/**
 * The same graph, numbered. Edges have no direction; each stands in the rows of both its ends.
 * Costs and prizes share one unit (yuan, or metres and metres' worth).
 */
export type Graph = {
  readonly nodeIds: readonly string[];
  readonly prizes: Float64Array;
  readonly edgeIds: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly costs: Float64Array;
  /** The edges at node v are `edgesAt[edgesAtFrom[v] .. edgesAtFrom[v + 1])`. */
  readonly edgesAtFrom: Int32Array;
  readonly edgesAt: Int32Array;
  /** All edges, the cheapest first, equal ones by number. */
  readonly byCost: Int32Array;
  readonly root: number | null;
  readonly parts: readonly Part[];
};

/** What stands of one network, by node numbers. */
export type Part = { readonly name: string; readonly nodes: readonly number[] };

export type GraphCode =
  | 'graph/no-nodes'
  | 'graph/id-twice'
  | 'graph/unknown-node'
  | 'graph/loop'
  | 'graph/name-twice'
  | 'graph/empty-part'
  | 'graph/in-two-parts'
  | 'graph/not-a-prize'
  | 'graph/not-a-cost';

/** Numbers nodes and edges in the order given. Prizes and costs must be finite and not negative. */
export function graphOf(form: GraphForm): Verdict<Graph, GraphCode> {
  const findings: Finding<GraphCode>[] = [];
  const indexOf = new Map<string, number>();
  if (form.nodes.length === 0) findings.push(stop('graph/no-nodes'));
  for (const { id, prize } of form.nodes) {
    if (indexOf.has(id)) findings.push(stop('graph/id-twice', { node: id }));
    if (!isAmount(prize)) findings.push(stop('graph/not-a-prize', { node: id }));
    indexOf.set(id, indexOf.size);
  }
  const edgeIds = new Set<string>();
  for (const { id, from, to, cost } of form.edges) {
    if (edgeIds.has(id)) findings.push(stop('graph/id-twice', { edge: id }));
    edgeIds.add(id);
    for (const end of [from, to]) {
      if (!indexOf.has(end)) findings.push(stop('graph/unknown-node', { edge: id, node: end }));
    }
    if (from === to) findings.push(stop('graph/loop', { edge: id }));
    if (!isAmount(cost)) findings.push(stop('graph/not-a-cost', { edge: id }));
  }
  if (form.root !== undefined && !indexOf.has(form.root)) {
    findings.push(stop('graph/unknown-node', { node: form.root }));
  }
  judgeParts(form, indexOf, findings);
  return judge(findings, () => numbered(form, indexOf));
}

function judgeParts(
  form: GraphForm,
  indexOf: ReadonlyMap<string, number>,
  findings: Finding<GraphCode>[],
): void {
  const names = new Set<string>();
  const partOf = new Map<string, string>();
  for (const { name, nodes } of form.parts ?? []) {
    if (names.has(name)) findings.push(stop('graph/name-twice', { part: name }));
    names.add(name);
    if (nodes.length === 0) findings.push(stop('graph/empty-part', { part: name }));
    for (const node of nodes) {
      if (!indexOf.has(node)) findings.push(stop('graph/unknown-node', { part: name, node }));
      const other = partOf.get(node);
      if (other !== undefined)
        findings.push(stop('graph/in-two-parts', { part: name, node, other }));
      partOf.set(node, name);
    }
  }
}

function numbered(form: GraphForm, indexOf: ReadonlyMap<string, number>): Graph {
  const numberOf = (id: string) => indexOf.get(id) as number;
  return graphFrom(
    form.nodes.map((node) => node.id),
    Float64Array.from(form.nodes, (node) => node.prize),
    form.edges.map((edge) => edge.id),
    Int32Array.from(form.edges, (edge) => numberOf(edge.from)),
    Int32Array.from(form.edges, (edge) => numberOf(edge.to)),
    Float64Array.from(form.edges, (edge) => edge.cost),
    form.root === undefined ? null : numberOf(form.root),
    (form.parts ?? []).map(({ name, nodes }) => ({ name, nodes: nodes.map(numberOf) })),
  );
}

/** A graph from its columns, with the rows and orders that searches need. */
export function graphFrom(
  nodeIds: readonly string[],
  prizes: Float64Array,
  edgeIds: readonly string[],
  from: Int32Array,
  to: Int32Array,
  costs: Float64Array,
  root: number | null,
  parts: readonly Part[] = [],
): Graph {
  const edgesAtFrom = new Int32Array(nodeIds.length + 1);
  for (let e = 0; e < from.length; e += 1) {
    for (const v of [from[e] as number, to[e] as number]) {
      edgesAtFrom[v + 1] = (edgesAtFrom[v + 1] as number) + 1;
    }
  }
  for (let v = 0; v < nodeIds.length; v += 1) {
    edgesAtFrom[v + 1] = (edgesAtFrom[v + 1] as number) + (edgesAtFrom[v] as number);
  }
  const next = edgesAtFrom.slice();
  const edgesAt = new Int32Array(2 * from.length);
  for (let e = 0; e < from.length; e += 1) {
    for (const v of [from[e] as number, to[e] as number]) {
      edgesAt[next[v] as number] = e;
      next[v] = (next[v] as number) + 1;
    }
  }
  const byCost = orderOf(costs);
  return { nodeIds, prizes, edgeIds, from, to, costs, edgesAtFrom, edgesAt, byCost, root, parts };
}

/**
 * The numbers of amounts that are not negative, the least first, equal ones by number. Such amounts
 * lie in the order of their bits, so this is a radix sort by their bytes, the lowest first.
 */
function orderOf(amounts: Float64Array): Int32Array {
  // Adding 0 makes 0 of −0.
  const bytes = new Uint8Array(amounts.map((amount) => amount + 0).buffer);
  let order = Int32Array.from(amounts.keys());
  let next = new Int32Array(amounts.length);
  for (let digit = 0; digit < 8; digit += 1) {
    const place = LITTLE_ENDIAN ? digit : 7 - digit;
    const from = new Int32Array(257);
    const digitOf = (item: number) => bytes[8 * item + place] as number;
    for (const item of order) from[digitOf(item) + 1] = (from[digitOf(item) + 1] as number) + 1;
    for (let d = 1; d < 257; d += 1) from[d] = (from[d] as number) + (from[d - 1] as number);
    for (const item of order) {
      const d = digitOf(item);
      next[from[d] as number] = item;
      from[d] = (from[d] as number) + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The same graph with other costs. */
export function withCosts(graph: Graph, costs: Float64Array): Graph {
  return { ...graph, costs, byCost: orderOf(costs) };
}

/** The same graph with all costs multiplied by one factor, which keeps their order. */
export function priced(graph: Graph, factor: number): Graph {
  return { ...graph, costs: graph.costs.map((cost) => cost * factor) };
}

/** The end of an edge that is not `v`. */
export function otherEnd(graph: Graph, edge: number, v: number): number {
  const from = graph.from[edge] as number;
  return from === v ? (graph.to[edge] as number) : from;
}

export function sum(amounts: Float64Array): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}

function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}
