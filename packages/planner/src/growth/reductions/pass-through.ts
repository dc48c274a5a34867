import { across, edgesOf, type Reducible, replaceByPairs } from './reducible.ts';
import type { Search } from './search.ts';
import { searchBottlenecks } from './special-distance.ts';

/**
 * Non-terminals of degree 3 and 4 (Duin, Volgenant 1989; with prizes: Rehfeldt, Koch 2021). A node
 * v whose prize is no more than any of its edges is never an end of a best tree. If moreover every
 * three or more of its neighbours can be joined without v for no more than their edges at v less
 * π(v), by a spanning tree of special distances, a best tree passes v over two edges or leaves it
 * out: v gives way to one edge for each pair. Returns how many nodes went.
 */
export function reducePassThrough(reducible: Reducible, search: Search): number {
  const { isGone, prizes, costs } = reducible;
  let gone = 0;
  for (let v = 0; v < isGone.length; v += 1) {
    if (isGone[v] === 1 || v === reducible.root) continue;
    const edges = edgesOf(reducible, v);
    if (edges.length < 3 || edges.length > 4) continue;
    if (edges.some((e) => (costs[e] as number) < (prizes[v] as number))) continue;
    if (!isOnlyPassed(reducible, search, v)) continue;
    replaceByPairs(reducible, v);
    gone += 1;
  }
  return gone;
}

function isOnlyPassed(reducible: Reducible, search: Search, v: number): boolean {
  const edges = edgesOf(reducible, v);
  const ends = edges.map((e) => across(reducible, e, v));
  const costs = edges.map((e) => reducible.costs[e] as number);
  const limit = costs.reduce((total, cost) => total + cost, 0);
  const between = ends.map((u) => {
    searchBottlenecks(reducible, search, u, limit, v);
    return ends.map((w) =>
      search.reachedIn[w] === search.turn
        ? (search.distance[w] as number)
        : Number.POSITIVE_INFINITY,
    );
  });
  for (let some = 1; some < 1 << edges.length; some += 1) {
    const members = [...ends.keys()].filter((k) => (some & (1 << k)) !== 0);
    if (members.length < 3) continue;
    let atV = 0;
    for (const k of members) atV += costs[k] as number;
    if (spanned(between, members) > atV - (reducible.prizes[v] as number)) return false;
  }
  return true;
}

/** The cost of the cheapest spanning tree over a few members (Prim). */
function spanned(between: readonly (readonly number[])[], members: readonly number[]): number {
  const [first, ...others] = members;
  const left = new Map<number, number>();
  const distance = (a: number, b: number) =>
    Math.min(between[a]?.[b] as number, between[b]?.[a] as number);
  for (const k of others) left.set(k, distance(first as number, k));
  let cost = 0;
  while (left.size > 0) {
    let nearest = -1;
    for (const [k, far] of left)
      if (nearest < 0 || far < (left.get(nearest) as number)) nearest = k;
    cost += left.get(nearest) as number;
    left.delete(nearest);
    for (const [k, far] of left) left.set(k, Math.min(far, distance(nearest, k)));
  }
  return cost;
}
