import { no, stop, yes } from '@qianwan/base/verdict';
import { separateNeed } from '@qianwan/contract/needs';
import { separateFaults } from '@qianwan/programme/needs/duplicates/merge';
import { placeOf } from '@qianwan/programme/registry/place-code';
import { lockRecord } from '#db/lock';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { findMerged, findNeeds } from '#needs/store';
import { needView } from '#needs/views';

export default operation(separateNeed, async (call) => {
  const { tx, input, actor, today } = call;
  const { need: id, words } = input;
  await lockRecord(tx, `${placeOf(id)} merges`);
  const [need] = await findNeeds(tx, [id]);
  if (need === undefined) return no(stop('not-found', { id }));
  const mergedInto = (await findMerged(tx, [id])).get(id)?.into ?? null;
  const faults = separateFaults({ mergedInto }, words);
  if (faults.length > 0) return no(...faults);
  await insertRow(call, 'need_merges', {
    ...{ need: id, into_need: null, words },
    ...{ by_actor: actor.id, done_on: today },
  });
  const view = await needView(tx, today, id);
  return view === null ? no(stop('not-found', { id })) : yes(view);
});
