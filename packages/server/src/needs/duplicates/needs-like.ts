import { type Comparable, type Pair, pairsWith } from '@qianwan/programme/needs/duplicates/pairs';
import type { Tx } from '#db/database';
import { findComparable } from './store.ts';

/** The newest open needs of a village that a new one is held against. */
const LOOKED_AT = 1000;
export const MOST_OFFERED = 5;

export type Saying = Omit<Comparable, 'id' | 'spot' | 'facility'> & {
  readonly facility?: string | null;
  readonly lon?: number | null;
  readonly lat?: number | null;
};

/** Open needs of the village that say much the same, the likeliest first. */
export async function needsLike(tx: Tx, saying: Saying): Promise<Pair[]> {
  const { lon = null, lat = null, facility = null, village, words, category } = saying;
  const { hamlet, household, raisedOn } = saying;
  const others = await findComparable(tx, [village], LOOKED_AT);
  const need: Comparable = {
    ...{ id: NOT_YET, village, words, category, hamlet, household, raisedOn, facility },
    spot: lon === null || lat === null ? null : { lon, lat },
  };
  return pairsWith(need, others).slice(0, MOST_OFFERED);
}

/** No need has this id: it stands for the one that is still being written. */
const NOT_YET = '~';

/** The need that a saying is like, of a pair found above. */
export function likeOf({ older, newer }: Pair): string {
  return older === NOT_YET ? newer : older;
}
