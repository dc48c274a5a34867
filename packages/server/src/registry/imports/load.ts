import { nextId } from '#db/ids';
import type { TableName } from '#db/tables';
import { insertRow, updateRow, type Writer } from '#db/write';
import { deleteBatch } from '#db/write-batch';
import type { Kind, Scope } from './kind.ts';

/** The file that an import came from, as its line remembers it. */
export type Source = { readonly fileName: string; readonly sha256: string };

/** An id for an import of an area: all counties that it touches share it. */
export function nextImportId(writer: Writer, area: string): Promise<string> {
  return nextId({ ...writer, county: area }, area, 'I');
}

/** Writes the part of an import that belongs to the writer's county. */
export async function loadCounty<Row>(
  writer: Writer,
  kind: Kind<Row>,
  id: string,
  rows: readonly Row[],
  { fileName, sha256 }: Source,
  scope: Scope,
): Promise<void> {
  await insertRow(writer, 'imports', {
    id,
    kind: kind.kind,
    file_name: fileName,
    sha256,
    rows: rows.length,
    imported_by: scope.by,
    imported_at: scope.now,
  });
  await kind.load(writer, id, rows, scope);
}

/** Takes the county's part of an import out again. Returns how many rows went. */
export async function unloadCounty(
  writer: Writer,
  tables: readonly TableName[],
  id: string,
  now: string,
): Promise<number> {
  let count = 0;
  for (const table of tables.toReversed()) count += await deleteBatch(writer, table, id);
  await updateRow(writer, 'imports', { id }, { undone_at: now });
  return count;
}
