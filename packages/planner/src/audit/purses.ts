import { groupBy } from '@qianwan/base/group';
import type { Envelope, Problem } from '#schedule/problem';
import type { Built } from './built.ts';

/** Which envelope pays what, and how much could at most be in each. */
export type Purses = {
  readonly envelopeById: ReadonlyMap<string, Envelope>;
  /** The payer's envelope for the purpose in the year, else its envelope for any; null: it has neither. */
  readonly envelopeFor: (payer: string, purpose: string, year: number) => Envelope | null;
  /** What is in an envelope when all that may come into it does; Infinity past all that can be asked. */
  readonly reachOf: (envelope: string) => number;
};

/** One amount that an outside payer owes in one year; `envelope` null: nothing of the payer's pays it. */
export type Need = {
  readonly payer: string;
  readonly year: number;
  readonly fen: number;
  readonly envelope: Envelope | null;
};

export function pursesOf({ envelopes, transfers }: Problem): Purses {
  const envelopeById = new Map(envelopes.map((envelope) => [envelope.id, envelope]));
  const byOwner = envelopesByOwner(envelopes);
  const transfersInto = groupBy(transfers, (transfer) => transfer.to);
  const known = new Map<string, number>();

  function reachOf(envelope: string): number {
    const before = known.get(envelope);
    if (before !== undefined) return before;
    let reach: number = envelopeById.get(envelope)?.fen ?? 0;
    for (const { from, mostFen } of transfersInto.get(envelope) ?? []) {
      reach += Math.min(mostFen ?? Infinity, reachOf(from));
    }
    known.set(envelope, reach);
    return reach;
  }

  return {
    envelopeById,
    envelopeFor: (payer, purpose, year) => {
      const ofPayer = byOwner.get(payer);
      return ofPayer?.get(purpose)?.get(year) ?? ofPayer?.get(null)?.get(year) ?? null;
    },
    reachOf,
  };
}

/** What outside payers owe for it, by year, then by payer; amounts of 0 need nobody. */
export function needsOf({ envelopeFor }: Purses, { work, grade, year }: Built): Need[] {
  const byPayer =
    grade.shares.length < 2
      ? grade.shares
      : [...grade.shares].sort((a, b) => (a.payer < b.payer ? -1 : 1));
  const needs: Need[] = [];
  for (let k = 0; k < work.buildYears; k += 1) {
    const due = year - work.buildYears + 1 + k;
    for (const { payer, fen: amounts } of byPayer) {
      const fen = amounts[k] ?? 0;
      if (fen === 0) continue;
      needs.push({ payer, year: due, fen, envelope: envelopeFor(payer, work.purpose, due) });
    }
  }
  return needs;
}

type ByOwner = Map<string, Map<string | null, Map<number, Envelope>>>;

/** By payer, purpose and year. */
function envelopesByOwner(envelopes: readonly Envelope[]): ByOwner {
  const byOwner: ByOwner = new Map();
  for (const envelope of envelopes) {
    const ofPayer = byOwner.get(envelope.payer) ?? new Map<string | null, Map<number, Envelope>>();
    byOwner.set(envelope.payer, ofPayer);
    const ofPurpose = ofPayer.get(envelope.purpose) ?? new Map<number, Envelope>();
    ofPayer.set(envelope.purpose, ofPurpose);
    ofPurpose.set(envelope.year, envelope);
  }
  return byOwner;
}
