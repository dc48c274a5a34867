import { byText } from '@qianwan/base/order';
import { type CompiledLaw, compileLaw } from './decay.ts';
import { MILLION, priceLevels } from './prices.ts';
import { orderOf, type Purses, pursesOf } from './purses.ts';
import type { ForecastQuestion } from './question.ts';
import { type Row, rowsOf, type Span, spansOf } from './spans.ts';

/**
 * A question without faults as arrays of numbers. Places, payers and kinds stand by id. A *purse* is a
 * place or, after all places, a payer. Facilities stand purse by purse, then by rank and id, so that
 * those which are paid from one purse with equal rank are one *group*: they share alike. Year t is the
 * t-th from the first; what belongs to x in year t stands at `x * yearCount + t`.
 */
export type Compiled = {
  readonly question: ForecastQuestion;
  readonly yearCount: number;
  /** Prices of year t, in millionths of the first year's. */
  readonly levels: Float64Array;
  readonly placeIds: readonly string[];
  readonly payerIds: readonly string[];
  readonly kindIds: readonly string[];
  readonly laws: readonly CompiledLaw[];
  readonly households: Float64Array;
  readonly purses: Purses;
  readonly facilities: Facilities;
};

export type Facilities = {
  readonly count: number;
  readonly place: Int32Array;
  readonly kind: Int32Array;
  readonly group: Int32Array;
  /** Who pays for its upkeep; -1 for its place. */
  readonly payer: Int32Array;
  readonly upkeepFen: Float64Array;
  readonly renewalFen: Float64Array;
  readonly householdsServed: Float64Array;
  /** The first year past its service life; below 0 if that was before the first. */
  readonly lifeEnd: Int32Array;
  /** Millionths of it that are good, and that work, when it is first seen. */
  readonly good: Int32Array;
  readonly working: Int32Array;
  readonly plan: Span;
  readonly nothing: Span;
};

export function compile(question: ForecastQuestion): Compiled {
  const { places, payers, kinds, yearCount, costGrowthPerMille } = question;
  const placesById = places.toSorted((a, b) => byText(a.id, b.id));
  const payersById = payers.toSorted((a, b) => byText(a.id, b.id));
  const kindsById = kinds.toSorted((a, b) => byText(a.id, b.id));
  const rows = rowsOf(question);
  const purseOf = purseIndex(placesById, payersById);
  const kindOf = indexOf(kindsById);
  const order = orderOf(
    Float64Array.from(rows, purseOf),
    Float64Array.from(rows, (row) => kindsById[kindOf.get(row.facility.kind) ?? 0].rank),
  );
  const sorted = Array.from(order.index, (i) => rows[i]);
  return {
    question,
    yearCount,
    levels: priceLevels(yearCount, costGrowthPerMille),
    placeIds: placesById.map((place) => place.id),
    payerIds: payersById.map((payer) => payer.id),
    kindIds: kindsById.map((kind) => kind.id),
    laws: kindsById.map(compileLaw),
    households: Float64Array.from(placesById, (place) => place.households),
    purses: pursesOf([...placesById, ...payersById], order, yearCount),
    facilities: facilitiesOf(
      question,
      sorted,
      { place: indexOf(placesById), kind: kindOf, payer: indexOf(payersById) },
      order.group,
    ),
  };
}

function indexOf(rows: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(rows.map((row, index) => [row.id, index]));
}

function purseIndex(
  places: readonly { readonly id: string }[],
  payers: readonly { readonly id: string }[],
): (row: Row) => number {
  const placeOf = indexOf(places);
  const payerOf = indexOf(payers);
  return ({ facility: { place, payer } }) =>
    payer === null ? (placeOf.get(place) ?? 0) : places.length + (payerOf.get(payer) ?? 0);
}

function facilitiesOf(
  question: ForecastQuestion,
  rows: readonly Row[],
  numberOf: Readonly<Record<'place' | 'kind' | 'payer', ReadonlyMap<string, number>>>,
  group: Int32Array,
): Facilities {
  const { firstYear } = question;
  return {
    count: rows.length,
    place: Int32Array.from(rows, (row) => numberOf.place.get(row.facility.place) ?? 0),
    kind: Int32Array.from(rows, (row) => numberOf.kind.get(row.facility.kind) ?? 0),
    group,
    payer: Int32Array.from(rows, ({ facility: { payer } }) =>
      payer === null ? -1 : (numberOf.payer.get(payer) ?? -1),
    ),
    upkeepFen: Float64Array.from(rows, (row) => row.facility.upkeepFen),
    renewalFen: Float64Array.from(rows, (row) => row.facility.renewalFen),
    householdsServed: Float64Array.from(rows, (row) => row.facility.householdsServed),
    lifeEnd: Int32Array.from(rows, (row) => row.bornYear + row.facility.lifeYears - firstYear),
    good: Int32Array.from(rows, (row) => (row.state === 'good' ? MILLION : 0)),
    working: Int32Array.from(rows, (row) => (row.state === 'broken' ? 0 : MILLION)),
    ...spansOf(question, rows),
  };
}
