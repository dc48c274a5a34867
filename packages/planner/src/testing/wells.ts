import { fen } from '@qianwan/base/money';
import type {
  FacilityKind,
  ForecastQuestion,
  PlannedFacility,
  StandingFacility,
  StressCase,
} from '#forecast/question';

/** Rates for paper and pencil; nobody measured them. */
export const wellKind: FacilityKind = {
  id: 'well',
  rank: 1,
  kept: { good: [900, 100, 0], worn: [0, 900, 100], broken: [0, 500, 500] },
  neglected: { good: [600, 300, 100], worn: [0, 600, 400], broken: [0, 0, 1000] },
  source: 'assumed for a calculation on paper',
};

export const asForeseen: StressCase = { id: 'base', incomePerMille: 1000, costPerMille: 1000 };

/**
 * A question that can be answered on paper: a village of a thousand households with one well that
 * serves them all, costs 100 fen a year and is past its service life in the fifth of six years (built
 * in 2025, for five). The money for it comes in full, by half, not at all, and in full again.
 */
export function wells(): ForecastQuestion {
  return {
    firstYear: 2026,
    yearCount: 6,
    costGrowthPerMille: 0,
    kinds: [wellKind],
    places: [{ id: 'yucun', households: 1000, incomeFen: [100, 50, 0, 100, 0, 0].map(fen) }],
    payers: [],
    standing: [aWell({ id: 'old' })],
    works: [],
    cases: [asForeseen],
  };
}

export function aWell(
  given: Partial<StandingFacility> & Pick<StandingFacility, 'id'>,
): StandingFacility {
  return {
    place: 'yucun',
    kind: 'well',
    lifeYears: 5,
    upkeepFen: fen(100),
    payer: null,
    householdsServed: 1000,
    renewalFen: fen(5000),
    builtYear: 2025,
    state: 'good',
    ...given,
  };
}

export function aNewWell(
  given: Partial<PlannedFacility> & Pick<PlannedFacility, 'id'>,
): PlannedFacility {
  return {
    place: 'yucun',
    kind: 'well',
    lifeYears: 20,
    upkeepFen: fen(100),
    payer: null,
    householdsServed: 1000,
    renewalFen: fen(5000),
    standsFrom: 2028,
    replaces: null,
    ...given,
  };
}
