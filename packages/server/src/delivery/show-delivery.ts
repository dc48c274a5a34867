import { no, stop, yes } from '@qianwan/base/verdict';
import { showDelivery } from '@qianwan/contract/delivery';
import { operation } from '#http/operation';
import { deliveryView } from './views.ts';

export default operation(showDelivery, async ({ tx, today, input }) => {
  const view = await deliveryView(tx, today, input.work);
  return view === null ? no(stop('not-ordered', { work: input.work })) : yes(view);
});
