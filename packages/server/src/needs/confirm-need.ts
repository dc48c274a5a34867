import { no, stop, yes } from '@qianwan/base/verdict';
import { confirmNeed } from '@qianwan/contract/needs';
import { confirmationFaults } from '@qianwan/programme/needs/step';
import { lockRecord } from '#db/lock';
import { operation } from '#http/operation';
import { addStep } from './add-step.ts';
import { isRaiser } from './is-raiser.ts';
import { findNeeds, findSteps } from './store.ts';
import { needView } from './views.ts';

export default operation(confirmNeed, async (call) => {
  const { tx, input, actor, today } = call;
  const { need: id, solved, words, receipt } = input;
  await lockRecord(tx, id);
  const [need] = await findNeeds(tx, [id]);
  if (need === undefined) return no(stop('not-found', { id }));
  const byRaiser = isRaiser(need, actor, receipt);
  const faults = confirmationFaults(
    { solved, byRaiser },
    (await findSteps(tx, [id])).get(id) ?? [],
  );
  if (faults.length > 0) return no(...faults);
  const step = solved ? 'confirmed' : 'reopened';
  await addStep(call, { need: id, step, words, by: actor.id, today });
  const view = await needView(tx, today, id);
  return view === null ? no(stop('not-found', { id })) : yes(view);
});
