import type { Fen } from '@qianwan/base/money';

/** The answer: for each case what the plan does, what doing nothing does, and what lies between. */
export type Forecast = { readonly cases: readonly CaseForecast[] };

export type CaseForecast = {
  readonly case: string;
  readonly plan: Outlook;
  /** The same without any work of the plan. */
  readonly nothing: Outlook;
  readonly difference: readonly YearDifference[];
};

/** A case at one place. */
export type PlaceForecast = CaseForecast & { readonly place: string };

export type Outlook = {
  readonly years: readonly YearOutlook[];
  readonly places: readonly UpkeepOfPlace[];
  /** Each outside payer who pays for something here, with all it owes, also at other places. */
  readonly payers: readonly UpkeepOfPayer[];
};

/** A year, summed over the places that were asked for. States are those that hold through the year. */
export type YearOutlook = {
  readonly year: number;
  readonly kinds: readonly KindOutlook[];
  /** What falls on the places themselves. */
  readonly upkeep: Upkeep;
  readonly renewals: Renewals;
};

/** Expected numbers, rounded to whole ones so that good + worn + broken = facilities. */
export type KindOutlook = {
  readonly kind: string;
  readonly facilities: number;
  readonly good: number;
  readonly worn: number;
  readonly broken: number;
  /** Households that a working facility is expected to serve. */
  readonly served: number;
  /** Of the households of the places asked for, rounded down; null where there are no households. */
  readonly servedPerMille: number | null;
};

export type Upkeep = {
  readonly owedFen: Fen;
  readonly paidFen: Fen;
  /** Owed but not paid. */
  readonly shortfallFen: Fen;
};

/**
 * Facilities whose service life ends with this year's beginning; in the first year, all that are past
 * it.
 */
export type Renewals = { readonly due: number; readonly fen: Fen };

/** Over all years; `firstShortYear` is the first in which not all upkeep can be paid. */
export type UpkeepOfPlace = {
  readonly place: string;
  readonly firstShortYear: number | null;
  readonly shortfallFen: Fen;
};

export type UpkeepOfPayer = {
  readonly payer: string;
  readonly firstShortYear: number | null;
  readonly shortfallFen: Fen;
  readonly years: readonly (Upkeep & { readonly year: number })[];
};

/** What the plan has more than doing nothing; less where negative. */
export type YearDifference = {
  readonly year: number;
  readonly kinds: readonly {
    readonly kind: string;
    readonly served: number;
    readonly working: number;
  }[];
  readonly owedFen: Fen;
  readonly paidFen: Fen;
  readonly shortfallFen: Fen;
  readonly renewalsDue: number;
};
