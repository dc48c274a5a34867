import type { TableName } from './tables.ts';
import { type Kept, keyOf, type Write } from './write.ts';

/** Something that is not as the trail says, and where. */
export type Breach = {
  readonly county: string;
  readonly where: string;
  readonly what:
    | 'line-missing'
    | 'line-changed'
    | 'head-differs'
    | 'row-changed'
    | 'row-missing'
    | 'row-unrecorded'
    | 'batch-changed'
    | 'document-changed';
};

export type BatchWrite = Extract<Write, { import: string }>;

/** What the trail of one county says: the newest content of each single row, and the batches. */
export type Told = {
  readonly county: string;
  readonly rows: Map<string, { readonly table: TableName; readonly row: Kept }>;
  /** What a row was before it was first changed: the digest of its import was made of that. */
  readonly originals: Map<string, { readonly table: TableName; readonly row: Kept }>;
  readonly batches: BatchWrite[];
};

export function emptyTold(county: string): Told {
  return { county, rows: new Map(), originals: new Map(), batches: [] };
}

/** Takes in what one write says; later writes of a row win. */
export function remember(told: Told, write: Write): void {
  if ('import' in write) told.batches.push(write);
  else if ('undone' in write) forget(told, write);
  else {
    const { table, row, before } = write;
    const name = nameOf(table, row);
    if (before !== undefined && !told.rows.has(name))
      told.originals.set(name, { table, row: before });
    told.rows.set(name, { table, row });
  }
}

/** An undone import takes its rows with it, those changed since as well. */
function forget(told: Told, { table, undone }: { table: TableName; undone: string }): void {
  const kept = told.batches.filter((batch) => batch.table !== table || batch.import !== undone);
  told.batches.splice(0, told.batches.length, ...kept);
  for (const [name, { table: of, row }] of told.rows) {
    if (of === table && row.import_id === undone) told.rows.delete(name);
  }
}

/** What a row is called in the trail and in a report: its table and its key. */
export function nameOf(table: TableName, row: Kept): string {
  return `${table} ${keyOf(table, row).join(' ')}`;
}
