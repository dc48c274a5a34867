import { no, stop } from '@qianwan/base/verdict';
import { recordFact } from '@qianwan/contract/survey';
import { Fact } from '@qianwan/programme/survey/fact';
import { judgeFact } from '@qianwan/programme/survey/judge-fact';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { findPlace } from '#registry/store';
import { findOfDay } from './store.ts';
import { factsOf } from './views.ts';

export default operation(recordFact, async (call) => {
  const { tx, county, input, actor, today, now } = call;
  if ((await findPlace(tx, input.place)) === null)
    return no(stop('not-found', { id: input.place }));
  const known = await factsOf(tx, county, input.place);
  const before = {
    newest: known.get(input.measure)?.value ?? null,
    households: known.get('households')?.value ?? null,
  };
  const verdict = judgeFact(input, before, today);
  if (!verdict.ok) return verdict;
  const { place, source } = input;
  const { measure, value, words, day } = verdict.value;
  const supersedes = await findOfDay(tx, county, { place, measure, day });
  const fact = { place, measure, value, words, day, source, supersedes, author: actor.id };
  const { id } = await insertRow(call, 'facts', { ...fact, recorded_at: now });
  const kept = Fact.parse({ ...fact, id, recordedAt: now });
  return { ok: true, value: kept, cautions: verdict.cautions };
});
