import { stop } from '@qianwan/base/verdict';
import type { ForecastQuestion } from '#forecast/question';
import type { ForecastFault } from './fault.ts';
import { isWholeUpTo } from './whole.ts';

/** There is a case to try, and its factors lie between nothing and tenfold. */
export function faultsOfCases({ cases }: ForecastQuestion): ForecastFault[] {
  if (cases.length === 0) return [stop('no-cases')];
  return cases
    .filter(
      ({ incomePerMille, costPerMille }) =>
        !isWholeUpTo(incomePerMille, MOST_FACTOR) || !isWholeUpTo(costPerMille, MOST_FACTOR),
    )
    .map((stress) => stop('factor-out-of-range', { ...stress, most: MOST_FACTOR }));
}

const MOST_FACTOR = 10_000;
