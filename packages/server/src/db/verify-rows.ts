import { sql } from 'kysely';
import type { Database } from './database.ts';
import { readRows } from './read-rows.ts';
import { keys, type TableName } from './tables.ts';
import { type Breach, nameOf, type Told } from './told.ts';
import { asKept, bytesOf, type Kept, sealed } from './write.ts';

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
function singleRows(db: Database, county: string, table: TableName): AsyncGenerator<Kept> {
  const single = imported.has(table) ? sql`import_id is null` : sql`true`;
  return readRows(db, table, sql`county = ${county} and ${single}`, asKept(table));
}

/** Columns that came later than the line are not held against it. */
export function saysTheSame(row: Kept, told: Kept): boolean {
  return Object.entries(told).every(
    ([column, value]) => JSON.stringify(row[column]) === JSON.stringify(value),
  );
}

/** Files must still be what they are named after, wherever their bytes are kept. */
async function verifyDocuments(db: Database, county: string): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (const [table, file] of Object.entries(bytesOf)) {
    const [name, bytes] = [sql.ref(file.name), sql.ref(file.bytes)];
    const { rows } = await sql<{ sha256: string }>`
      select ${name} as sha256 from ${sql.table(table)}
      where county = ${county} and encode(sha256(${bytes}), 'hex') <> ${name}`.execute(db);
    for (const { sha256 } of rows)
      breaches.push({ county, where: `${table} ${sha256}`, what: 'document-changed' });
  }
  return breaches;
}
