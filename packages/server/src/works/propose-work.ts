import { no, stop, yes } from '@qianwan/base/verdict';
import { proposeWork } from '@qianwan/contract/works';
import { proposalFaults } from '@qianwan/programme/works/proposal';
import { nextId } from '#db/ids';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { isVillage } from '#registry/villages/store';
import { findWorks } from './store.ts';
import { workRow } from './work-row.ts';

export default operation(proposeWork, async (call) => {
  const { tx, input, actor, today } = call;
  const { village } = input;
  if (!(await isVillage(tx, village))) return no(stop('village-unknown', { village }));
  const first = await findWorks(tx, input.after);
  const faults = proposalFaults(
    input,
    first.map(({ id }) => id),
  );
  if (faults.length > 0) return no(...faults);
  const id = await nextId(call, village, 'W');
  await insertRow(call, 'works', {
    ...workRow(input),
    id,
    village,
    proposed_by: actor.id,
    proposed_on: today,
  });
  return yes({ id });
});
