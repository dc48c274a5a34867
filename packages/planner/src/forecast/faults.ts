import { faultsOfCases } from './faults/cases.ts';
import { faultsOfFacilities } from './faults/facilities.ts';
import type { ForecastFault } from './faults/fault.ts';
import { faultsOfHouseholds } from './faults/households.ts';
import { faultsOfIds } from './faults/ids.ts';
import { faultsOfKinds } from './faults/kinds.ts';
import { faultsOfMeans } from './faults/means.ts';
import { faultsOfReplacements } from './faults/replacements.ts';
import { faultsOfSizes } from './faults/sizes.ts';
import { faultsOfYears } from './faults/years.ts';
import type { ForecastQuestion } from './question.ts';

/**
 * Everything that keeps a question from having an answer, never only the first fault. Each has a stable
 * code, and its detail names the list and the id where it stands. No faults: it can be forecast.
 */
export function faultsOfForecast(question: ForecastQuestion): ForecastFault[] {
  return [
    ...faultsOfYears(question),
    ...faultsOfIds(question),
    ...faultsOfKinds(question),
    ...faultsOfMeans(question),
    ...faultsOfFacilities(question),
    ...faultsOfReplacements(question),
    ...faultsOfHouseholds(question),
    ...faultsOfCases(question),
    ...faultsOfSizes(question),
  ];
}
