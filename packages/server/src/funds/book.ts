import { fen } from '@qianwan/base/money';
import { type Finding, judge, type Verdict } from '@qianwan/base/verdict';
import type { LedgerEntry } from '@qianwan/contract/funds';
import { balancesOf, entryStands } from '@qianwan/programme/funds/balances';
import type { Entry } from '@qianwan/programme/funds/entry';
import type { z } from 'zod';
import type { Writer } from '#db/write';
import { balancesUnder, bookEntries, entryIds } from './store.ts';

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

/** Books many entries in order, each on the balances that those before it leave; all of them or none. */
export async function bookAll(
  writer: Writer,
  entries: readonly Entry[],
  on: On,
): Promise<Verdict<null>> {
  const ids = await entryIds(writer, entries.length);
  const balances = new Map(await balancesUnder(writer.tx, writer.county, entries));
  const findings: Finding[] = [];
  for (const entry of entries) {
    findings.push(...entryStands(balances, entry));
    for (const [name, change] of balancesOf(entry.lines))
      balances.set(name, fen((balances.get(name) ?? 0) + change));
  }
  if (findings.length === 0)
    await bookEntries(
      writer,
      entries.map((entry, at) => ({ id: ids[at] ?? '', entry })),
      on,
    );
  return judge(findings, () => null);
}
