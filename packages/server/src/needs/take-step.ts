import { no, stop, yes } from '@qianwan/base/verdict';
import { takeStep } from '@qianwan/contract/needs';
import { stepFaults } from '@qianwan/programme/needs/step';
import { lockRecord } from '#db/lock';
import { operation } from '#http/operation';
import { addStep } from './add-step.ts';
import { findNeeds, findSteps } from './store.ts';
import { needView } from './views.ts';

export default operation(takeStep, async (call) => {
  const { tx, input, today } = call;
  const { need: id, step, words } = input;
  await lockRecord(tx, id);
  const [need] = await findNeeds(tx, [id]);
  if (need === undefined) return no(stop('not-found', { id }));
  const faults = stepFaults({ step, words }, (await findSteps(tx, [id])).get(id) ?? []);
  if (faults.length > 0) return no(...faults);
  await addStep(call, { need: id, step, words, by: call.actor.id, today });
  const view = await needView(tx, today, id);
  return view === null ? no(stop('not-found', { id })) : yes(view);
});
