import type { Fen } from '@qianwan/base/money';

/**
 * What a forecast is asked: what stands, what a plan adds, who pays for its upkeep out of what, how it
 * decays, and the cases to try. Plain data; ids are texts, years are whole numbers, money is whole fen
 * at the prices of the first year. The order of the lists never changes the answer.
 */
export type ForecastQuestion = {
  readonly firstYear: number;
  /** From 1 to 50. */
  readonly yearCount: number;
  /** What upkeep and renewal cost more each year, in per mille of the year before; from 0 to 100. */
  readonly costGrowthPerMille: number;
  readonly kinds: readonly FacilityKind[];
  readonly places: readonly PlaceMeans[];
  readonly payers: readonly Payer[];
  readonly standing: readonly StandingFacility[];
  readonly works: readonly PlannedFacility[];
  readonly cases: readonly StressCase[];
};

/** In use as it should be; in use with faults; out of use. Good and worn facilities work. */
export type FacilityState = 'good' | 'worn' | 'broken';

/** Where a facility is a year later, in per mille: [good, worn, broken], together 1000. */
export type YearOn = readonly [good: number, worn: number, broken: number];

/** A Markov chain: what a year does to a facility in each state. */
export type DecayLaw = Readonly<Record<FacilityState, YearOn>>;

export type FacilityKind = {
  readonly id: string;
  /** What is paid first when the money is short: the lowest rank; equal ranks share alike. */
  readonly rank: number;
  /** The year of a facility whose upkeep is paid in full, within its service life. */
  readonly kept: DecayLaw;
  /** The year of a facility whose upkeep is not paid, or that is past its service life. */
  readonly neglected: DecayLaw;
  /** Where the rates come from, or that they are assumed; without it they are no rates. */
  readonly source: string;
};

export type PlaceMeans = {
  readonly id: string;
  readonly households: number;
  /** What the place has for upkeep in each year; what a year leaves over is not carried on. */
  readonly incomeFen: readonly Fen[];
};

/** Somebody other than a place who pays for upkeep: a township, a county, a water company. */
export type Payer = { readonly id: string; readonly incomeFen: readonly Fen[] };

/** Something that serves households, wears and costs upkeep. */
export type Facility = {
  readonly id: string;
  readonly place: string;
  readonly kind: string;
  /** From its first year so many years, the first included; then its renewal is due. */
  readonly lifeYears: number;
  /** Owed each year of its service life, whether it works or not. */
  readonly upkeepFen: Fen;
  /** Who pays for its upkeep; null for the place itself. */
  readonly payer: string | null;
  /**
   * Households of its place that rely on this facility and on no other of its kind at the same time.
   */
  readonly householdsServed: number;
  readonly renewalFen: Fen;
};

export type StandingFacility = Facility & {
  readonly builtYear: number;
  /** At the beginning of the first year. */
  readonly state: FacilityState;
};

/** What a plan builds: good in the first year in which it stands. */
export type PlannedFacility = Facility & {
  readonly standsFrom: number;
  /** The facility or earlier work of the same place that is gone from that year on; null for none. */
  readonly replaces: string | null;
};

/** Income and upkeep in per mille of what was foreseen; from 0 to 10,000. */
export type StressCase = {
  readonly id: string;
  readonly incomePerMille: number;
  readonly costPerMille: number;
};

/** As foreseen; a fifth less income; a fifth more cost; and both. */
export const usualCases: readonly StressCase[] = [
  { id: 'as-foreseen', incomePerMille: 1000, costPerMille: 1000 },
  { id: 'income-less-a-fifth', incomePerMille: 800, costPerMille: 1000 },
  { id: 'cost-more-a-fifth', incomePerMille: 1000, costPerMille: 1200 },
  { id: 'both', incomePerMille: 800, costPerMille: 1200 },
];
