import type { Day } from '@qianwan/base/calendar';
import { no, stop, type Verdict } from '@qianwan/base/verdict';
import { Fact } from '@qianwan/programme/survey/fact';
import { type FactGiven, judgeFact } from '@qianwan/programme/survey/judge-fact';
import { insertRow, type Writer } from '#db/write';
import { findPlace } from '#registry/store';
import { findOfDay } from './store.ts';
import { factsOf } from './views.ts';

/** A fact as it is given, and of which place, from where. */
export type FactToKeep = FactGiven & { readonly place: string; readonly source: string };
export type FactKeeper = Writer & {
  readonly author: string;
  readonly today: Day;
  readonly now: string;
};

/** Keeps one fact, whatever brought it; the one of the same day that it supersedes stays readable. */
export async function keepFact(keeper: FactKeeper, given: FactToKeep): Promise<Verdict<Fact>> {
  const { tx, county, today, now, author } = keeper;
  const { place, source } = given;
  if ((await findPlace(tx, place)) === null) return no(stop('not-found', { id: place }));
  const known = await factsOf(tx, county, place);
  const before = {
    newest: known.get(given.measure)?.value ?? null,
    households: known.get('households')?.value ?? null,
  };
  const verdict = judgeFact(given, before, today);
  if (!verdict.ok) return verdict;
  const { measure, value, words, day } = verdict.value;
  const supersedes = await findOfDay(tx, county, { place, measure, day });
  const fact = { place, measure, value, words, day, source, supersedes, author };
  const { id } = await insertRow(keeper, 'facts', { ...fact, recorded_at: now });
  const kept = Fact.parse({ ...fact, id, recordedAt: now });
  return { ok: true, value: kept, cautions: verdict.cautions };
}
