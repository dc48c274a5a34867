import type { Fen } from '@qianwan/base/money';

/**
 * Everything the choice turns on, as plain data: which works may be built at which places, in which
 * years and grades, out of whose money. The engine knows nothing else: no villages, no officers, no
 * laws, no clock. Money is whole fen; merit is whole points; every id is unique in its list.
 *
 * A work is built at most once, in one of its grades. Its year is the year it is finished; from then
 * on it stands. The plan earns `worth × (merit of the grade + claim)` for it.
 *
 * Four things couple the places: envelopes (money), paces (hands), floors (fairness), matches (rules
 * between payers). All else is decided inside a place, but for joint works and synergies.
 */
export type Problem = {
  readonly format: 'qianwan-problem/2';
  /** The years of the plan, consecutive, earliest first. Every list "one for each year" follows it. */
  readonly years: readonly PlanYear[];
  readonly places: readonly Place[];
  readonly works: readonly Work[];
  readonly envelopes: readonly Envelope[];
  readonly transfers: readonly Transfer[];
  readonly paces: readonly Pace[];
  readonly floors: readonly Floor[];
  readonly matches: readonly Match[];
  readonly commitments: readonly Commitment[];
  readonly synergies: readonly Synergy[];
};

/** What one point of merit is worth in that year, per mille; it never rises, so earlier is better. */
export type PlanYear = { readonly year: number; readonly worth: number };

export type Place = {
  readonly id: string;
  /** The groups it is counted in by floors, paces and matches: its township, 'poor', and so on. */
  readonly groups: readonly string[];
  /** The most works that may be finished here in one year. */
  readonly worksPerYear: number;
  /** The most the place itself may have paid by the end of each year, one for each year. */
  readonly ownFen: readonly Fen[];
  /** What the place can carry year by year, as things are and under stress; every row must hold. */
  readonly means: readonly Means[];
};

/**
 * One case of what a place can carry: at the end of every year, upkeep (times `upkeepPerMille`
 * thousandths) and debt service of all that the plan has built here stay within that year's `fen`.
 */
export type Means = {
  readonly id: string;
  readonly upkeepPerMille: number;
  /** One for each year. */
  readonly fen: readonly Fen[];
};

export type Work = {
  readonly id: string;
  /** Where it is built; for a joint work, the place that leads. */
  readonly place: string;
  readonly purpose: string;
  /** The crew or trade that builds it; counted by paces. */
  readonly crew: string | null;
  /** Points that the ballots add in any grade; 0 where nobody was asked. */
  readonly claim: number;
  /** How many years it is in building, its year of finishing included; at least 1. */
  readonly buildYears: number;
  /** The ways it may be built, one of which is chosen; at least one. */
  readonly grades: readonly Grade[];
  /** The other places of a joint work, and what each of them bears. */
  readonly partners: readonly Partner[];
  /** Works that must be finished no later than this one (the same year will do); each stands at its place. */
  readonly after: readonly string[];
  /** The first and last year in which it may be finished, both included; null where the plan's own serve. */
  readonly notBefore: number | null;
  readonly notAfter: number | null;
};

/** What a place bears for a work: its own money, paid on finishing; then every year upkeep and debt service. */
export type Burden = {
  readonly ownFen: Fen;
  readonly upkeepFen: Fen;
  readonly serviceFen: Fen;
};

export type Grade = Burden & {
  /** Unique within its work. */
  readonly id: string;
  readonly merit: number;
  /** What outside payers owe for it, each payer once. */
  readonly shares: readonly Share[];
};

/** Paid to the fen in each year of building, the year of finishing last: `buildYears` amounts. */
export type Share = { readonly payer: string; readonly fen: readonly Fen[] };

export type Partner = Burden & { readonly place: string };

/**
 * Money of one payer for one year. With a purpose it pays for works of that purpose; with null it
 * pays for those whose purpose has no envelope of that payer and year. At most one envelope for each
 * (payer, purpose, year), so every share knows its envelope.
 */
export type Envelope = {
  readonly id: string;
  readonly payer: string;
  readonly purpose: string | null;
  readonly year: number;
  readonly fen: Fen;
};

/**
 * Money of one envelope that may be used as another's: a general fund behind its earmarks, what is
 * carried over into the next year. Transfers never lead in a circle. `mostFen` null: without limit.
 */
export type Transfer = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly mostFen: Fen | null;
};

/** At most so many works in building in a year; null leaves that side open (any crew, any group). */
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

/**
 * One payer's money follows others': over all years, and over the works of the group (null: of all
 * places), `payer` pays at most `perMille` thousandths of what the payers `of` pay.
 */
export type Match = {
  readonly id: string;
  readonly payer: string;
  readonly of: readonly string[];
  readonly group: string | null;
  readonly perMille: number;
};

/** A promise: the work is finished in that year, or at most `slack` years from it (0: locked). */
export type Commitment = {
  readonly work: string;
  readonly year: number;
  readonly slack: 0 | 1;
  /** The grade that was promised; null where any will do. */
  readonly grade: string | null;
};

/**
 * Two works that are worth more together: `worth × merit` is earned once, of the year in which both
 * are finished ('same-year'), or of the first year at whose end both stand ('both-stand').
 */
export type Synergy = {
  readonly id: string;
  readonly works: readonly [string, string];
  readonly merit: number;
  readonly when: 'same-year' | 'both-stand';
};
