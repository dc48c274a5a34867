import { yes } from '@qianwan/base/verdict';
import { listNeeds } from '@qianwan/contract/needs';
import { operation } from '#http/operation';
import { needPage } from './views.ts';

export default operation(listNeeds, async ({ tx, today, input }) =>
  yes(await needPage(tx, today, input)),
);
