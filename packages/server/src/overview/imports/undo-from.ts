import { type Verdict, yes } from '@qianwan/base/verdict';
import type { UndoCode } from '@qianwan/programme/registry/import-fault';
import { placeOf } from '@qianwan/programme/registry/place-code';
import { inArea } from '#db/area';
import { addLine } from '#db/trail';
import type { Writer } from '#db/write';
import type { Ground } from '#http/perform';
import { unloadCounty } from '#registry/imports/load';
import { tablesOf } from './import-kinds.ts';
import { judgeUndo } from './judge-undo.ts';

export type UndoVerdict = Verdict<
  { readonly id: string; readonly rows: number },
  UndoCode | 'not-found'
>;

/** Takes an import back in every county that it touched, all or nothing; without HTTP. */
export async function undoFrom(
  ground: Ground,
  { id, by }: { readonly id: string; readonly by: string },
): Promise<UndoVerdict> {
  const { instant } = ground.now();
  const area = placeOf(id);
  return inArea(ground.db, area, async (tx) => {
    const verdict = await judgeUndo(tx, area, id);
    if (!verdict.ok) return verdict;
    const tables = tablesOf(verdict.value.kind);
    let rows = 0;
    for (const county of verdict.value.counties) {
      const writer: Writer = { tx, county, writes: [] };
      rows += await unloadCounty(writer, tables, id, instant);
      await addLine(writer, { at: instant, actor: by, act: 'undo import', subject: id });
    }
    return yes({ id, rows });
  });
}
