import { z } from 'zod';
import type { Purpose } from './payer.ts';

/**
 * The whole chart of accounts. Every fen is in one place, and an entry only moves it on:
 *
 *   promised → available → committed (to a work) → paid (for that work)
 *
 * `promised` is where money comes from: its balance is credit (below zero), as large as all that the
 * payer has put in. The other three are debit (above zero). All four always sum to nothing.
 */
export const Account = z.enum(['promised', 'available', 'committed', 'paid']);
export type Account = z.infer<typeof Account>;

/** Whose money it is, of which year, and what for; null pays for any purpose. */
export type Earmark = {
  readonly payer: string;
  readonly purpose: Purpose | null;
  readonly year: number;
};

/** One line of an entry: debit above zero, credit below. Committed and paid money names its work. */
export type Line = Earmark & {
  readonly account: Account;
  readonly work: string | null;
  readonly amountFen: number;
};

/** Two lines with the same name are about the same money in the same place. */
export function placeOfLine({
  account,
  payer,
  purpose,
  year,
  work,
}: Omit<Line, 'amountFen'>): string {
  return [account, payer, purpose ?? '*', year, work ?? ''].join('|');
}
