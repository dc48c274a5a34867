import { no, stop } from '@qianwan/base/verdict';
import { publishForm } from '@qianwan/contract/survey/forms';
import { judgePublication } from '@qianwan/programme/survey/forms/judge-publication';
import { lockRecord } from '#db/lock';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { findDraft, findPublishedVersions, readForm } from './store.ts';
import { preparedOf } from './views.ts';

export default operation(publishForm, async (call) => {
  const { tx, county, input, today, now, actor } = call;
  const { form, draft } = input;
  await lockRecord(tx, `${county}/forms/${form}`);
  const found = await findDraft(tx, form, draft);
  if (found === null) return no(stop('not-found', { id: `${form} ${draft}` }));
  const prepared = preparedOf(await readForm(tx, found));
  const verdict = judgePublication(prepared, await findPublishedVersions(tx, form), today);
  if (!verdict.ok) return verdict;
  const { version } = found;
  const step = { form, version, step: 'published', draft };
  await insertRow(call, 'form_steps', {
    ...step,
    taken_on: today,
    taken_at: now,
    taken_by: actor.id,
  });
  return { ok: true, value: { form, version }, cautions: verdict.cautions };
});
