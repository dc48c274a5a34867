import { yes } from '@qianwan/base/verdict';
import { showDesk } from '@qianwan/contract/overview';
import { operation } from '#http/operation';
import { waitingIn } from './waiting.ts';

export default operation(showDesk, async ({ tx, today, input: { area } }) =>
  yes({ waiting: await waitingIn(tx, area, today) }),
);
