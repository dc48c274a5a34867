import { no, stop, yes } from '@qianwan/base/verdict';
import { endFieldKey } from '@qianwan/contract/survey/submissions';
import { lockRecord } from '#db/lock';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { findKey } from './store.ts';

export default operation(endFieldKey, async (call) => {
  const { tx, input, today, now, actor } = call;
  await lockRecord(tx, input.key);
  const key = await findKey(tx, input.key);
  if (key === null) return no(stop('not-found', { id: input.key }));
  if (key.endedOn !== null) return no(stop('key-ended', { endedOn: key.endedOn }));
  await insertRow(call, 'field_key_ends', {
    ...{ key: key.id, ended_on: today, ended_at: now, ended_by: actor.id },
  });
  return yes({ id: key.id, endedOn: today });
});
