import { type Graph, otherEnd } from './graph.ts';
import { openHeap, put, take } from './heap.ts';
import { edgeCost, prizeOf, type Tree } from './tree.ts';
import { trimmed } from './trim.ts';

/**
 * Makes the most of a budget from a tree: branches that bring least for their cost are cut until
 * the tree is affordable, then ways are added while they fit. Once those that bring most for their
 * cost come first, once those that bring most at all, because the last gap is a knapsack's.
 */
export function fitted(graph: Graph, tree: Tree, budget: number): Tree {
  const affordable = trimmed(graph, tree, budget);
  const byRatio = filled(graph, affordable, budget, (prize, cost) => prize / Math.max(cost, TINY));
  const byPrize = filled(graph, affordable, budget, (prize) => prize);
  return prizeOf(graph, byPrize) > prizeOf(graph, byRatio) ? byPrize : byRatio;
}

/** What a way to new nodes is worth, by the prizes along it and its cost. */
type Worth = (prize: number, cost: number) => number;

/** Keeps ratios finite where a way costs nothing. */
const TINY = 1e-12;

/**
 * Adds ways to new nodes, those that are worth most first, until none fits. Ways nearly as good as
 * the best of a search are taken along with it, which saves searches and changes little.
 */
function filled(graph: Graph, tree: Tree, budget: number, worth: Worth): Tree {
  const inTree = tree.inTree.slice();
  const edges = [...tree.edges];
  let { profit } = tree;
  let left = budget - edgeCost(graph, tree);
  for (;;) {
    const ways = waysOut(graph, inTree, left, worth);
    if (ways.ends.length === 0) return { inTree, edges, profit };
    for (const end of ways.ends) {
      // What was taken before may have brought the tree nearer.
      const steps = stepsTo(graph, inTree, ways.by, end);
      let cost = 0;
      for (const { edge } of steps) cost += graph.costs[edge] as number;
      if (cost > left) continue;
      left -= cost;
      for (const { edge, node } of steps) {
        inTree[node] = 1;
        edges.push(edge);
        profit += (graph.prizes[node] as number) - (graph.costs[edge] as number);
      }
    }
  }
}

type Step = { readonly edge: number; readonly node: number };

function stepsTo(graph: Graph, inTree: Uint8Array, by: Int32Array, end: number): Step[] {
  const steps: Step[] = [];
  for (let v = end; inTree[v] === 0; v = otherEnd(graph, by[v] as number, v)) {
    steps.push({ edge: by[v] as number, node: v });
  }
  return steps;
}

/** Ends of the affordable ways out of the tree that are worth most, and by which edges they run. */
function waysOut(
  graph: Graph,
  inTree: Uint8Array,
  affordable: number,
  worth: Worth,
): { readonly ends: readonly number[]; readonly by: Int32Array } {
  const n = graph.nodeIds.length;
  const distance = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const collected = new Float64Array(n);
  const worths = new Float64Array(n);
  const by = new Int32Array(n).fill(-1);
  const heap = openHeap(n);
  for (let v = 0; v < n; v += 1) {
    if (inTree[v] !== 1) continue;
    distance[v] = 0;
    put(heap, v, 0);
  }
  const reached: number[] = [];
  let most = 0;
  for (let v = take(heap); v >= 0; v = take(heap)) {
    if (inTree[v] === 0) {
      worths[v] = worth(collected[v] as number, distance[v] as number);
      most = Math.max(most, worths[v] as number);
      reached.push(v);
    }
    for (let r = graph.edgesAtFrom[v] as number; r < (graph.edgesAtFrom[v + 1] as number); r += 1) {
      const e = graph.edgesAt[r] as number;
      const w = otherEnd(graph, e, v);
      const through = (distance[v] as number) + (graph.costs[e] as number);
      if (through > affordable || through >= (distance[w] as number)) continue;
      distance[w] = through;
      collected[w] = (collected[v] as number) + (graph.prizes[w] as number);
      by[w] = e;
      put(heap, w, through);
    }
  }
  const ends = reached.filter(
    (v) => (worths[v] as number) > 0 && (worths[v] as number) >= NEARLY * most,
  );
  ends.sort((a, b) => (worths[b] as number) - (worths[a] as number) || a - b);
  return { ends, by };
}

/** From what part of the best worth on a way is taken in the same search. */
const NEARLY = 0.9;
