import { sql } from 'kysely';
import type { Database } from './database.ts';
import { keys } from './tables.ts';
import { type BatchWrite, type Breach, nameOf, type Told } from './told.ts';
import { saysTheSame } from './verify-rows.ts';
import { asKept, type Kept, sealed } from './write.ts';

/** Every batch of every import must still hash to what it did, rows that were changed since put back. */
export async function verifyBatches(db: Database, told: Told): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (const batch of told.batches) {
    const originals = originalsIn(told, batch);
    const now = await batchNow(db, told.county, batch, originals);
    if (now.sha256 !== batch.sha256 || now.count !== batch.count) {
      const where = `${batch.table} ${batch.first.join(' ')} … ${batch.last.join(' ')} (${batch.import})`;
      breaches.push({ county: told.county, where, what: 'batch-changed' });
    }
  }
  return [...breaches, ...(await strayRows(db, told)), ...(await changedSince(db, told))];
}

function originalsIn(told: Told, batch: BatchWrite): Record<string, Kept> {
  const inBatch = [...told.originals.values()].filter(
    ({ table, row }) => table === batch.table && row.import_id === batch.import,
  );
  return Object.fromEntries(
    inBatch.map(({ table, row }) => [
      JSON.stringify(keys[table].map((column) => row[column])),
      row,
    ]),
  );
}

async function batchNow(
  db: Database,
  county: string,
  batch: BatchWrite,
  originals: Record<string, Kept>,
): Promise<{ sha256: string | null; count: number }> {
  const { table, columns, first, last } = batch;
  const key = sql.join(keys[table].map((column) => sql.ref(column)));
  const line = sql.join(
    columns.map(
      (column) => sql`coalesce(before.row -> ${sql.lit(column)}, to_jsonb(${sql.ref(column)}))`,
    ),
  );
  // The original of a row, where it has been changed since, by its key written as compact JSON.
  const keyText = sql`replace(jsonb_build_array(${key})::text, ', ', ',')`;
  const { rows } = await sql<{ sha256: string | null; count: number }>`
    select count(*) as count,
      encode(sha256(convert_to(string_agg(jsonb_build_array(${line})::text, E'\n' order by ${key}), 'UTF8')), 'hex') as sha256
    from ${sql.table(table)}
    left join jsonb_each(${JSON.stringify(originals)}::jsonb) as before(key, row) on before.key = ${keyText}
    where county = ${county} and import_id = ${batch.import}
      and (${key}) >= (${sql.join(first)}) and (${key}) <= (${sql.join(last)})`.execute(db);
  return rows[0] ?? { sha256: null, count: 0 };
}

/** Rows that claim an import whose batches do not hold them. */
async function strayRows(db: Database, told: Told): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (const table of new Set(told.batches.map((batch) => batch.table))) {
    const { rows } = await sql<{ import_id: string; count: number }>`
      select import_id, count(*) as count from ${sql.table(table)}
      where county = ${told.county} and import_id is not null group by import_id`.execute(db);
    for (const { import_id, count } of rows) {
      const batches = told.batches.filter(
        (batch) => batch.table === table && batch.import === import_id,
      );
      if (count > batches.reduce((sum, batch) => sum + batch.count, 0))
        breaches.push({
          county: told.county,
          where: `${table} (${import_id})`,
          what: 'row-unrecorded',
        });
    }
  }
  return breaches;
}

/** Imported rows that were changed singly must say what their newest line says. */
async function changedSince(db: Database, told: Told): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (const { table, row: before } of told.originals.values()) {
    const name = nameOf(table, before);
    const newest = told.rows.get(name);
    if (newest === undefined || before.import_id === null || before.import_id === undefined)
      continue;
    const key = keys[table].map((column) => sql`${sql.ref(column)} = ${before[column]}`);
    const { rows } = await sql<{ kept: Kept }>`
      select ${asKept(table)} as kept from ${sql.table(table)} where ${sql.join(key, sql` and `)}`.execute(
      db,
    );
    const row = rows[0]?.kept;
    if (row === undefined || !saysTheSame(sealed(row), newest.row))
      breaches.push({
        county: told.county,
        where: name,
        what: row === undefined ? 'row-missing' : 'row-changed',
      });
  }
  return breaches;
}
