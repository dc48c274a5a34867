import { yes } from '@qianwan/base/verdict';
import { rankNeeds } from '@qianwan/contract/needs';
import { operation } from '#http/operation';
import { rankedPage } from './views.ts';

export default operation(rankNeeds, async ({ tx, county, today, input }) =>
  yes(await rankedPage(tx, today, { county, ...input })),
);
