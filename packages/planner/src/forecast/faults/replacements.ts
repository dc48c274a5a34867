import { stop } from '@qianwan/base/verdict';
import type { Facility, ForecastQuestion, PlannedFacility } from '#forecast/question';
import type { ForecastFault } from './fault.ts';
import { repeated } from './ids.ts';

/** A work replaces something of its own place that stood before it, and nothing goes twice. */
export function faultsOfReplacements({ standing, works }: ForecastQuestion): ForecastFault[] {
  const replaced = replacedFacilities(standing, works);
  const yearOf = new Map(works.map((work) => [work.id, work.standsFrom]));
  const faults: ForecastFault[] = [];
  const gone: string[] = [];
  for (const { id, place, replaces, standsFrom } of works) {
    if (replaces === null) continue;
    gone.push(replaces);
    const old = replaced.get(replaces);
    if (old === undefined) {
      faults.push(stop('unknown-facility', { id, replaces }));
      continue;
    }
    if (old.place !== place) faults.push(stop('replaced-elsewhere', { id, replaces }));
    // What stands already has no such year and may be replaced in any.
    if ((yearOf.get(replaces) ?? Number.NEGATIVE_INFINITY) >= standsFrom) {
      faults.push(stop('replaced-before-it-stands', { id, replaces, standsFrom }));
    }
  }
  return [...faults, ...[...repeated(gone)].map((id) => stop('replaced-twice', { id }))];
}

/** What some work replaces, by id. */
export function replacedFacilities(
  standing: readonly Facility[],
  works: readonly PlannedFacility[],
): Map<string, Facility> {
  const named = new Set(works.map((work) => work.replaces));
  const replaced = new Map<string, Facility>();
  for (const facilities of [standing, works]) {
    for (const facility of facilities)
      if (named.has(facility.id)) replaced.set(facility.id, facility);
  }
  return replaced;
}
