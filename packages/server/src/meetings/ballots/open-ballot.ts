import { yes } from '@qianwan/base/verdict';
import { openBallot } from '@qianwan/contract/meetings';
import { operation } from '#http/operation';
import { addBallot } from './add-ballot.ts';

export default operation(openBallot, async (call) => {
  const opened = await addBallot(call, call.input, call.today);
  return opened.ok ? yes({ id: opened.value }) : opened;
});
