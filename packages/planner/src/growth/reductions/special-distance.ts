import { put, take } from '#growth/heap';
import { across, cutEdge, edgesOf, type Reducible } from './reducible.ts';
import { FAR, type Search, startSearch } from './search.ts';

/**
 * Special (bottleneck) distance with prizes (Duin, Volgenant 1989; Uchoa 2006; prize-constrained
 * walks: Rehfeldt, Koch 2021, *SIAM J. Optim.*). A path is worth its bottleneck: the most that any of its sections
 * costs beyond the prizes strictly inside the section. When a tree falls apart, some section of the
 * path joins its parts again for no more than that. So an edge goes when another path between its
 * ends has a bottleneck of at most its cost.
 *
 * Along a path, with b the dearest section that ends here, an edge c makes it c + max(0, b − π),
 * where π is the prize of the node passed. Searches are bounded. Returns how many edges went.
 */
export function reduceBySpecialDistance(reducible: Reducible, search: Search): number {
  const { isGone, costs } = reducible;
  let gone = 0;
  for (let u = 0; u < isGone.length; u += 1) {
    if (isGone[u] === 1) continue;
    let limit = 0;
    for (const e of edgesOf(reducible, u)) limit = Math.max(limit, costs[e] as number);
    searchBottlenecks(reducible, search, u, limit, NOWHERE);
    for (const e of [...edgesOf(reducible, u)]) {
      const w = across(reducible, e, u);
      const isReached = search.reachedIn[w] === search.turn && search.by[w] !== e;
      if (!isReached || (search.distance[w] as number) > (costs[e] as number)) continue;
      cutEdge(reducible, e);
      gone += 1;
    }
  }
  return gone;
}

const NOWHERE = -1;

/**
 * From u, for the nearest nodes: `distance`, the bottleneck of a path to each, and `by`, its last
 * edge. Paths avoid one node, and an edge from u itself gives way to a path that is no worse.
 */
export function searchBottlenecks(
  reducible: Reducible,
  search: Search,
  u: number,
  limit: number,
  avoided: number,
): void {
  const { prizes, costs } = reducible;
  const { heap, distance, ending, by, reachedIn, settledIn } = search;
  startSearch(search, u);
  const { turn } = search;
  if (avoided !== NOWHERE) settledIn[avoided] = turn;
  for (let settled = 0; settled < FAR; settled += 1) {
    const v = take(heap);
    if (v < 0) return;
    // Every node is passed once, so no prize is counted twice.
    settledIn[v] = turn;
    const bottleneck = distance[v] as number;
    const rest = v === u ? 0 : Math.max(0, (ending[v] as number) - (prizes[v] as number));
    for (const e of edgesOf(reducible, v)) {
      const w = across(reducible, e, v);
      const section = (costs[e] as number) + rest;
      if (section > limit || settledIn[w] === turn) continue;
      const through = Math.max(bottleneck, section);
      if (reachedIn[w] === turn) {
        const worse = through - (distance[w] as number);
        if (worse > 0 || (worse === 0 && (v === u || section > (ending[w] as number)))) continue;
      }
      reachedIn[w] = turn;
      distance[w] = through;
      ending[w] = section;
      by[w] = e;
      put(heap, w, through);
    }
  }
}
