import { type Finding, no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import type { UndoCode } from '@qianwan/programme/registry/import-fault';
import type { Tx } from '#db/database';
import { lockImports } from '#registry/imports/store';
import { findStanding } from './store.ts';

/** What is to be taken back: the kind of the import, and the counties that hold a part of it. */
export type Undoing = { readonly kind: string; readonly counties: readonly string[] };

/** Whether an import can be taken back in an area: whole, and with nothing standing on it. */
export async function judgeUndo(
  tx: Tx,
  area: string,
  id: string,
): Promise<Verdict<Undoing, UndoCode | 'not-found'>> {
  const parts = await lockImports(tx, area, id);
  const [first] = parts;
  if (first === undefined) return no(stop('not-found', { id }));
  const open = parts.filter(({ undoneAt }) => undoneAt === null);
  if (open.length === 0) return no(stop('import-undone-already', { at: first.undoneAt ?? '' }));
  const standing = await findStanding(tx, first.kind, area, id);
  const findings: Finding<UndoCode>[] = standing.map(({ code, count, example }) =>
    stop(code, { count, example }),
  );
  if (findings.length > 0) return no(...findings);
  return yes({ kind: first.kind, counties: open.map(({ county }) => county) });
}
