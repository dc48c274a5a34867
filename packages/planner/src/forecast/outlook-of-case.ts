import { type Fen, fen } from '@qianwan/base/money';
import type { Compiled } from './compiled.ts';
import { expectation, type Tally } from './expectation.ts';
import type { Funding } from './funding.ts';
import type { KindOutlook, Outlook, Upkeep, UpkeepOfPayer, UpkeepOfPlace } from './outlook.ts';
import { MILLION } from './prices.ts';
import type { StressCase } from './question.ts';
import type { Scope } from './scope.ts';
import type { Span } from './spans.ts';

/**
 * Everything that one case says about the places in scope, with the plan or without. `funding` is what
 * the purses pay in that case.
 */
export function outlookOf(
  compiled: Compiled,
  span: Span,
  funding: Funding,
  stress: StressCase,
  scope: Scope,
): Outlook {
  const { kindIds, yearCount, question } = compiled;
  const tally = expectation(compiled, span, funding, stress, scope.facilities);
  const households = scope.places.reduce((sum, p) => sum + compiled.households[p], 0);
  return {
    years: Array.from(compiled.levels, (_, t) => ({
      year: question.firstYear + t,
      kinds: kindIds.map((kind, k) => kindOutlook(kind, tally, k * yearCount + t, households)),
      upkeep: upkeepOfYear(funding, yearCount, scope.places, t),
      renewals: { due: tally.renewals[t], fen: fen(tally.renewalFen[t]) },
    })),
    places: upkeepOfPlaces(compiled, funding, scope.places),
    payers: upkeepOfPayers(compiled, funding, payersOf(compiled, span, scope.facilities)),
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

function upkeepOfYear(
  { owedFen, paidFen }: Funding,
  yearCount: number,
  purses: Int32Array,
  t: number,
): Upkeep {
  let owed = 0;
  let paid = 0;
  for (const p of purses) {
    owed += owedFen[p * yearCount + t];
    paid += paidFen[p * yearCount + t];
  }
  return { owedFen: fen(owed), paidFen: fen(paid), shortfallFen: fen(owed - paid) };
}

function upkeepOfPlaces(compiled: Compiled, funding: Funding, places: Int32Array): UpkeepOfPlace[] {
  return Array.from(places, (p) => ({
    place: compiled.placeIds[p],
    ...shortfallOf(compiled, funding, p),
  }));
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

/** Who pays for something that stands in some year, by number. */
function payersOf({ facilities }: Compiled, span: Span, inScope: Int32Array): Int32Array {
  const payers = new Set<number>();
  for (const f of inScope) {
    if (facilities.payer[f] >= 0 && span.from[f] < span.until[f]) payers.add(facilities.payer[f]);
  }
  return Int32Array.from(payers).sort();
}

function upkeepOfPayers(compiled: Compiled, funding: Funding, payers: Int32Array): UpkeepOfPayer[] {
  const { payerIds, placeIds, yearCount, levels, question } = compiled;
  return Array.from(payers, (payer) => {
    const purse = placeIds.length + payer;
    const years = Array.from(levels, (_, t) => ({
      year: question.firstYear + t,
      ...upkeepOfYear(funding, yearCount, Int32Array.of(purse), t),
    }));
    return { payer: payerIds[payer], ...shortfallOf(compiled, funding, purse), years };
  });
}
