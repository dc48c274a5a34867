import { type Fen, fen, splitFen, sumFen } from '@qianwan/base/money';
import { no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import { type Entry, type Part, pay } from './entry.ts';
import type { FundsCode } from './funds-code.ts';

/**
 * Pays for a work out of what is committed to it: each payer bears its share of every payment, to the
 * fen, and none pays more than it committed.
 */
export function paymentOf(
  work: string,
  committed: readonly Part[],
  amountFen: Fen,
  memo: string,
): Verdict<Entry, FundsCode> {
  const total = sumFen(committed.map((part) => part.fen));
  if (amountFen > total) {
    const shortFen = amountFen - total;
    return no(stop('beyond-committed', { amountFen, committedFen: total, shortFen }));
  }
  const shares = splitFen(
    amountFen,
    committed.map((part) => part.fen),
  );
  const parts = committed.map((part, at) => ({ ...part, fen: shares[at] ?? fen(0) }));
  return yes(pay(work, parts, memo));
}
