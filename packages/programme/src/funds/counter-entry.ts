import { judge, stop, type Verdict } from '@qianwan/base/verdict';
import { type Balances, entryStands } from './balances.ts';
import { counter, type Entry } from './entry.ts';
import type { FundsCode } from './funds-code.ts';

/** Undoes an entry once, and only while the money is still where the entry put it. */
export function counterOf(
  id: string,
  undone: Entry,
  counteredBy: string | null,
  balances: Balances,
  memo: string,
): Verdict<Entry, FundsCode> {
  const made = counter(id, undone, memo);
  const findings = entryStands(balances, made);
  if (undone.counters !== null) findings.push(stop('counters-already', { entry: undone.counters }));
  if (counteredBy !== null) findings.push(stop('already-countered', { entry: counteredBy }));
  return judge(findings, () => made);
}
