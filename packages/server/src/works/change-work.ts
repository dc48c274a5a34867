import { no, stop, yes } from '@qianwan/base/verdict';
import { changeWork } from '@qianwan/contract/works';
import { proposalFaults } from '@qianwan/programme/works/proposal';
import { lockRecord } from '#db/lock';
import { updateRow } from '#db/write';
import { operation } from '#http/operation';
import { checkWork } from './check-work.ts';
import { findAdmissions, findNewestChecks, findWorks } from './store.ts';
import { workRow } from './work-row.ts';

/** Once it was checked, a change is checked again at once: the reasons on show are those of the work as it is. */
export default operation(changeWork, async (call) => {
  const { tx, input, actor, today } = call;
  const { work: id, ...change } = input;
  await lockRecord(tx, id);
  const [work] = await findWorks(tx, [id]);
  if (work === undefined) return no(stop('not-found', { id }));
  const admittedOn = (await findAdmissions(tx, [id])).get(id);
  if (admittedOn !== undefined) return no(stop('already-admitted', { admittedOn }));
  const said = workRow(change);
  if (Object.keys(said).length === 0) return yes({ id });
  const faults = proposalFaults(
    { ...work, resolution: change.resolution ?? work.resolution },
    work.after,
  );
  if (faults.length > 0) return no(...faults);
  await updateRow(call, 'works', { id }, said);
  const [changed] = await findWorks(tx, [id]);
  const checkedBefore = (await findNewestChecks(tx, [id])).has(id);
  if (checkedBefore && changed !== undefined) await checkWork(call, changed, actor.id, today);
  return yes({ id });
});
