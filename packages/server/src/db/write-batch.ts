import { byText } from '@qianwan/base/order';
import { type RawBuilder, sql } from 'kysely';
import { keys, type TableName } from './tables.ts';
import type { Writer } from './write.ts';

/** A column of a batch with its PostgreSQL type, in the order of the values. */
export type BatchColumn = { readonly name: string; readonly type: string };

export type Batch = {
  readonly table: TableName;
  readonly importId: string;
  readonly columns: readonly BatchColumn[];
  /** Rows as arrays of values, in the order of the columns; the county and import_id are added here. */
  readonly rows: readonly (readonly unknown[])[];
};

const ROWS_AT_ONCE = 2000;

/**
 * Adds many rows of one import, a few thousand to a statement. The trail gets a digest for each
 * statement instead of each row, so that a province fits; verifying still narrows a change down to it.
 */
export async function insertBatch(writer: Writer, batch: Batch): Promise<void> {
  const rows = inKeyOrder(batch);
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await insertChunk(writer, { ...batch, rows: rows.slice(start, start + ROWS_AT_ONCE) });
  }
}

/** By key, so that the key ranges of the statements do not overlap: each is verified by its range. */
function inKeyOrder({ table, columns, rows }: Batch): Batch['rows'] {
  const names = columns.map(({ name }) => name);
  const at = keys[table].map((column) => names.indexOf(column)).filter((index) => index >= 0);
  const keyOfRow = (row: readonly unknown[]): string =>
    at.map((index) => row[index]).join('\u0000');
  return at.length === 0 ? rows : rows.toSorted((a, b) => byText(keyOfRow(a), keyOfRow(b)));
}

type Added = { sha256: string; count: number; first: unknown[]; last: unknown[] };

async function insertChunk(writer: Writer, batch: Batch): Promise<void> {
  const { table, importId, columns, rows } = batch;
  const values = columns.map(
    ({ type }, at) => sql`${rows.map((row) => sent(row[at]))}::${sql.raw(sentAs(type))}[]`,
  );
  const names = columns.map(({ name }) => sql.ref(name));
  const given = columns.map(({ name, type }) => sql`given.${sql.ref(name)}::${sql.raw(type)}`);
  const kept = ['county', ...columns.map(({ name }) => name), 'import_id'];
  const added = await sql<Added>`
    with added as (
      insert into ${sql.table(table)} (county, import_id, ${sql.join(names)})
      select ${writer.county}, ${importId}, ${sql.join(given)}
      from unnest(${sql.join(values)}) as given(${sql.join(names)})
      returning *
    )
    select ${digestOf(table, kept)} as sha256, count(*) as count,
      ${keyEdge(table, 'asc')} as first, ${keyEdge(table, 'desc')} as last
    from added`.execute(writer.tx);
  const { sha256, count, first, last } = added.rows[0] as Added;
  writer.writes.push({ table, import: importId, columns: kept, first, last, count, sha256 });
}

/** unnest would flatten lists inside a list, so they travel as text: '{"a","b"}'. */
function sent(value: unknown): unknown {
  return Array.isArray(value) ? `{${value.map((each) => JSON.stringify(each)).join()}}` : value;
}

function sentAs(type: string): string {
  return type.endsWith('[]') ? 'text' : type;
}

/** One line a row, in key order, hashed: the same expression verifies the rows later. */
export function digestOf(table: TableName, columns: readonly string[]): RawBuilder<string> {
  const line = sql`${lineOf(columns)}::text`;
  return sql<string>`encode(sha256(convert_to(string_agg(${line}, E'\n' order by ${keyColumns(table, 'asc')}), 'UTF8')), 'hex')`;
}

export function lineOf(columns: readonly string[]): RawBuilder<unknown> {
  return sql`jsonb_build_array(${sql.join(columns.map((column) => sql.ref(column)))})`;
}

function keyEdge(table: TableName, direction: 'asc' | 'desc'): RawBuilder<unknown> {
  const key = sql`jsonb_build_array(${sql.join(keys[table].map((column) => sql.ref(column)))})`;
  return sql`(array_agg(${key} order by ${keyColumns(table, direction)}))[1]`;
}

function keyColumns(table: TableName, direction: 'asc' | 'desc'): RawBuilder<unknown> {
  return sql.join(keys[table].map((column) => sql`${sql.ref(column)} ${sql.raw(direction)}`));
}

/** Takes all rows of an import out again and says so in the trail. Returns how many there were. */
export async function deleteBatch(
  writer: Writer,
  table: TableName,
  importId: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with gone as (
      delete from ${sql.table(table)} where county = ${writer.county} and import_id = ${importId}
      returning 1
    ) select count(*) as count from gone`.execute(writer.tx);
  const count = rows[0]?.count ?? 0;
  if (count > 0) writer.writes.push({ table, undone: importId, count });
  return count;
}
