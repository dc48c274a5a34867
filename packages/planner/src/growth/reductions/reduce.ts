import type { Graph } from '#growth/graph';
import { reduceByDegree } from './degree.ts';
import { reduceByNearestVertex } from './nearest-vertex.ts';
import { reducePassThrough } from './pass-through.ts';
import {
  closeReducible,
  cutEdge,
  leaveOut,
  openReducible,
  type Reduced,
  type Reducible,
} from './reducible.ts';
import { openSearch } from './search.ts';
import { reduceBySpecialDistance } from './special-distance.ts';

/** What is known of the trees one looks for: nodes they hold, nodes and edges they leave out. */
export type Known = {
  readonly isIn: Uint8Array;
  readonly isOut: Uint8Array;
  readonly isUnused: Uint8Array;
};

/**
 * A smaller graph in which a best tree through the root can still be found: all tests in turn, the
 * cheap ones first, until a round takes away little. Nodes with a prize of `held` or more must be
 * in every tree, the root among them.
 */
export function reduce(graph: Graph, root: number, held: number, known: Known | null): Reduced {
  const reducible = openReducible(graph, root, held);
  if (known !== null) apply(reducible, known);
  const search = openSearch(graph.nodeIds.length);
  for (;;) {
    let gone = reduceByDegree(reducible);
    gone += reduceBySpecialDistance(reducible, search);
    gone += reduceByDegree(reducible);
    gone += reduceByNearestVertex(reducible, search);
    gone += reducePassThrough(reducible, search);
    gone += reduceByDegree(reducible);
    if (gone <= LITTLE * graph.costs.length) break;
  }
  return closeReducible(reducible);
}

function apply(reducible: Reducible, known: Known): void {
  for (let v = 0; v < known.isIn.length; v += 1) {
    if (known.isIn[v] === 1) reducible.prizes[v] = reducible.held;
    else if (known.isOut[v] === 1) leaveOut(reducible, v);
  }
  for (let e = 0; e < known.isUnused.length; e += 1) {
    if (known.isUnused[e] === 1 && reducible.isCut[e] === false) cutEdge(reducible, e);
  }
}

/** From what part of the edges on another round is worth its time. */
const LITTLE = 0.02;
