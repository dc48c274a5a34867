import { yes } from '@qianwan/base/verdict';
import { listBallots } from '@qianwan/contract/meetings';
import { operation } from '#http/operation';
import { ballotPage } from './views.ts';

export default operation(listBallots, async ({ tx, input }) => yes(await ballotPage(tx, input)));
