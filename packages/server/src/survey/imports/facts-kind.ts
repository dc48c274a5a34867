import { stop } from '@qianwan/base/verdict';
import type { Fault } from '@qianwan/programme/registry/import-fault';
import type { Tx } from '#db/database';
import { paged } from '#db/paged';
import type { Writer } from '#db/write';
import { insertBatch } from '#db/write-batch';
import { importKind, type Leaf, type Scope, type Sited } from '#registry/imports/kind';
import { findKnownPlaces } from '#registry/imports/store';
import { type FactRow, factColumns, factKeys, parseFacts } from './fact-row.ts';
import { findFactLines, findFactsOfDays } from './store.ts';

/** Facts, one to a row or one to a column. A fact of the same place, measure and day is superseded. */
export const factsKind = importKind<FactRow>({
  kind: 'facts',
  columns: factColumns,
  exported: factKeys,
  parse: parseFacts,
  placeOf: ({ place }) => place,
  check: checkFacts,
  load: loadFacts,
  tables: ['facts'],
  dump: dumpFacts,
});

async function checkFacts(tx: Tx, rows: readonly Sited<FactRow>[]): Promise<Fault[]> {
  const known = await findKnownPlaces(tx, new Set(rows.map(({ value }) => value.place)));
  const faults: Fault[] = [];
  const firstRow = new Map<string, number>();
  const strangers = new Set<string>();
  for (const { sheet, row, value } of rows) {
    const { place, measure, day } = value;
    const key = keyOf(value);
    const first = firstRow.get(key);
    const at = { sheet, row };
    if (first !== undefined)
      faults.push({ ...stop('fact-twice', { first, measure, day }), ...at, column: 'measure' });
    else firstRow.set(key, row);
    if (known.has(place) || strangers.has(`${sheet} ${row}`)) continue;
    // Said once of a row, however many facts it holds.
    strangers.add(`${sheet} ${row}`);
    faults.push({ ...stop('place-unknown', { value: place }), ...at, column: 'place' });
  }
  return faults;
}

async function loadFacts(
  writer: Writer,
  importId: string,
  rows: readonly FactRow[],
  { by, now }: Scope,
): Promise<void> {
  const days = new Set(rows.map(({ day }) => day));
  const before = await findFactsOfDays(writer.tx, writer.county, days);
  await insertBatch(writer, {
    table: 'facts',
    importId,
    columns: factBatch,
    rows: rows.map((fact) => {
      const { place, measure, value, words, day, source } = fact;
      return [place, measure, value, words, day, source, by, now, before.get(keyOf(fact)) ?? null];
    }),
  });
}

const factBatch = [
  { name: 'place', type: 'text' },
  { name: 'measure', type: 'text' },
  { name: 'value', type: 'float8' },
  { name: 'words', type: 'text' },
  { name: 'day', type: 'date' },
  { name: 'source', type: 'text' },
  { name: 'author', type: 'text' },
  { name: 'recorded_at', type: 'timestamptz' },
  { name: 'supersedes', type: 'bigint' },
];

function keyOf({ place, measure, day }: Pick<FactRow, 'place' | 'measure' | 'day'>): string {
  return `${place} ${measure} ${day}`;
}

async function dumpFacts(tx: Tx, area: string, after: string, most: number): Promise<Leaf> {
  const [county = '', id = '0'] = after.split('/');
  const lines = await findFactLines(tx, area, { county, id: Number(id) }, most + 1);
  const { rows, next } = paged(lines, most, (line) => `${line.county}/${line.id}`);
  return {
    next,
    rows: rows.map(({ place, measure, value, words, day, source }) => ({
      ...{ place, measure, day, source },
      ...{ value: String(value ?? ''), words: words ?? '' },
    })),
  };
}
