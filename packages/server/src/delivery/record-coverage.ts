import { coverageAfter } from '@qianwan/programme/delivery/coverage';
import { measureOf } from '@qianwan/programme/survey/measures';
import type { Work } from '@qianwan/programme/works/work';
import { insertRow, type Writer } from '#db/write';
import { findOfDay } from '#survey/store';
import { factsOf } from '#survey/views';

type By = { readonly actor: { readonly id: string }; readonly today: string; readonly now: string };

/** What an accepted work changes is a fact like any other, with the acceptance as its source. */
export async function recordCoverage(call: Writer & By, work: Work): Promise<void> {
  const measure = `${work.type}.households`;
  if (measureOf(measure) === null) return;
  const { tx, county, today } = call;
  const known = await factsOf(tx, county, work.village);
  const value = coverageAfter(
    known.get(measure)?.value ?? null,
    known.get('households')?.value ?? null,
    work.householdsServed,
  );
  const fact = { place: work.village, measure, day: today };
  await insertRow(call, 'facts', {
    ...fact,
    value,
    source: `acceptance of ${work.id}`,
    author: call.actor.id,
    recorded_at: call.now,
    supersedes: await findOfDay(tx, county, fact),
  });
}
