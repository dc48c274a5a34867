import type { LedgerEntry, showFunds } from '@qianwan/contract/funds';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import {
  envelopesOf,
  fundLines,
  type LedgerWindow,
  ledgerHeads,
  linesOfEntries,
  payersOf,
} from './store.ts';

/** The county's payers, what they put in, and what became of it. */
export async function fundsOf(tx: Tx, county: string): Promise<z.input<typeof showFunds.reply>> {
  const payers = await payersOf(tx, county);
  const envelopes = await envelopesOf(tx, county);
  return { payers, envelopes, lines: await fundLines(tx, county) };
}

export type LedgerPage = {
  readonly rows: z.input<typeof LedgerEntry>[];
  readonly next: string | null;
};

export async function ledgerPage(tx: Tx, input: LedgerWindow): Promise<LedgerPage> {
  const heads = await ledgerHeads(tx, input);
  const lines = await linesOfEntries(
    tx,
    heads.map(({ id }) => id),
  );
  const rows = heads.map((head) => ({
    ...head,
    lines: (lines.get(head.id) ?? []).map(({ work: _, ...line }) => line),
  }));
  const last = heads.length === input.most ? heads.at(-1) : undefined;
  return { rows, next: last === undefined ? null : `${last.day}.${last.id.split('-L')[1]}` };
}
