import {
  across,
  contract,
  edgesOf,
  leaveOut,
  type Reducible,
  replaceByPairs,
} from './reducible.ts';

/**
 * Degree 1 and 2 (Duin, Volgenant 1989; with prizes: Ljubić, Weiskircher, Pferschy, Klau, Mutzel,
 * Fischetti 2006). An end node v with edge e stays out if π(v) ≤ c(e); else it joins whatever its
 * neighbour joins, and both become one. A node between two edges, neither cheaper than its prize,
 * is never an end: the edges become one of cost c(e) + c(f) − π(v).
 * Returns how many nodes went.
 */
export function reduceByDegree(reducible: Reducible): number {
  const { prizes, costs, isGone } = reducible;
  const waiting = [...isGone.keys()];
  let gone = 0;
  for (let v = waiting.pop(); v !== undefined; v = waiting.pop()) {
    if (isGone[v] === 1) continue;
    const [e, f, more] = edgesOf(reducible, v);
    if (e === undefined || more !== undefined) continue;
    const u = across(reducible, e, v);
    const prize = prizes[v] as number;
    const least = Math.min(costs[e] as number, costs[f ?? e] as number);
    if (v === reducible.root || (f !== undefined && prize > least)) continue;
    if (f !== undefined) {
      waiting.push(u, across(reducible, f, v));
      replaceByPairs(reducible, v);
    } else {
      waiting.push(u);
      if (prize <= (costs[e] as number)) leaveOut(reducible, v);
      else contract(reducible, e, u);
    }
    gone += 1;
  }
  return gone;
}
