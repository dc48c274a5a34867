import { no, stop, yes } from '@qianwan/base/verdict';
import { admitWork } from '@qianwan/contract/works';
import { passesGates } from '@qianwan/programme/works/gates';
import { lockRecord } from '#db/lock';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { markTakenUp } from '#needs/mark-work';
import { checkWork } from './check-work.ts';
import { findAdmissions, findWorks } from './store.ts';

/** A "no" of the gates is an answer that is kept, not an error: it comes with every reason and status 200. */
export default operation(admitWork, async (call) => {
  const { tx, input, actor, today } = call;
  const { work: id } = input;
  await lockRecord(tx, id);
  const [work] = await findWorks(tx, [id]);
  if (work === undefined) return no(stop('not-found', { id }));
  // Two works of one village must not each pass because the other is not in yet.
  await lockRecord(tx, work.village);
  const admittedOn = (await findAdmissions(tx, [id])).get(id);
  if (admittedOn !== undefined) return no(stop('already-admitted', { admittedOn }));
  const findings = await checkWork(call, work, actor.id, today);
  const admitted = passesGates(findings);
  if (admitted) {
    await insertRow(call, 'admissions', { work: id, admitted_on: today, by_actor: actor.id });
    await markTakenUp(call, work.needs, id, actor.id, today);
  }
  return yes({ id, admitted, findings });
});
