import { stop } from '@qianwan/base/verdict';
import type { Facility, ForecastQuestion } from '#forecast/question';
import type { ForecastFault } from './fault.ts';
import { replacedFacilities } from './replacements.ts';

/**
 * A household relies on one facility of a kind at a time: together, those that stand in a place in the
 * same year serve no more households than there are. Otherwise coverage would count households twice,
 * and how far two facilities serve the same households is nothing that an engine could guess.
 */
export function faultsOfHouseholds(question: ForecastQuestion): ForecastFault[] {
  const householdsOf = new Map(question.places.map((place) => [place.id, place.households]));
  const faults: ForecastFault[] = [];
  for (const { place, kind, changes } of changesOf(question)) {
    const households = householdsOf.get(place);
    if (households === undefined) continue;
    const over = firstAbove(households, changes);
    if (over === null) continue;
    const year = Math.max(over.year, question.firstYear);
    faults.push(
      stop('households-served-twice', { place, kind, year, households, served: over.served }),
    );
  }
  return faults;
}

/** In that year so many more households are served, or fewer. */
type Change = { readonly year: number; readonly households: number };

type Service = { readonly place: string; readonly kind: string; readonly changes: Change[] };

function changesOf({ standing, works, firstYear }: ForecastQuestion): Service[] {
  const services: Service[] = [];
  const byPlace = new Map<string, Map<string, Change[]>>();
  const changesAt = ({ place, kind }: Facility): Change[] => {
    const ofPlace = byPlace.get(place) ?? new Map<string, Change[]>();
    const known = ofPlace.get(kind);
    if (known !== undefined) return known;
    const changes: Change[] = [];
    byPlace.set(place, ofPlace.set(kind, changes));
    services.push({ place, kind, changes });
    return changes;
  };
  const replaced = replacedFacilities(standing, works);
  // Doing nothing has everything that stands: it is looked at as the year before the first.
  for (const facility of standing) {
    changesAt(facility).push({ year: firstYear - 1, households: facility.householdsServed });
  }
  for (const work of works) {
    const { householdsServed, standsFrom, replaces } = work;
    changesAt(work).push({ year: standsFrom, households: householdsServed });
    const old = replaces === null ? undefined : replaced.get(replaces);
    if (old !== undefined)
      changesAt(old).push({ year: standsFrom, households: -old.householdsServed });
  }
  return services;
}

function firstAbove(
  households: number,
  changes: readonly Change[],
): { year: number; served: number } | null {
  const inTurn = changes.toSorted((a, b) => a.year - b.year || a.households - b.households);
  let served = 0;
  for (const { year, households: more } of inTurn) {
    served += more;
    if (served > households) return { year, served };
  }
  return null;
}
