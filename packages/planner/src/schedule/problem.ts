import type { Fen } from '@qianwan/base/money';

/**
 * Everything the choice turns on, as plain data: which works may be built at which places,
 * in which years, out of whose money. The engine knows nothing else: no villages, no officers,
 * no laws, no clock. Money is whole fen; merit is whole points; every id is unique in its list.
 *
 * A work is built at most once, in one year, whole. The plan earns `worth × (merit + claim)` for it.
 */
export type Problem = {
  readonly format: 'qianwan-problem/1';
  /** The years of the plan, consecutive, earliest first. */
  readonly years: readonly PlanYear[];
  readonly places: readonly Place[];
  readonly works: readonly Work[];
  readonly envelopes: readonly Envelope[];
  readonly paces: readonly Pace[];
  readonly floors: readonly Floor[];
  readonly commitments: readonly Commitment[];
  readonly synergies: readonly Synergy[];
};

/** What one point of merit is worth in that year, per mille; it never rises, so earlier is better. */
export type PlanYear = { readonly year: number; readonly worth: number };

export type Place = {
  readonly id: string;
  /** The groups it is counted in by floors and paces: its township, 'poor', and so on. */
  readonly groups: readonly string[];
  /** The most works that may be built here in one year. */
  readonly worksPerYear: number;
  /** The most the place itself may pay over all years (the sum of `ownFen` of what is built here). */
  readonly ownFen: Fen;
  /** The most upkeep the place can carry in a year for all that the plan builds here. */
  readonly upkeepFen: Fen;
};

export type Work = {
  readonly id: string;
  readonly place: string;
  readonly purpose: string;
  /** The crew or trade that builds it; counted by paces. */
  readonly crew: string | null;
  readonly merit: number;
  /** Points that the ballots add; 0 where nobody was asked. */
  readonly claim: number;
  /** What outside payers owe for it: each payer once, paid in the year of building, to the fen. */
  readonly shares: readonly Share[];
  /** What the place pays itself. */
  readonly ownFen: Fen;
  /** What it costs the place every year from its building on. */
  readonly upkeepFen: Fen;
  /** Works of the same place that must stand no later than this one (the same year will do). */
  readonly after: readonly string[];
  /** The first and last year in which it may be built, both included; null where the plan's own serve. */
  readonly notBefore: number | null;
  readonly notAfter: number | null;
};

export type Share = { readonly payer: string; readonly fen: Fen };

/**
 * Money of one payer for one year. With a purpose it pays for works of that purpose only; with null
 * it pays for any, and fills up what the payer's earmarked envelopes of that year cannot.
 * At most one envelope for each (payer, purpose, year).
 */
export type Envelope = {
  readonly id: string;
  readonly payer: string;
  readonly purpose: string | null;
  readonly year: number;
  readonly fen: Fen;
};

/** At most so many works in a year; null leaves that side open (any crew, any group). */
export type Pace = {
  readonly id: string;
  readonly crew: string | null;
  readonly group: string | null;
  readonly year: number;
  readonly works: number;
};

/** At least so much of a payer's money (null: of all payers) reaches the group's places over all years. */
export type Floor = {
  readonly id: string;
  readonly group: string;
  readonly payer: string | null;
  readonly fen: Fen;
};

/** A promise: the work is built in that year, or at most `slack` years from it (0: locked). */
export type Commitment = { readonly work: string; readonly year: number; readonly slack: 0 | 1 };

/** Two works that are worth more together: `worth × merit` is earned when both are built in the same year. */
export type Synergy = {
  readonly id: string;
  readonly works: readonly [string, string];
  readonly merit: number;
};
