import { type ClosedSets, closedSets } from './closed-sets.ts';
import type { Order } from './order.ts';
import type { Place, Problem, Work } from './problem.ts';

/** What a place decides by itself: its order of works, its yearly pace, and the sets it can afford. */
export type CompiledPlaces = {
  /** Works of place p: `firstWork[p]` up to `firstWork[p + 1]`. */
  readonly firstWork: Int32Array;
  readonly worksPerYear: Int32Array;
  /** The closed sets of each place; places of the same shape share one table. */
  readonly sets: readonly ClosedSets[];
  /** For each place, 1 for each of its closed sets that it may end with. */
  readonly mayEnd: readonly Uint8Array[];
  /** 1 for works that a promise needs: those promised, and what they wait for. */
  readonly must: Uint8Array;
  readonly largestSets: number;
};

export function compilePlaces(problem: Problem, order: Order): CompiledPlaces {
  const worksAt = groupByPlace(order);
  const firstWork = new Int32Array(order.places.length + 1);
  worksAt.forEach((works, p) => {
    firstWork[p + 1] = firstWork[p] + works.length;
  });
  const tables = new Map<string, ClosedSets>();
  const needs = worksAt.map(needsOf);
  const sets = needs.map((masks) => {
    const shape = masks.join();
    const table = tables.get(shape) ?? closedSets(masks);
    tables.set(shape, table);
    return table;
  });
  const promised = new Set(problem.commitments.map((promise) => promise.work));
  const must = worksAt.map((works, p) => mustMask(works, needs[p], promised));
  return {
    firstWork,
    worksPerYear: Int32Array.from(order.places, (place) => place.worksPerYear),
    sets,
    mayEnd: order.places.map((place, p) => mayEnd(place, worksAt[p], sets[p], must[p])),
    must: Uint8Array.from(worksAt.flatMap((works, p) => works.map((_, i) => (must[p] >> i) & 1))),
    largestSets: Math.max(1, ...[...tables.values()].map((table) => table.masks.length)),
  };
}

function groupByPlace(order: Order): Work[][] {
  const groups: Work[][] = order.places.map(() => []);
  for (const work of order.works) groups[order.placeIndex.get(work.place) ?? -1].push(work);
  return groups;
}

/** For each work the mask of the works that it waits for directly. */
function needsOf(works: readonly Work[]): number[] {
  const bit = new Map(works.map((work, i) => [work.id, 1 << i]));
  return works.map((work) => work.after.reduce((mask, id) => mask | (bit.get(id) ?? 0), 0));
}

function mustMask(works: readonly Work[], needs: number[], promised: ReadonlySet<string>): number {
  let mask = works.reduce((sum, work, i) => (promised.has(work.id) ? sum | (1 << i) : sum), 0);
  for (let before = -1; before !== mask; ) {
    before = mask;
    needs.forEach((need, i) => {
      if ((mask >> i) & 1) mask |= need;
    });
  }
  return mask;
}

/** Own money and upkeep add up over the years, so they only ask what stands in the end. */
function mayEnd(place: Place, works: readonly Work[], sets: ClosedSets, must: number): Uint8Array {
  return Uint8Array.from(sets.masks, (mask) => {
    let own = 0;
    let upkeep = 0;
    works.forEach((work, i) => {
      if (((mask >> i) & 1) === 0) return;
      own += work.ownFen;
      upkeep += work.upkeepFen;
    });
    const keepsPromises = (mask & must) === must;
    return keepsPromises && own <= place.ownFen && upkeep <= place.upkeepFen ? 1 : 0;
  });
}
