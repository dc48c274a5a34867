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
  const byOwner = new Map(envelopes.map((row) => [keyOf(row.payer, row.purpose, row.year), row]));
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
    envelopeFor: (payer, purpose, year) =>
      byOwner.get(keyOf(payer, purpose, year)) ?? byOwner.get(keyOf(payer, null, year)) ?? null,
    reachOf,
  };
}

/** What outside payers owe for it, by year, then by payer; amounts of 0 need nobody. */
export function needsOf({ envelopeFor }: Purses, { work, grade, year }: Built): Need[] {
  const needs = grade.shares.flatMap(({ payer, fen }) =>
    fen.map((amount, k) => ({ payer, year: year - work.buildYears + 1 + k, fen: amount })),
  );
  return needs
    .filter((need) => need.fen > 0)
    .sort((a, b) => a.year - b.year || (a.payer < b.payer ? -1 : 1))
    .map((need) => ({ ...need, envelope: envelopeFor(need.payer, work.purpose, need.year) }));
}

function keyOf(payer: string, purpose: string | null, year: number): string {
  return JSON.stringify([payer, purpose, year]);
}
