import { no, stop, yes } from '@qianwan/base/verdict';
import { setTarget } from '@qianwan/contract/outcomes';
import { indicatorOf } from '@qianwan/programme/outcomes/indicators';
import { operation } from '#http/operation';
import { keepTarget } from './store.ts';

export default operation(setTarget, async (call) => {
  const { indicator, year, value, source } = call.input;
  if (indicatorOf(indicator) === null) return no(stop('indicator-unknown', { indicator }));
  await keepTarget(call, { indicator, year, value, source }, call.actor.id);
  return yes({ indicator, year });
});
