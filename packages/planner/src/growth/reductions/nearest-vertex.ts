import { put, take } from '#growth/heap';
import { across, contract, edgesOf, type Reducible } from './reducible.ts';
import { FAR, type Search, startSearch } from './search.ts';

/**
 * Nearest vertex (Duin, Volgenant 1989; with prizes: Ljubić et al. 2006): let e = {v,u} be the
 * cheapest edge at v and f the second. If π(v) ≥ c(e), and a node t ≠ v has
 * c(e) + d(u,t) ≤ min(π(t), c(f)), some best tree holds v and u over e, or neither: with u alone, v
 * earns its edge; and with v but not e, the way over u to t costs no more than the edge at v that
 * it replaces or the prize that it brings. Both become one node.
 * With t = u this is the minimum adjacency test. Returns how many nodes went.
 */
export function reduceByNearestVertex(reducible: Reducible, search: Search): number {
  let gone = 0;
  for (let v = 0; v < reducible.prizes.length; v += 1) {
    if (reducible.isGone[v] === 1) continue;
    const [e, f] = twoCheapest(reducible, v);
    if (e < 0) continue;
    const cost = reducible.costs[e] as number;
    if ((reducible.prizes[v] as number) < cost) continue;
    const limit = f < 0 ? Number.POSITIVE_INFINITY : (reducible.costs[f] as number);
    if (!paysBeyond(reducible, search, v, across(reducible, e, v), cost, limit)) continue;
    contract(reducible, e, across(reducible, e, v));
    gone += 1;
  }
  return gone;
}

function twoCheapest(reducible: Reducible, v: number): readonly [number, number] {
  let first = -1;
  let second = -1;
  const cost = (e: number) => (e < 0 ? Number.POSITIVE_INFINITY : (reducible.costs[e] as number));
  for (const e of edgesOf(reducible, v)) {
    if (cost(e) < cost(first)) [first, second] = [e, first];
    else if (cost(e) < cost(second)) second = e;
  }
  return [first, second];
}

/** Whether from v over u, at most `limit` away, a node lies whose prize is worth the whole way. */
function paysBeyond(
  reducible: Reducible,
  search: Search,
  v: number,
  u: number,
  cost: number,
  limit: number,
): boolean {
  const { heap, distance, reachedIn, settledIn } = search;
  startSearch(search, u);
  const { turn } = search;
  settledIn[v] = turn;
  for (let settled = 0; settled < FAR; settled += 1) {
    const w = take(heap);
    if (w < 0) return false;
    settledIn[w] = turn;
    const way = cost + (distance[w] as number);
    if (way > limit) return false;
    if ((reducible.prizes[w] as number) >= way) return true;
    for (const e of edgesOf(reducible, w)) {
      const x = across(reducible, e, w);
      if (settledIn[x] === turn) continue;
      const through = (distance[w] as number) + (reducible.costs[e] as number);
      if (reachedIn[x] === turn && through >= (distance[x] as number)) continue;
      reachedIn[x] = turn;
      distance[x] = through;
      put(heap, x, through);
    }
  }
  return false;
}
