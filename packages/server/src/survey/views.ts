import type { listFacts } from '@qianwan/contract/survey';
import type { Fact } from '@qianwan/programme/survey/fact';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { paged } from '#db/paged';
import { findHistory, findNewest, findNewestOf, type NewestFact } from './store.ts';

type FactPage = z.infer<typeof listFacts.reply>;
type FactInput = z.output<typeof listFacts.input>;

/** What is known of a place: the newest fact of each measure, or all of one; as known on a day. */
export async function factPage(tx: Tx, county: string, input: FactInput): Promise<FactPage> {
  const { place, measure, after, most } = input;
  const asked = { county, place, knownOn: input.knownOn ?? null, most: most + 1 };
  if (measure === undefined)
    return paged(await findNewest(tx, { ...asked, after }), most, (fact) => fact.measure);
  const rows = await findHistory(tx, { ...asked, measure, after: keyIn(after) });
  return paged(rows, most, ({ day, id }) => `${day}/${id}`);
}

/** A history pages by day and id together: a day alone may hold several facts. */
function keyIn(after: string): { day: string; id: number } | null {
  const [, day, id] = /^(\d{4}-\d\d-\d\d)\/(\d+)$/.exec(after) ?? [];
  return day === undefined || id === undefined ? null : { day, id: Number(id) };
}

const MOST_MEASURES = 500;

/** The newest fact of each measure of one place, by measure. */
export async function factsOf(
  tx: Tx,
  county: string,
  place: string,
): Promise<ReadonlyMap<string, Fact>> {
  const facts = await findNewest(tx, {
    county,
    place,
    knownOn: null,
    after: '',
    most: MOST_MEASURES,
  });
  return new Map(facts.map((fact) => [fact.measure, fact]));
}

/** The newest fact of each of these measures at every place of an area of the county. */
export async function newestOf(
  tx: Tx,
  county: string,
  area: string,
  measures: readonly string[],
): Promise<NewestFact[]> {
  return findNewestOf(tx, county, area, measures);
}
