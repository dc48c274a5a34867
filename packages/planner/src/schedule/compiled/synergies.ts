import type { Problem, Synergy } from '#schedule/problem';
import { type Listing, listingOf } from './listing.ts';
import type { Order } from './order.ts';

/**
 * Synergies by id. Each is a row of portions: in 'same-year' portion t is earned when both works are
 * finished in t; in 'both-stand' when both stand at the end of t. So a bonus of the year in which the
 * later one is finished is a sum of portions: each year's worth less the next one's.
 */
export type Synergies = {
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** 1 for 'both-stand'. */
  readonly stands: Uint8Array;
  /** In thousandths of a point, at `synergy * yearCount + t`. */
  readonly portion: Float64Array;
  /** The synergies of each work. */
  readonly of: Listing;
};

export function compileSynergies(
  problem: Problem,
  order: Order,
  synergies: readonly Synergy[],
): Synergies {
  const worth = problem.years.map((row) => row.worth);
  const workOf = (id: string) => order.workIndex.get(id) ?? -1;
  const lists: number[][] = order.works.map(() => []);
  synergies.forEach((synergy, index) => {
    for (const id of synergy.works) lists[workOf(id)].push(index);
  });
  const portions = synergies.flatMap(({ merit, when }) =>
    worth.map((now, t) => merit * (when === 'both-stand' ? now - (worth[t + 1] ?? 0) : now)),
  );
  return {
    first: Int32Array.from(synergies, (synergy) => workOf(synergy.works[0])),
    second: Int32Array.from(synergies, (synergy) => workOf(synergy.works[1])),
    stands: Uint8Array.from(synergies, (synergy) => (synergy.when === 'both-stand' ? 1 : 0)),
    portion: Float64Array.from(portions),
    of: listingOf(lists),
  };
}
