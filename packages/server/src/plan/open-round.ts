import { yes } from '@qianwan/base/verdict';
import { openRound } from '@qianwan/contract/plan';
import { operation } from '#http/operation';
import { keepRound } from './store.ts';

export default operation(openRound, async (call) => {
  const { title, firstYear, years } = call.input;
  const on = { today: call.today, by: call.actor.id };
  return yes(await keepRound(call, { title, firstYear, years }, on));
});
