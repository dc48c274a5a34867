import type { Tx } from '#db/database';
import { type Format, writeFile } from '#registry/files/write-file';
import type { ImportKind } from '#registry/imports/kind';

const ROWS_AT_ONCE = 5000;

/** A whole list as a file that an import reads again, in the columns of its kind. */
export async function writeList(
  tx: Tx,
  kind: ImportKind,
  area: string,
  format: Format,
): Promise<Uint8Array> {
  const columns = kind.columns.filter(({ key }) => kind.exported.includes(key));
  const rows: string[][] = [];
  for (let after: string | null = ''; after !== null; ) {
    const leaf = await kind.dump(tx, area, after, ROWS_AT_ONCE);
    for (const row of leaf.rows) rows.push(columns.map(({ key }) => row[key] ?? ''));
    after = leaf.next;
  }
  return writeFile(format, { name: kind.kind, columns, rows });
}
