import { no, stop, yes } from '@qianwan/base/verdict';
import { retireForm } from '@qianwan/contract/survey/forms';
import { lockRecord } from '#db/lock';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { findFormVersion } from './store.ts';

export default operation(retireForm, async (call) => {
  const { tx, county, input, today, now, actor } = call;
  const { form, version } = input;
  await lockRecord(tx, `${county}/forms/${form}`);
  const found = await findFormVersion(tx, form, version);
  if (found === null) return no(stop('not-found', { id: `${form} ${version}` }));
  if (found.retiredOn !== null) return no(stop('form-retired', { version, day: found.retiredOn }));
  const step = { form, version, step: 'retired', draft: found.draft };
  await insertRow(call, 'form_steps', {
    ...step,
    taken_on: today,
    taken_at: now,
    taken_by: actor.id,
  });
  return yes({ form, version });
});
