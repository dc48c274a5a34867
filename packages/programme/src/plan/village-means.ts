import { type Fen, fen } from '@qianwan/base/money';
import type { VillageMeans } from '#registry/funding-shapes';
import type { VillageMaterial } from './material.ts';

/** What a village can give in a year, by its collective's operating income and its households, in fen. */
export function meansOf(village: VillageMaterial, means: VillageMeans): Fen {
  const income = Math.max(village.operatingYuan ?? 0, 0) * means.incomePercent;
  return fen(Math.floor(income) + village.households * means.householdFen);
}

/** What is left of that for the upkeep of something new. */
export function upkeepLeft(village: VillageMaterial, means: VillageMeans): Fen {
  return fen(Math.max(meansOf(village, means) - village.carriedFen, 0));
}
