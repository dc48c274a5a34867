import { fen } from '@qianwan/base/money';
import { judge, stop, type Verdict } from '@qianwan/base/verdict';
import type { Earmark } from './account.ts';
import { type Entry, pledge } from './entry.ts';
import type { FundsCode } from './funds-code.ts';

/** What an envelope has come to: all that was promised, and how much of it works have (paid or not). */
export type Standing = { readonly promisedFen: number; readonly committedFen: number };

/**
 * Setting an envelope books the difference to what was promised before; null where there is none.
 * It may not fall below what is committed: a promise to a village is kept.
 */
export function envelopeChange(
  earmark: Earmark,
  { promisedFen, committedFen }: Standing,
  amountFen: number,
): Verdict<Entry | null, FundsCode> {
  const findings =
    amountFen < committedFen
      ? [
          stop('below-committed' as const, {
            amountFen,
            committedFen,
            shortFen: committedFen - amountFen,
          }),
        ]
      : [];
  const difference = fen(amountFen - promisedFen);
  return judge(findings, () =>
    difference === 0 ? null : pledge({ ...earmark, fen: difference }, 'envelope'),
  );
}
