import { no, stop, yes } from '@qianwan/base/verdict';
import { showWork } from '@qianwan/contract/works';
import { operation } from '#http/operation';
import { workView } from './views.ts';

export default operation(showWork, async ({ tx, input: { work: id } }) => {
  const view = await workView(tx, id);
  return view === null ? no(stop('not-found', { id })) : yes(view);
});
