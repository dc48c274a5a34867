import { yes } from '@qianwan/base/verdict';
import { listRounds } from '@qianwan/contract/plan';
import { operation } from '#http/operation';
import { roundsOf } from './views.ts';

export default operation(listRounds, async ({ tx, input }) =>
  yes(await roundsOf(tx, input.county)),
);
