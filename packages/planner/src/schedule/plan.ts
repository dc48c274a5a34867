import type { Fen } from '@qianwan/base/money';

/** The choice, its proof and its grounds: a plan that cannot say why is not a plan. */
export type Plan = {
  readonly format: 'qianwan-plan/1';
  /** What is earned: Σ worth × points over what is built, in thousandths of a point. A whole number. */
  readonly value: number;
  /** No plan for this problem can earn more; proved by the certificate. A whole number, same unit. */
  readonly bound: number;
  /** What is built, by year, then by work id. */
  readonly choices: readonly Choice[];
  /** Why each work that is left out is left out, and why each late one is not earlier; by work id. */
  readonly grounds: readonly Ground[];
  readonly certificate: Certificate;
};

/** One work in its year, and the envelopes that pay for it. Each share is drawn to the fen. */
export type Choice = {
  readonly work: string;
  readonly year: number;
  readonly draws: readonly Draw[];
};

export type Draw = { readonly envelope: string; readonly fen: Fen };

/**
 * Prices on everything that places share, whole numbers of 1/scale thousandths of a point:
 * per fen for envelopes and floors, per work for paces. With them the problem falls apart into its
 * places, and the sum of the best of each place, plus what the shared things are worth at these
 * prices, is a bound on every plan (Lagrangian duality; Fisher 1981). Prices that are 0 are left out.
 */
export type Certificate = {
  readonly scale: number;
  readonly envelopes: readonly Price[];
  readonly paces: readonly Price[];
  readonly floors: readonly Price[];
  /** How each synergy's points are split: this much of each year's goes to the first work, the rest to the second. */
  readonly synergies: readonly Split[];
};

export type Price = { readonly id: string; readonly price: number };
export type Split = { readonly id: string; readonly first: readonly number[] };

/**
 * Why not, or why not sooner. `year` is the year that is asked about: the best one for a work left
 * out, the year before its own for one that came late.
 */
export type Ground = {
  readonly work: string;
  readonly year: number;
  readonly code: GroundCode;
  /** What stands in the way: an envelope, pace, work or place, by its id. */
  readonly by: string | null;
  /** How far it is from coming in: missing fen for money, missing points for merit; null where no number helps. */
  readonly short: number | null;
};

export type GroundCode =
  /** An envelope of that year is spent on works that earn more for each fen. */
  | 'envelope-spent'
  /** The crew or group has no works left to start in that year. */
  | 'pace-full'
  /** The place may not build more works in that year. */
  | 'place-full'
  /** The place's own money is used up. */
  | 'own-money-spent'
  /** The place could not carry its upkeep beside what it already carries. */
  | 'upkeep-spent'
  /** A work it needs first is not built by then. */
  | 'waits-for'
  /** It may not be built in that year at all. */
  | 'not-its-year'
  /** It would fit, yet what it would displace elsewhere earns more. */
  | 'outbid';
