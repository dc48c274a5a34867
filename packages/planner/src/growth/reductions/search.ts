import { type Heap, openHeap, put, take } from '#growth/heap';

/** What bounded searches from node to node share, so that none has to clear it. */
export type Search = {
  readonly heap: Heap;
  readonly distance: Float64Array;
  /** Of the path to a node: the dearest section that ends there. */
  readonly ending: Float64Array;
  /** The edge by which a node was reached. */
  readonly by: Int32Array;
  /** In which search a node was last reached, and in which it was settled. */
  readonly reachedIn: Int32Array;
  readonly settledIn: Int32Array;
  turn: number;
};

export function openSearch(nodes: number): Search {
  return {
    heap: openHeap(nodes),
    distance: new Float64Array(nodes),
    ending: new Float64Array(nodes),
    by: new Int32Array(nodes),
    reachedIn: new Int32Array(nodes),
    settledIn: new Int32Array(nodes),
    turn: 0,
  };
}

/** How many nodes one bounded search settles at most. */
export const FAR = 60;

export function startSearch(search: Search, from: number): void {
  const { heap, distance, reachedIn } = search;
  search.turn += 1;
  while (heap.size > 0) take(heap);
  reachedIn[from] = search.turn;
  distance[from] = 0;
  put(heap, from, 0);
}
