import { type Fen, fen } from '@qianwan/base/money';
import { judge, stop, type Verdict } from '@qianwan/base/verdict';
import { type Compiled, compile, type Span } from './compiled.ts';
import { expectation, type Tally } from './expectation.ts';
import type { ForecastFault, ForecastFaultCode } from './faults/fault.ts';
import { faultsOfForecast } from './faults.ts';
import { type Funding, fundingOf } from './funding.ts';
import type {
  CaseForecast,
  Forecast,
  KindOutlook,
  Outlook,
  Upkeep,
  UpkeepOfPayer,
  UpkeepOfPlace,
  YearDifference,
  YearOutlook,
} from './outlook.ts';
import { MILLION } from './prices.ts';
import type { ForecastQuestion, StressCase } from './question.ts';

/**
 * What a plan does over the years of the question, in each of its cases, and what doing nothing does:
 * households served, facilities by state, upkeep owed and paid, renewals due. Expected values, exact but for the
 * rounding that `yearOn` states. Upkeep is always paid for all places; the sums are over `placeIds`,
 * or over all places where none are given, so that one place can be looked at by itself.
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
    return { cases: question.cases.map((stress) => caseOf(compiled, stress, scope)) };
  });
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

/** 1 for each place that is asked for. */
export function scopeOf({ placeIds }: Compiled, asked: readonly string[] | undefined): Uint8Array {
  if (asked === undefined) return new Uint8Array(placeIds.length).fill(1);
  const wanted = new Set(asked);
  return Uint8Array.from(placeIds, (id) => (wanted.has(id) ? 1 : 0));
}

function caseOf(compiled: Compiled, stress: StressCase, scope: Uint8Array): CaseForecast {
  const plan = outlookOf(compiled, compiled.facilities.plan, stress, scope);
  const nothing = outlookOf(compiled, compiled.facilities.nothing, stress, scope);
  const difference = plan.years.map((year, t) => lessThat(year, nothing.years[t]));
  return { case: stress.id, plan, nothing, difference };
}

function outlookOf(compiled: Compiled, span: Span, stress: StressCase, scope: Uint8Array): Outlook {
  const funding = fundingOf(compiled, span, stress);
  const tally = expectation(compiled, span, funding, stress, scope);
  const households = compiled.households.reduce((sum, count, p) => sum + count * scope[p], 0);
  return {
    years: Array.from(compiled.levels, (_, t) => ({
      year: compiled.question.firstYear + t,
      kinds: compiled.kindIds.map((kind, k) =>
        kindOutlook(kind, tally, k * compiled.yearCount + t, households),
      ),
      upkeep: upkeepOfScope(compiled, funding, scope, t),
      renewals: { due: tally.renewals[t], fen: fen(tally.renewalFen[t]) },
    })),
    places: upkeepOfPlaces(compiled, funding, scope),
    payers: upkeepOfPayers(compiled, funding),
  };
}

/** Good and working are rounded, worn and broken are what lies between: the parts make the whole. */
function kindOutlook(kind: string, tally: Tally, at: number, households: number): KindOutlook {
  const facilities = tally.standing[at];
  const good = toWhole(tally.good[at]);
  const working = toWhole(tally.working[at]);
  const served = toWhole(tally.served[at]);
  const servedPerMille = households === 0 ? null : Math.floor((served * 1000) / households);
  return {
    kind,
    facilities,
    good,
    worn: working - good,
    broken: facilities - working,
    served,
    servedPerMille,
  };
}

function toWhole(millionths: number): number {
  return Math.floor((millionths + MILLION / 2) / MILLION);
}

function upkeepOfScope(
  { placeIds, yearCount }: Compiled,
  funding: Funding,
  scope: Uint8Array,
  t: number,
): Upkeep {
  let owed = 0;
  let paid = 0;
  for (let p = 0; p < placeIds.length; p += 1) {
    if (scope[p] === 0) continue;
    owed += funding.owedFen[p * yearCount + t];
    paid += funding.paidFen[p * yearCount + t];
  }
  return upkeepOf(owed, paid);
}

function upkeepOf(owed: number, paid: number): Upkeep {
  return { owedFen: fen(owed), paidFen: fen(paid), shortfallFen: fen(owed - paid) };
}

function upkeepOfPlaces(compiled: Compiled, funding: Funding, scope: Uint8Array): UpkeepOfPlace[] {
  return compiled.placeIds.flatMap((place, p) =>
    scope[p] === 0 ? [] : [{ place, ...shortfallOf(compiled, funding, p) }],
  );
}

function shortfallOf(
  { yearCount, question }: Compiled,
  { owedFen, paidFen }: Funding,
  purse: number,
): { firstShortYear: number | null; shortfallFen: Fen } {
  let firstShortYear: number | null = null;
  let shortfall = 0;
  for (let t = 0; t < yearCount; t += 1) {
    const short = owedFen[purse * yearCount + t] - paidFen[purse * yearCount + t];
    if (short > 0) firstShortYear ??= question.firstYear + t;
    shortfall += short;
  }
  return { firstShortYear, shortfallFen: fen(shortfall) };
}

function upkeepOfPayers(compiled: Compiled, funding: Funding): UpkeepOfPayer[] {
  const { payerIds, placeIds, yearCount, levels, question } = compiled;
  return payerIds.map((payer, index) => {
    const purse = placeIds.length + index;
    const years = Array.from(levels, (_, t) => ({
      year: question.firstYear + t,
      ...upkeepOf(funding.owedFen[purse * yearCount + t], funding.paidFen[purse * yearCount + t]),
    }));
    return { payer, ...shortfallOf(compiled, funding, purse), years };
  });
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
