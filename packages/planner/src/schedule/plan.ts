import type { Fen } from '@qianwan/base/money';

/** The choice, its proof and its grounds: a plan that cannot say why is not a plan. */
export type Plan = {
  readonly format: 'qianwan-plan/2';
  /** What is earned: Σ worth × points over what is built, in thousandths of a point. A whole number. */
  readonly value: number;
  /** No plan for this problem can earn more; proved by the certificate. A whole number, same unit. */
  readonly bound: number;
  /** What is built, by year, then by work id. */
  readonly choices: readonly Choice[];
  /** What moves between envelopes, by transfer id; those that move nothing are left out. */
  readonly moves: readonly Move[];
  /** Why each work that is left out is left out, and why each late one is not earlier; by work id. */
  readonly grounds: readonly Ground[];
  readonly certificate: Certificate;
};

/** One work in its grade, finished in its year. Its envelopes follow from the problem. */
export type Choice = { readonly work: string; readonly grade: string; readonly year: number };

export type Move = { readonly transfer: string; readonly fen: Fen };

/**
 * Prices on everything that places share, whole numbers of 1/scale thousandths of a point: per fen
 * for envelopes and floors, per work in building for paces, per thousandth of a fen for matches. With
 * them the problem falls apart into its places, and the sum of the best of each place, plus what the
 * shared things are worth at these prices, is a bound on every plan (Lagrangian duality; Fisher 1981).
 * Prices that are 0 are left out. An envelope is never cheaper than one that it may be transferred
 * to without limit.
 */
export type Certificate = {
  readonly scale: number;
  readonly envelopes: readonly Price[];
  readonly paces: readonly Price[];
  readonly floors: readonly Price[];
  readonly matches: readonly Price[];
  /** How each synergy's points are split, year by year: this much goes to the first work, the rest to the second. */
  readonly synergies: readonly Split[];
  /** What each partner of a joint work is credited with for each year of finishing, taken from the leader. */
  readonly partners: readonly Credit[];
};

export type Price = { readonly id: string; readonly price: number };
export type Split = { readonly id: string; readonly first: readonly number[] };
export type Credit = {
  readonly work: string;
  readonly place: string;
  readonly credit: readonly number[];
};

/**
 * Why not, or why not sooner. `year` is the year that is asked about: the best one for a work left
 * out, the year before its own for one that came late. A work left out is asked about in its `grade`.
 */
export type Ground = {
  readonly work: string;
  readonly grade: string;
  readonly year: number;
  readonly code: GroundCode;
  /** What stands in the way: an envelope, pace, match, work or place, by its id. */
  readonly by: string | null;
  /** How far it is from coming in: missing fen for money, missing points for merit; null where no number helps. */
  readonly short: number | null;
};

export type GroundCode =
  /** An envelope that would pay for it is spent on works that earn more for each fen. */
  | 'envelope-spent'
  /** The crew or group has no works left to build in a year of its building. */
  | 'pace-full'
  /** A place of it may not finish more works in that year. */
  | 'place-full'
  /** The own money of a place of it is used up. */
  | 'own-money-spent'
  /** A place of it could not carry its upkeep and debt service beside what it already carries. */
  | 'means-spent'
  /** A payer may only follow others' money, and they have not paid enough. */
  | 'match-short'
  /** A work it needs first is not built by then. */
  | 'waits-for'
  /** It may not be finished in that year at all. */
  | 'not-its-year'
  /** It would fit, yet what it would displace elsewhere earns more. */
  | 'outbid';
