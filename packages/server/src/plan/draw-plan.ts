import { no, stop, yes } from '@qianwan/base/verdict';
import { drawPlan } from '@qianwan/contract/plan';
import { operation } from '#http/operation';
import { askTask } from '#jobs/tasks';
import { KIND } from './draw-plan-task.ts';
import { findRound } from './store.ts';

export default operation(drawPlan, async (call) => {
  const { tx, input } = call;
  if ((await findRound(tx, input.round)) === null)
    return no(stop('not-found', { id: input.round }));
  const task = await askTask(call, { kind: KIND, input, by: call.actor.id, at: call.now });
  return yes({ task });
});
