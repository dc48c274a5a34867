import { yes } from '@qianwan/base/verdict';
import { showFunds } from '@qianwan/contract/funds';
import { operation } from '#http/operation';
import { fundsOf } from './views.ts';

export default operation(showFunds, async ({ tx, input }) => yes(await fundsOf(tx, input.county)));
