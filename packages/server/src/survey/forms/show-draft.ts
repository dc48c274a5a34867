import { no, stop, yes } from '@qianwan/base/verdict';
import { showDraft } from '@qianwan/contract/survey/forms';
import { operation } from '#http/operation';
import { findDraft } from './store.ts';
import { draftView } from './views.ts';

export default operation(showDraft, async ({ tx, input: { form, draft }, today }) => {
  const found = await findDraft(tx, form, draft);
  return found === null
    ? no(stop('not-found', { id: `${form} ${draft}` }))
    : yes(await draftView(tx, found, today));
});
