import { stop } from '@qianwan/base/verdict';
import type { ForecastQuestion } from '#forecast/question';
import type { ForecastFault } from './fault.ts';

/**
 * Sums must stay whole numbers that a double holds exactly, at the prices of the last year and in the
 * hardest case: half of 2^53 leaves room for rounding up.
 */
export function faultsOfSizes(question: ForecastQuestion): ForecastFault[] {
  const { places, payers, standing, works, cases, yearCount } = question;
  const facilities = [...standing, ...works];
  const cost = Math.max(1, ...cases.map((stress) => stress.costPerMille / 1000));
  const earning = Math.max(1, ...cases.map((stress) => stress.incomePerMille / 1000));
  const level = levelAtMost(question) * cost;
  const households = places.reduce((sum, place) => sum + place.households, 0);
  const served = facilities.reduce((sum, facility) => sum + facility.householdsServed, 0);
  const amounts = {
    upkeep:
      facilities.reduce((sum, facility) => sum + facility.upkeepFen + 1, 0) * level * yearCount,
    renewals: facilities.reduce((sum, facility) => sum + facility.renewalFen + 1, 0) * level,
    income:
      [...places, ...payers].reduce((sum, { incomeFen }) => sum + most(incomeFen), 0) * earning,
    // Households are counted in millionths.
    households: Math.max(households, served) * 1_000_000,
  };
  return Object.entries(amounts)
    .filter(([, sum]) => sum > 2 ** 52)
    .map(([what]) => stop('sum-too-large', { what }));
}

/** A little more than the last year's level, by repeated multiplication. */
function levelAtMost({ yearCount, costGrowthPerMille }: ForecastQuestion): number {
  let level = 1.001;
  for (let t = 1; t < Math.min(yearCount, 50); t += 1) level *= 1 + costGrowthPerMille / 1000;
  return level;
}

function most(amounts: readonly number[]): number {
  return amounts.reduce((high, amount) => Math.max(high, amount), 0);
}
