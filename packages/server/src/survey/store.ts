import type { Fact } from '@qianwan/programme/survey/fact';
import { here } from '#db/area';
import type { Tx } from '#db/database';

/** The newest fact of each measure, by place and measure. A later day wins; on one day, what was typed later. */
export async function newestFacts(
  tx: Tx,
  places: readonly string[],
  measures: readonly string[],
): Promise<Map<string, Map<string, Fact>>> {
  if (places.length === 0 || measures.length === 0) return new Map();
  const rows: Fact[] = await tx
    .selectFrom('facts')
    .distinctOn(['place', 'measure'])
    .select([
      'id',
      'place',
      'measure',
      'value',
      'words',
      'day',
      'source',
      'author',
      'recorded_at as recordedAt',
      'supersedes',
    ])
    .where('county', '=', here)
    .where('place', 'in', places)
    .where('measure', 'in', measures)
    .orderBy('place')
    .orderBy('measure')
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return new Map(
    Array.from(byPlace, ([place, facts]) => [
      place,
      new Map(facts.map((fact) => [fact.measure, fact])),
    ]),
  );
}
