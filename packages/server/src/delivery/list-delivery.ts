import { yes } from '@qianwan/base/verdict';
import { listDelivery } from '@qianwan/contract/delivery';
import { operation } from '#http/operation';
import { deliveryPage } from './views.ts';

export default operation(listDelivery, async ({ tx, today, input }) =>
  yes(await deliveryPage(tx, today, input)),
);
