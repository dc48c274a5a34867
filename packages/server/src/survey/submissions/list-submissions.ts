import { yes } from '@qianwan/base/verdict';
import { listSubmissions } from '@qianwan/contract/survey/submissions';
import { paged } from '#db/paged';
import { operation } from '#http/operation';
import { listSubmissions as findSubmissions } from './store.ts';
import { submissionRows } from './views.ts';

export default operation(listSubmissions, async ({ tx, input }) => {
  const { area, form = null, after, most } = input;
  const before = Number(after) || null;
  const found = await findSubmissions(tx, { area, form, before, most: most + 1 });
  const page = paged(found, most, ({ seq }) => String(seq));
  return yes({ rows: await submissionRows(tx, page.rows), next: page.next });
});
