import { yes } from '@qianwan/base/verdict';
import { listForms } from '@qianwan/contract/survey/forms';
import { paged } from '#db/paged';
import { operation } from '#http/operation';
import { findForms } from './store.ts';

export default operation(listForms, async ({ tx, input: { after, most } }) => {
  const rows = await findForms(tx, { after, most: most + 1 });
  return yes(paged(rows, most, ({ form, draft }) => `${form}|${draft}`));
});
