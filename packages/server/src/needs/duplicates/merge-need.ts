import { no, stop, yes } from '@qianwan/base/verdict';
import { mergeNeed } from '@qianwan/contract/needs';
import { mergeFaults } from '@qianwan/programme/needs/duplicates/merge';
import { placeOf } from '@qianwan/programme/registry/place-code';
import { lockRecord } from '#db/lock';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { findMerged, findNeeds } from '#needs/store';
import { needView } from '#needs/views';

export default operation(mergeNeed, async (call) => {
  const { tx, input, actor, today } = call;
  const { need: id, into, words } = input;
  // Merges of a village go one after another: two at once could put needs under each other in a circle.
  await lockRecord(tx, `${placeOf(id)} merges`);
  const found = await findNeeds(tx, [id, into]);
  const need = found.find((each) => each.id === id);
  const keeper = found.find((each) => each.id === into);
  if (need === undefined) return no(stop('not-found', { id }));
  if (keeper === undefined) return no(stop('not-found', { id: into }));
  const merged = await findMerged(tx, [id, into]);
  const faults = mergeFaults(
    { ...need, mergedInto: merged.get(id)?.into ?? null },
    { ...keeper, mergedInto: merged.get(into)?.into ?? null },
    words,
  );
  if (faults.length > 0) return no(...faults);
  await insertRow(call, 'need_merges', {
    ...{ need: id, into_need: into, words },
    ...{ by_actor: actor.id, done_on: today },
  });
  const view = await needView(tx, today, into);
  return view === null ? no(stop('not-found', { id: into })) : yes(view);
});
