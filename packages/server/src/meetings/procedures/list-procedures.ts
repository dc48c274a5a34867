import { yes } from '@qianwan/base/verdict';
import { listProcedures } from '@qianwan/contract/meetings';
import { operation } from '#http/operation';
import { procedurePage } from './views.ts';

export default operation(listProcedures, async ({ tx, today, input }) =>
  yes(await procedurePage(tx, today, input)),
);
