import { type Graph, sum } from './graph.ts';

/** A graph whose amounts are whole numbers of one unit, so that sums and differences are exact. */
export type InUnits = {
  readonly graph: Graph;
  /** How many units make one: a power of ten, or of two, so that dividing by it is exact enough. */
  readonly perOne: number;
  /** Whether every amount is a whole number of units; else all were rounded down. */
  readonly isExact: boolean;
};

/**
 * Counts costs and prizes in whole units: in ones, tenths … millionths where all amounts are
 * decimals of that many places, and else in the smallest power of two that leaves room, rounded
 * down. No tree is dearer in rounded units, so a lower bound there is one for the true amounts.
 * Room is left for every prize to be raised to the sum of all: sums of those stay below 2⁵³.
 * An edge dearer than all prizes together never pays; it is counted as one unit more than those.
 */
export function inUnits(graph: Graph): InUnits {
  const total = Math.max(sum(graph.prizes), 1e-9);
  const room = 2 ** 52 / (graph.nodeIds.length + 2);
  for (let perOne = 1; perOne <= 1e6 && total * perOne < room; perOne *= 10) {
    const isDecimal = (amount: number) =>
      amount > total || Math.round(amount * perOne) / perOne === amount;
    if (!graph.costs.every(isDecimal) || !graph.prizes.every(isDecimal)) continue;
    return {
      graph: counted(graph, (amount) => Math.round(amount * perOne)),
      perOne,
      isExact: true,
    };
  }
  let perOne = 1;
  while (total * perOne < room / 2) perOne *= 2;
  while (total * perOne >= room) perOne /= 2;
  const count = (amount: number) => Math.floor(amount * perOne);
  return { graph: counted(graph, count), perOne, isExact: false };
}

function counted(graph: Graph, count: (amount: number) => number): Graph {
  const prizes = graph.prizes.map(count);
  const most = sum(prizes) + 1;
  return { ...graph, prizes, costs: graph.costs.map((cost) => Math.min(most, count(cost))) };
}
