import { type Fen, fen } from '@qianwan/base/money';
import type { Means } from '@qianwan/planner';
import type { VillageMeans } from '#registry/funding-shapes';
import type { VillageMaterial } from './material.ts';
import type { PlanRules } from './plan-rules.ts';

/** What a village can give in a year, by its collective's operating income and its households, in fen. */
export function meansOf(village: VillageMaterial, means: VillageMeans): Fen {
  const income = Math.max(village.operatingYuan ?? 0, 0) * means.incomePercent;
  return fen(Math.floor(income) + village.households * means.householdFen);
}

/**
 * What is left for the upkeep of something new, the same in each of so many years: as usual, and, where
 * the county has a stress case, in a bad year, when less comes in and all that stands costs more.
 */
export function upkeepCases(
  village: VillageMaterial,
  { upkeepMeans, stress }: Pick<PlanRules, 'upkeepMeans' | 'stress'>,
  years: number,
): Means[] {
  const inUsualYear = meansOf(village, upkeepMeans);
  const yearly = (left: number): Fen[] => Array(years).fill(fen(Math.max(left, 0)));
  const usual: Means = {
    id: 'usual',
    upkeepPerMille: 1000,
    fen: yearly(inUsualYear - village.carriedFen),
  };
  if (stress === null) return [usual];
  const { incomePercent, upkeepPercent } = stress;
  const income = Math.floor((inUsualYear * incomePercent) / 100);
  const carried = Math.ceil((village.carriedFen * upkeepPercent) / 100);
  return [
    usual,
    { id: 'stress', upkeepPerMille: 10 * upkeepPercent, fen: yearly(income - carried) },
  ];
}
