import { seededRandom } from '../../packages/base/src/random.ts';
import { inArea } from '../../packages/server/src/db/area.ts';
import type { Database } from '../../packages/server/src/db/database.ts';
import { addLine } from '../../packages/server/src/db/trail.ts';
import type { Writer } from '../../packages/server/src/db/write.ts';
import { type Batch, insertBatch } from '../../packages/server/src/db/write-batch.ts';
import { factRows, type MadePlace, madeCounty, pointRow } from './made-up.ts';

/** Loads so many made-up counties with their points and facts, a county to a transaction. */
export async function loadCounties(
  db: Database,
  counties: number,
  seed: number,
): Promise<MadePlace[]> {
  const random = seededRandom(seed);
  const all: MadePlace[] = [];
  for (let number = 1; number <= counties; number += 1) {
    const places = madeCounty(number, random);
    const county = places[0]?.code ?? '';
    await open(db, county, places[0]?.name ?? '');
    await inArea(db, county, async (tx) => {
      const writer: Writer = { tx, county, writes: [] };
      for (const batch of batchesOf(county, places, random)) await insertBatch(writer, batch);
      const act = { at: '2026-07-01T00:00:00.000Z', actor: 'bench', act: 'load', subject: county };
      await addLine(writer, act);
    });
    all.push(...places);
  }
  return all;
}

async function open(db: Database, county: string, name: string): Promise<void> {
  const row = { county, name_zh: name, name_en: name, simulated: true, opened_on: '2026-01-01' };
  await db.insertInto('counties').values(row).execute();
}

function batchesOf(county: string, places: MadePlace[], random: () => number): Batch[] {
  const importId = `${county}-I1`;
  return [
    {
      ...{
        table: 'places',
        importId,
        columns: columns('code name level kind parent', 'valid_from date'),
      },
      rows: places.map(({ code, name, level, parent }) => {
        return [code, name, level, level, parent, '2026-01-01'];
      }),
    },
    { table: 'place_points', importId, columns: pointColumns, rows: places.map(pointRow) },
    {
      ...{ table: 'facts', importId, columns: factColumns },
      rows: places.flatMap((place) => factRows(place, random)),
    },
  ];
}

const pointColumns = columns(
  'code',
  'lon float8',
  'lat float8',
  'morton bigint',
  'precision text',
  'source text',
  'set_on date',
  'set_by text',
  'latest bool',
);
const factColumns = columns(
  'place measure',
  'value float8',
  'day date',
  'source text',
  'author text',
  'recorded_at timestamptz',
);

/** The first word list is of texts; each further one is a name and its type. */
function columns(texts: string, ...typed: string[]): { name: string; type: string }[] {
  const plain = texts.split(' ').map((name) => ({ name, type: 'text' }));
  return plain.concat(
    typed.map((pair) => ({ name: pair.split(' ')[0] ?? '', type: pair.split(' ')[1] ?? '' })),
  );
}
