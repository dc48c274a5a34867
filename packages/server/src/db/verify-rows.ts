import { sql } from 'kysely';
import type { Database } from './database.ts';
import { keys, type TableName } from './tables.ts';
import { type Breach, nameOf, type Told } from './told.ts';
import { asKept, type Kept, sealed } from './write.ts';

/** Tables that the trail does not speak of: the chain itself, counters, sign-ins, progress, the ground. */
const unspoken = new Set<TableName>([
  'trail',
  'trail_heads',
  'counters',
  'sessions',
  'tasks',
  'migrations',
  'counties',
]);
const imported = new Set<TableName>([
  'places',
  'place_points',
  'households',
  'facts',
  'needs',
  'works',
  'envelopes',
]);
const ROWS_AT_ONCE = 1000;

/** Every row that was written singly must be there and say what its newest line says; no row may be unknown. */
export async function verifyRows(db: Database, told: Told): Promise<Breach[]> {
  const breaches: Breach[] = [];
  const missing = new Map(told.rows);
  for (const table of Object.keys(keys) as TableName[]) {
    if (unspoken.has(table)) continue;
    for await (const row of singleRows(db, told.county, table)) {
      const name = nameOf(table, row);
      const expected = told.rows.get(name);
      missing.delete(name);
      const what = expected === undefined ? 'row-unrecorded' : 'row-changed';
      if (expected === undefined || !saysTheSame(sealed(row), expected.row))
        breaches.push({ county: told.county, where: name, what });
    }
  }
  for (const [name, { row }] of missing) {
    if (row.import_id === undefined || row.import_id === null)
      breaches.push({ county: told.county, where: name, what: 'row-missing' });
  }
  return [...breaches, ...(await verifyDocuments(db, told.county))];
}

/** Rows of imports are many, and verified by their batches. */
async function* singleRows(db: Database, county: string, table: TableName): AsyncGenerator<Kept> {
  const key = sql.join(keys[table].map((column) => sql.ref(column)));
  const single = imported.has(table) ? sql`and import_id is null` : sql``;
  for (let offset = 0; ; offset += ROWS_AT_ONCE) {
    const { rows } = await sql<{ kept: Kept }>`
      select ${asKept(table)} as kept from ${sql.table(table)}
      where county = ${county} ${single} order by ${key} limit ${ROWS_AT_ONCE} offset ${offset}`.execute(
      db,
    );
    for (const { kept } of rows) yield kept;
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

/** Columns that came later than the line are not held against it. */
export function saysTheSame(row: Kept, told: Kept): boolean {
  return Object.entries(told).every(
    ([column, value]) => JSON.stringify(row[column]) === JSON.stringify(value),
  );
}

async function verifyDocuments(db: Database, county: string): Promise<Breach[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from documents
    where county = ${county} and encode(sha256(content), 'hex') <> sha256`.execute(db);
  return rows.map(({ sha256 }) => ({
    county,
    where: `documents ${sha256}`,
    what: 'document-changed',
  }));
}
