import { yes } from '@qianwan/base/verdict';
import { listFacts } from '@qianwan/contract/survey';
import { operation } from '#http/operation';
import { factPage } from './views.ts';

export default operation(listFacts, async ({ tx, county, input }) =>
  yes(await factPage(tx, county, input)),
);
