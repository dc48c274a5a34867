import { assert } from '@qianwan/base/assert';
import { kMeans } from './k-means.ts';
import type { OpinionTable } from './opinion-table.ts';
import { principalPlane } from './principal-plane.ts';
import { silhouette } from './silhouette.ts';

export type OpinionGroups = {
  /** How many groups; they are numbered by size, the largest first. */
  readonly groups: number;
  /** The group of each voter. */
  readonly groupOf: Int32Array;
  /** Where each voter stands in the plane that tells them apart best. */
  readonly x: Float64Array;
  readonly y: Float64Array;
};

/** A grouping that is no clearer than this is none: all are one group. */
const LEAST_SILHOUETTE = 0.25;

/**
 * Groups of voters who think alike, after Small, Bjorkegren, Erkkilä, Shaw, Megill 2021 ('Polis:
 * scaling deliberation by mapping high dimensional opinion spaces'): the plane of the two principal
 * components, k-means in it for 2 to `mostGroups` groups, and of those the one with the best mean
 * silhouette (Rousseeuw 1987). No group is smaller than `leastSize`; where none is clear, all are one.
 *
 * Only +, −, ×, ÷ and square roots of doubles in a fixed order: the same table gives the same bits on
 * every machine. Rows in another order may differ in the last bit, so callers sort theirs.
 */
export function opinionGroups(
  table: OpinionTable,
  { leastSize, mostGroups }: { readonly leastSize: number; readonly mostGroups: number },
): OpinionGroups {
  const { voters, statements, said } = table;
  assert(said.length === voters * statements, 'one cell for each voter and statement');
  const plane = principalPlane(table);
  let best: { groupOf: Int32Array; clearness: number; groups: number } = {
    groupOf: new Int32Array(voters),
    clearness: LEAST_SILHOUETTE,
    groups: 1,
  };
  for (let k = 2; k <= Math.min(mostGroups, Math.floor(voters / leastSize)); k += 1) {
    const groupOf = kMeans(plane, k);
    if (groupOf === null || sizesOf(groupOf, k).some((size) => size < leastSize)) continue;
    const clearness = silhouette(plane, groupOf, k);
    if (clearness > best.clearness) best = { groupOf, clearness, groups: k };
  }
  return { groups: best.groups, groupOf: bySize(best.groupOf, best.groups), ...plane };
}

/** Numbers the groups anew: the largest is 0; of equal size, the one whose first voter comes first. */
function bySize(groupOf: Int32Array, groups: number): Int32Array {
  const sizes = sizesOf(groupOf, groups);
  const order = [...sizes.keys()].sort(
    (a, b) =>
      (sizes[b] as number) - (sizes[a] as number) || groupOf.indexOf(a) - groupOf.indexOf(b),
  );
  const number = new Int32Array(groups);
  for (const [place, group] of order.entries()) number[group] = place;
  return groupOf.map((group) => number[group] as number);
}

function sizesOf(groupOf: Int32Array, groups: number): number[] {
  const sizes = new Array<number>(groups).fill(0);
  for (const group of groupOf) sizes[group] = (sizes[group] as number) + 1;
  return sizes;
}
