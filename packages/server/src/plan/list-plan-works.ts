import { yes } from '@qianwan/base/verdict';
import { listPlanWorks } from '@qianwan/contract/plan';
import { operation } from '#http/operation';
import { planWorkPage } from './views.ts';

export default operation(listPlanWorks, async ({ tx, input }) =>
  yes(await planWorkPage(tx, input)),
);
