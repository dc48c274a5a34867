import { type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import { type Graph, type GraphCode, graphOf } from './graph.ts';

/** Places with a merit that may be negative, and which of them border on each other. */
export type AreaForm = {
  readonly nodes: readonly { readonly id: string; readonly merit: number }[];
  /** The bonus, 0 or more, for having both sides in the area: what makes it compact. */
  readonly borders: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly bonus: number;
  }[];
  /** A place that the area must hold. */
  readonly root?: string;
};

/** The same, numbered: the costs of the graph's edges are bonuses, and its prizes say nothing. */
export type AreaGraph = { readonly graph: Graph; readonly merits: Float64Array };

export type AreaCode = GraphCode | 'area/not-a-merit';

/** Numbers places and borders in the order given. Merits must be finite. */
export function areaGraphOf(form: AreaForm): Verdict<AreaGraph, AreaCode> {
  const findings: Finding<AreaCode>[] = [];
  for (const { id, merit } of form.nodes) {
    if (!Number.isFinite(merit)) findings.push(stop('area/not-a-merit', { node: id }));
  }
  const read = graphOf({
    nodes: form.nodes.map(({ id }) => ({ id, prize: 0 })),
    edges: form.borders.map(({ bonus, ...border }) => ({ ...border, cost: bonus })),
    ...(form.root !== undefined && { root: form.root }),
  });
  if (!read.ok) return { ok: false, findings: [...findings, ...read.findings] };
  const merits = Float64Array.from(form.nodes, ({ merit }) => merit);
  return judge(findings, () => ({ graph: read.value, merits }));
}

/** The merits of an area's nodes, and the bonuses of the borders between them. */
export function areaValue({ graph, merits }: AreaGraph, inArea: Uint8Array): number {
  let value = 0;
  for (let v = 0; v < merits.length; v += 1) if (inArea[v] === 1) value += merits[v] as number;
  for (let e = 0; e < graph.costs.length; e += 1) {
    const isInner = inArea[graph.from[e] as number] === 1 && inArea[graph.to[e] as number] === 1;
    if (isInner) value += graph.costs[e] as number;
  }
  return value;
}

/**
 * How compact an area is: of all borders that its nodes have, the part that lies between two of
 * them. 0 for a single node, 1 for an island that is in it as a whole.
 */
export function compactness({ graph }: AreaGraph, inArea: Uint8Array): number {
  let inner = 0;
  let all = 0;
  for (let e = 0; e < graph.costs.length; e += 1) {
    const ends =
      (inArea[graph.from[e] as number] as number) + (inArea[graph.to[e] as number] as number);
    if (ends > 0) all += 1;
    if (ends === 2) inner += 1;
  }
  return all === 0 ? 1 : inner / all;
}
