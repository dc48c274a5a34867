import { no, stop, yes } from '@qianwan/base/verdict';
import { comparePlans } from '@qianwan/contract/plan';
import { operation } from '#http/operation';
import { comparison } from './views.ts';

export default operation(comparePlans, async ({ tx, input }) => {
  const view = await comparison(tx, input.plan, input.other);
  return view === null ? no(stop('not-found', { id: `${input.plan} ${input.other}` })) : yes(view);
});
