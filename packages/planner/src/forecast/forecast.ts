import { type Fen, fen } from '@qianwan/base/money';
import { judge, stop, type Verdict } from '@qianwan/base/verdict';
import { type Compiled, compile } from './compiled.ts';
import type { ForecastFault, ForecastFaultCode } from './faults/fault.ts';
import { faultsOfForecast } from './faults.ts';
import { type Funding, fundingOf } from './funding.ts';
import type {
  CaseForecast,
  Forecast,
  PlaceForecast,
  YearDifference,
  YearOutlook,
} from './outlook.ts';
import { outlookOf } from './outlook-of-case.ts';
import type { ForecastQuestion, StressCase } from './question.ts';
import { type Scope, scopeOf, scopesByPlace } from './scope.ts';

/**
 * What a plan does over the years of the question, in each of its cases, and what doing nothing does:
 * households served, facilities by state, upkeep owed and paid, renewals due. Expected values, exact
 * but for the rounding that `yearOn` states. Upkeep is always paid for all places; the sums are over
 * `placeIds`, or over all places where none are given, so that one place can be looked at by itself.
 *
 * Refuses a question with faults, each named. Time grows with facilities × years × cases.
 */
export function forecast(
  question: ForecastQuestion,
  placeIds?: readonly string[],
): Verdict<Forecast, ForecastFaultCode> {
  const faults = [...faultsOfForecast(question), ...unknownPlaces(question, placeIds ?? [])];
  return judge(faults, () => {
    const compiled = compile(question);
    const scope = scopeOf(compiled, placeIds);
    return {
      cases: question.cases.map((stress) =>
        caseOf(compiled, stress, fundingOfCase(compiled, stress), scope),
      ),
    };
  });
}

/**
 * The same for each place by itself, case by case and in each case place by place, made as they are
 * asked for: a province is gone through without being held.
 */
export function forecastByPlace(
  question: ForecastQuestion,
): Verdict<Iterable<PlaceForecast>, ForecastFaultCode> {
  return judge(faultsOfForecast(question), () => placeByPlace(compile(question)));
}

export function unknownPlaces(
  { places }: ForecastQuestion,
  placeIds: readonly string[],
): ForecastFault[] {
  const known = new Set(places.map((place) => place.id));
  return placeIds
    .filter((id) => !known.has(id))
    .map((place) => stop('unknown-place', { list: 'placeIds', id: place, place }));
}

function* placeByPlace(compiled: Compiled): Generator<PlaceForecast> {
  for (const stress of compiled.question.cases) {
    const funding = fundingOfCase(compiled, stress);
    for (const scope of scopesByPlace(compiled)) {
      const place = compiled.placeIds[scope.places[0]];
      yield { place, ...caseOf(compiled, stress, funding, scope) };
    }
  }
}

type FundingOfCase = { readonly plan: Funding; readonly nothing: Funding };

function fundingOfCase(compiled: Compiled, stress: StressCase): FundingOfCase {
  const { plan, nothing } = compiled.facilities;
  return {
    plan: fundingOf(compiled, plan, stress),
    nothing: fundingOf(compiled, nothing, stress),
  };
}

function caseOf(
  compiled: Compiled,
  stress: StressCase,
  funding: FundingOfCase,
  scope: Scope,
): CaseForecast {
  const { facilities } = compiled;
  const plan = outlookOf(compiled, facilities.plan, funding.plan, stress, scope);
  const nothing = outlookOf(compiled, facilities.nothing, funding.nothing, stress, scope);
  const difference = plan.years.map((year, t) => lessThat(year, nothing.years[t]));
  return { case: stress.id, plan, nothing, difference };
}

function lessThat(plan: YearOutlook, nothing: YearOutlook): YearDifference {
  const less = (a: Fen, b: Fen): Fen => fen(a - b);
  return {
    year: plan.year,
    kinds: plan.kinds.map((kind, k) => {
      const other = nothing.kinds[k];
      return {
        kind: kind.kind,
        served: kind.served - other.served,
        working: kind.good + kind.worn - other.good - other.worn,
      };
    }),
    owedFen: less(plan.upkeep.owedFen, nothing.upkeep.owedFen),
    paidFen: less(plan.upkeep.paidFen, nothing.upkeep.paidFen),
    shortfallFen: less(plan.upkeep.shortfallFen, nothing.upkeep.shortfallFen),
    renewalsDue: plan.renewals.due - nothing.renewals.due,
  };
}
