import { no, stop, yes } from '@qianwan/base/verdict';
import { showPlan } from '@qianwan/contract/plan';
import { operation } from '#http/operation';
import { planView } from './views.ts';

export default operation(showPlan, async ({ tx, input }) => {
  const view = await planView(tx, input.plan);
  return view === null ? no(stop('not-found', { id: input.plan })) : yes(view);
});
