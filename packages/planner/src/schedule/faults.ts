import type { Fault } from './faults/fault.ts';
import { faultsOfIds } from './faults/ids.ts';
import { faultsOfLimits } from './faults/limits.ts';
import { faultsOfMoney } from './faults/money.ts';
import { faultsOfPlaces } from './faults/places.ts';
import { faultsOfPrerequisites } from './faults/prerequisites.ts';
import { faultsOfPromises } from './faults/promises.ts';
import { faultsOfSizes } from './faults/sizes.ts';
import { faultsOfSynergies } from './faults/synergies.ts';
import { faultsOfWorks } from './faults/works.ts';
import { faultsOfYears } from './faults/years.ts';
import type { Problem } from './problem.ts';

/**
 * Everything that keeps a problem from being a problem, never only the first fault. Each has a stable
 * code, and its detail names the list and the id where it stands. No faults: the engine can take it.
 */
export function faultsOf(problem: Problem): Fault[] {
  return [
    ...faultsOfYears(problem),
    ...faultsOfIds(problem),
    ...faultsOfPlaces(problem),
    ...faultsOfWorks(problem),
    ...faultsOfSynergies(problem),
    ...faultsOfPrerequisites(problem),
    ...faultsOfMoney(problem),
    ...faultsOfLimits(problem),
    ...faultsOfPromises(problem),
    ...faultsOfSizes(problem),
  ];
}
