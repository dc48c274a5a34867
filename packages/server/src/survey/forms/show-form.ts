import { no, stop, yes } from '@qianwan/base/verdict';
import { showForm } from '@qianwan/contract/survey/forms';
import { operation } from '#http/operation';
import { findPublishedForm, readForm } from './store.ts';

export default operation(showForm, async ({ tx, input: { form } }) => {
  const found = await findPublishedForm(tx, form);
  if (found === null) return no(stop('not-found', { id: form }));
  return yes({ ...found, model: await readForm(tx, found) });
});
