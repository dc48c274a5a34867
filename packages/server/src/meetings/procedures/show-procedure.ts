import { no, stop, yes } from '@qianwan/base/verdict';
import { showProcedure } from '@qianwan/contract/meetings';
import { operation } from '#http/operation';
import { procedureView } from './views.ts';

export default operation(showProcedure, async ({ tx, today, input: { procedure: id } }) => {
  const view = await procedureView(tx, today, id);
  return view === null ? no(stop('not-found', { id })) : yes(view);
});
