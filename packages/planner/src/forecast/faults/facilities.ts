import { stop } from '@qianwan/base/verdict';
import type { Facility, ForecastQuestion } from '#forecast/question';
import type { ForecastFault } from './fault.ts';
import { isWhole } from './whole.ts';

/**
 * Facilities and works are of a known kind, place and payer, in years that can be, with whole amounts.
 */
export function faultsOfFacilities(question: ForecastQuestion): ForecastFault[] {
  const { standing, works, firstYear, yearCount } = question;
  const known: Known = {
    places: idsOf(question.places),
    kinds: idsOf(question.kinds),
    payers: idsOf(question.payers),
  };
  const faults: ForecastFault[] = [];
  for (const facility of standing) {
    const { id, builtYear, state } = facility;
    faultsOfFacility('standing', facility, known, faults);
    if (!Number.isSafeInteger(builtYear) || builtYear > firstYear) {
      faults.push(stop('built-after-first-year', { id, builtYear, firstYear }));
    }
    if (!STATES.has(state)) faults.push(stop('unknown-state', { id, state }));
  }
  for (const work of works) {
    const { id, standsFrom } = work;
    faultsOfFacility('works', work, known, faults);
    const isInside = standsFrom >= firstYear && standsFrom < firstYear + yearCount;
    if (!Number.isSafeInteger(standsFrom) || !isInside) {
      faults.push(stop('year-outside-forecast', { id, standsFrom }));
    }
  }
  return faults;
}

type Known = {
  readonly places: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  readonly payers: ReadonlySet<string>;
};

const STATES: ReadonlySet<string> = new Set(['good', 'worn', 'broken']);

function idsOf(rows: readonly { readonly id: string }[]): Set<string> {
  return new Set(rows.map((row) => row.id));
}

function faultsOfFacility(
  list: string,
  facility: Facility,
  known: Known,
  faults: ForecastFault[],
): void {
  const { id, place, kind, payer, lifeYears, householdsServed, upkeepFen, renewalFen } = facility;
  if (!known.places.has(place)) faults.push(stop('unknown-place', { list, id, place }));
  if (!known.kinds.has(kind)) faults.push(stop('unknown-kind', { list, id, kind }));
  if (payer !== null && !known.payers.has(payer)) {
    faults.push(stop('unknown-payer', { list, id, payer }));
  }
  if (!isWhole(lifeYears) || lifeYears === 0) {
    faults.push(stop('life-not-whole-years', { list, id, lifeYears }));
  }
  if (!isWhole(householdsServed))
    faults.push(stop('households-not-whole', { list, id, households: householdsServed }));
  if (!isWhole(upkeepFen) || !isWhole(renewalFen)) {
    faults.push(stop('money-not-whole-fen', { list, id }));
  }
}
