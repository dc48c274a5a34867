import type { Known } from '#growth/reductions/reduce';
import { dualAscent, orderOf } from './dual-ascent.ts';
import { type Graph, graphFrom, sum } from './graph.ts';
import { type Incumbent, offer } from './incumbent.ts';
import { settled } from './local-search.ts';
import { fixByReducedCosts } from './reduced-cost-fixing.ts';
import { bestTreeAmong } from './spanning-tree.ts';
import { type Subproblem, withBound, withoutKnown } from './subproblem.ts';
import { richestNodes } from './tree.ts';

/** An unrooted part, smaller; and a node that all its trees hold, if one has been found. */
export type TightenedAnywhere = {
  readonly part: Subproblem;
  readonly root: number | null;
  readonly known: Known | null;
};

/**
 * Makes a part small whose trees may lie anywhere. An artificial root enters the tree at a node
 * with a prize for `entry`, exactly once: a dual ascent from it bounds every tree by what it raised
 * less one entry, whatever that is. The bound is best where the entry is near the profit of the
 * best tree. Its reduced costs fix nodes and edges, and the first node fixed in is a true root.
 * Null when no tree of the part can be below the target.
 */
export function tightenAnywhere(
  incumbent: Incumbent,
  start: Subproblem,
  rounds: number,
): TightenedAnywhere | null {
  let part = start;
  for (let round = 1; ; round += 1) {
    const { graph, offset } = part;
    const n = graph.nodeIds.length;
    const entry = Math.max(0, sum(graph.prizes) + offset - incumbent.target);
    const entered = withEntries(graph, entry, incumbent.held);
    incumbent.work += entered.costs.length;
    const enough = incumbent.target - offset + entry;
    const ascent = dualAscent(entered, n, orderOf(graph, 0), enough);
    part = withBound(part, offset + ascent.bound - entry);
    if (part.bound >= incumbent.target) return null;
    const support = ascent.support.subarray(0, n);
    if (support.includes(1)) offer(incumbent, part, settled(graph, bestTreeAmong(graph, support)));
    if (part.bound >= incumbent.target) return null;
    const fixing = fixByReducedCosts(entered, ascent, n, incumbent.target - offset + entry);
    const known = {
      isIn: fixing.isIn.subarray(0, n),
      isOut: fixing.isOut.subarray(0, n),
      isUnused: fixing.isUnused.subarray(0, graph.costs.length),
    };
    const root = known.isIn.indexOf(1);
    if (root >= 0) return { part, root, known };
    part = withoutKnown(part, known);
    if (round === rounds) return { part, root: null, known: null };
  }
}

/** The graph with an artificial root, last, that leads to every node with a prize. */
export function withEntries(graph: Graph, entry: number, held: number): Graph {
  const n = graph.nodeIds.length;
  const entries = richestNodes(graph);
  return graphFrom(
    [...graph.nodeIds, 'entry'],
    Float64Array.from([...graph.prizes, held]),
    [...graph.edgeIds, ...entries.map(String)],
    Int32Array.from([...graph.from, ...entries.map(() => n)]),
    Int32Array.from([...graph.to, ...entries]),
    Float64Array.from([...graph.costs, ...entries.map(() => entry)]),
    n,
  );
}
