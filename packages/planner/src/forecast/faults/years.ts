import { stop } from '@qianwan/base/verdict';
import type { ForecastQuestion } from '#forecast/question';
import type { ForecastFault } from './fault.ts';
import { isWhole, isWholeUpTo } from './whole.ts';

/** One to fifty years, and prices that grow by at most a tenth a year. */
export function faultsOfYears(question: ForecastQuestion): ForecastFault[] {
  const { firstYear, yearCount, costGrowthPerMille } = question;
  const faults: ForecastFault[] = [];
  if (!isWhole(firstYear) || !isWholeUpTo(yearCount, MOST_YEARS) || yearCount === 0) {
    faults.push(stop('years-out-of-range', { firstYear, yearCount, most: MOST_YEARS }));
  }
  if (!isWholeUpTo(costGrowthPerMille, MOST_GROWTH)) {
    faults.push(stop('growth-out-of-range', { costGrowthPerMille, most: MOST_GROWTH }));
  }
  return faults;
}

const MOST_YEARS = 50;
const MOST_GROWTH = 100;
