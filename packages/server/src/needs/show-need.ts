import { no, stop, yes } from '@qianwan/base/verdict';
import { showNeed } from '@qianwan/contract/needs';
import { operation } from '#http/operation';
import { needView } from './views.ts';

export default operation(showNeed, async ({ tx, today, input: { need: id } }) => {
  const view = await needView(tx, today, id);
  return view === null ? no(stop('not-found', { id })) : yes(view);
});
