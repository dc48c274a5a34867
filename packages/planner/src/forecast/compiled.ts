import { byText } from '@qianwan/base/order';
import { type CompiledLaw, compileLaw } from './decay.ts';
import { MILLION, priceLevels } from './prices.ts';
import type { Facility, FacilityState, ForecastQuestion } from './question.ts';

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

/** Groups of purse p are `groupStart[p] .. groupStart[p + 1]`, the first to be paid first. */
export type Purses = {
  readonly count: number;
  readonly groupStart: Int32Array;
  /** Of purse p in year t. */
  readonly incomeFen: Float64Array;
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

/** The years in which a facility stands: from `from` to before `until`; nowhere if they are equal. */
export type Span = { readonly from: Int32Array; readonly until: Int32Array };

type Row = {
  readonly id: string;
  readonly facility: Facility;
  readonly bornYear: number;
  readonly state: FacilityState;
  readonly isPlanned: boolean;
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

/** Everything that stands or will stand, by id. */
function rowsOf({ standing, works }: ForecastQuestion): Row[] {
  return [
    ...standing.map((facility): Row => {
      const { id, builtYear, state } = facility;
      return { id, facility, bornYear: builtYear, state, isPlanned: false };
    }),
    ...works.map((facility): Row => {
      const { id, standsFrom } = facility;
      return { id, facility, bornYear: standsFrom, state: 'good', isPlanned: true };
    }),
  ].sort((a, b) => byText(a.id, b.id));
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

type FacilityOrder = {
  readonly index: Int32Array;
  readonly group: Int32Array;
  /** The purse of each group. */
  readonly purseOfGroup: readonly number[];
};

/** Purse by purse, the lowest rank first; rows come by id, and the sort keeps that among equals. */
function orderOf(purse: Float64Array, rank: Float64Array): FacilityOrder {
  const index = Int32Array.from(purse.keys()).sort(
    (a, b) => purse[a] - purse[b] || rank[a] - rank[b] || a - b,
  );
  const group = new Int32Array(index.length);
  const purseOfGroup: number[] = [];
  index.forEach((row, i) => {
    const before = index[i - 1];
    const joins = i > 0 && purse[row] === purse[before] && rank[row] === rank[before];
    if (!joins) purseOfGroup.push(purse[row]);
    group[i] = purseOfGroup.length - 1;
  });
  return { index, group, purseOfGroup };
}

function pursesOf(
  owners: readonly { readonly incomeFen: readonly number[] }[],
  { purseOfGroup }: FacilityOrder,
  yearCount: number,
): Purses {
  const groupStart = new Int32Array(owners.length + 1);
  for (const purse of purseOfGroup) groupStart[purse + 1] += 1;
  for (let p = 0; p < owners.length; p += 1) groupStart[p + 1] += groupStart[p];
  const incomeFen = new Float64Array(owners.length * yearCount);
  owners.forEach((owner, p) => {
    incomeFen.set(owner.incomeFen, p * yearCount);
  });
  return { count: owners.length, groupStart, incomeFen };
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

/** With the plan a work stands from its year on, and what it replaces until then. */
function spansOf(
  { firstYear, yearCount, works }: ForecastQuestion,
  rows: readonly Row[],
): { plan: Span; nothing: Span } {
  const goneFrom = new Map<string, number>();
  for (const { replaces, standsFrom } of works) {
    if (replaces !== null) goneFrom.set(replaces, standsFrom - firstYear);
  }
  return {
    plan: {
      from: Int32Array.from(rows, (row) => (row.isPlanned ? row.bornYear - firstYear : 0)),
      until: Int32Array.from(rows, (row) => goneFrom.get(row.id) ?? yearCount),
    },
    nothing: {
      from: new Int32Array(rows.length),
      until: Int32Array.from(rows, (row) => (row.isPlanned ? 0 : yearCount)),
    },
  };
}
