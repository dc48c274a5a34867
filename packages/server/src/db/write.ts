import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './database.ts';
import { keys, type TableName, type Tables } from './tables.ts';

/** A row as the trail keeps it: every column, but secrets only by their digest and files not at all. */
export type Kept = Readonly<Record<string, unknown>>;

export type Write =
  /** A row was added, or changed from what it was before. */
  | { readonly table: TableName; readonly row: Kept; readonly before?: Kept }
  /** Rows of an import, from the first key to the last, with a digest over all of them in key order. */
  | {
      readonly table: TableName;
      readonly import: string;
      readonly columns: readonly string[];
      readonly first: readonly unknown[];
      readonly last: readonly unknown[];
      readonly count: number;
      readonly sha256: string;
    }
  /** An import was undone: its rows are gone from the table. */
  | { readonly table: TableName; readonly undone: string; readonly count: number };

/** Where writes go: one transaction in one county, which remembers them for its line of the trail. */
export type Writer = { readonly tx: Tx; readonly county: string; readonly writes: Write[] };

type Values<Name extends TableName> = Partial<Record<keyof Tables[Name], unknown>>;

/** A value for a jsonb column. Bare arrays would reach PostgreSQL as its own arrays. */
export function json(value: unknown): RawBuilder<unknown> {
  return sql`${JSON.stringify(value)}::jsonb`;
}

/** Adds one row; the county is the writer's. Returns the row as stored. */
export async function insertRow<Name extends TableName>(
  writer: Writer,
  table: Name,
  values: Values<Name>,
): Promise<Kept> {
  const all = Object.entries({ county: writer.county, ...values });
  const { rows } = await sql<{ kept: Kept }>`
    insert into ${sql.table(table)} (${sql.join(all.map(([column]) => sql.ref(column)))})
    values (${sql.join(all.map(([, value]) => value))})
    returning ${asKept(table)} as kept`.execute(writer.tx);
  const row = sealed(rows[0]?.kept ?? {});
  writer.writes.push({ table, row });
  return row;
}

/**
 * Adds many rows in one statement; unlike an import, the trail shows each of them. All rows name the
 * same columns; values are plain, those of jsonb columns too. Returns the rows as stored.
 */
export async function insertRows<Name extends TableName>(
  writer: Writer,
  table: Name,
  rows: readonly Values<Name>[],
): Promise<Kept[]> {
  if (rows.length === 0) return [];
  const given = rows.map((row) => ({ county: writer.county, ...row }));
  const columns = sql.join(Object.keys(given[0] ?? {}).map((column) => sql.ref(column)));
  const added = await sql<{ kept: Kept }>`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${json(given)})
    returning ${asKept(table)} as kept`.execute(writer.tx);
  const stored = added.rows.map(({ kept }) => sealed(kept));
  for (const row of stored) writer.writes.push({ table, row });
  return stored;
}

/** Changes the one row that has these key values (the county apart); refuses to change none or many. */
export async function updateRow<Name extends TableName>(
  writer: Writer,
  table: Name,
  key: Values<Name>,
  values: Values<Name>,
): Promise<Kept> {
  const where = sql.join(
    Object.entries({ county: writer.county, ...key }).map(
      ([column, value]) => sql`${sql.ref(column)} = ${value}`,
    ),
    sql` and `,
  );
  const found = await sql<{ kept: Kept }>`
    select ${asKept(table)} as kept from ${sql.table(table)} where ${where} for update`.execute(
    writer.tx,
  );
  if (found.rows.length !== 1)
    throw new Error(`${table}: one row was to change, not ${found.rows.length}`);
  const changes = sql.join(
    Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
  );
  const { rows } = await sql<{ kept: Kept }>`
    update ${sql.table(table)} set ${changes} where ${where} returning ${asKept(table)} as kept`.execute(
    writer.tx,
  );
  const row = sealed(rows[0]?.kept ?? {});
  writer.writes.push({ table, row, before: sealed(found.rows[0]?.kept ?? {}) });
  return row;
}

export function keyOf(table: TableName, row: Kept): unknown[] {
  return keys[table].map((column) => row[column]);
}

/** Columns that hold the bytes of a file; the sha256 of each stands in the column beside it. */
export const bytesOf: Partial<
  Record<TableName, { readonly bytes: string; readonly name: string }>
> = {
  documents: { bytes: 'content', name: 'sha256' },
  submissions: { bytes: 'xml', name: 'xml_sha256' },
};

/** The row as JSON, without the bytes of a file: those are known by their sha256 already. */
export function asKept(table: TableName): RawBuilder<Kept> {
  const whole = sql<Kept>`to_jsonb(${sql.table(table)}.*)`;
  const file = bytesOf[table];
  return file === undefined ? whole : sql<Kept>`${whole} - ${sql.lit(file.bytes)}`;
}

/** Bytes as a value of a bytea column among the plain values of `insertRows`. */
export function hex(content: Uint8Array): string {
  return `\\x${Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('hex')}`;
}

const secrets = new Set(['password', 'code_sha256', 'receipt_sha256', 'secret_sha256', 'ha1']);

/** The trail shows that a secret was set or changed, never the secret. */
export function sealed(row: Kept): Kept {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      secrets.has(column) && typeof value === 'string' ? `sha256:${sha256(value)}` : value,
    ]),
  );
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
