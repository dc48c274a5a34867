import { judge, type Verdict } from '@qianwan/base/verdict';
import type { LedgerEntry } from '@qianwan/contract/funds';
import { entryStands } from '@qianwan/programme/funds/balances';
import type { Entry } from '@qianwan/programme/funds/entry';
import type { z } from 'zod';
import type { Writer } from '#db/write';
import { balancesUnder, bookEntries } from './store.ts';

type Row = z.input<typeof LedgerEntry>;
type On = { readonly today: string; readonly by: string };

/**
 * Books one entry under a number that was drawn before (see entryIds), unless it would take what is
 * not there. Answers with the entry as it now stands in the ledger.
 */
export async function bookEntry(
  writer: Writer,
  id: string,
  entry: Entry,
  on: On,
): Promise<Verdict<Row>> {
  const findings = entryStands(await balancesUnder(writer.tx, writer.county, [entry]), entry);
  if (findings.length === 0) await bookEntries(writer, [{ id, entry }], on);
  const lines = entry.lines.map(({ work: _, ...line }) => line);
  return judge(findings, () => ({ ...entry, id, day: on.today, byActor: on.by, lines }));
}
