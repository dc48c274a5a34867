import { no, stop, yes } from '@qianwan/base/verdict';
import { estimateWork } from '@qianwan/contract/works';
import { estimateFaults, totalFen } from '@qianwan/programme/works/estimate';
import { lockRecord } from '#db/lock';
import { insertRow, json } from '#db/write';
import { operation } from '#http/operation';
import { checkWork } from './check-work.ts';
import { itemRatesOn } from './item-rates.ts';
import { findAdmissions, findNewestChecks, findWorks } from './store.ts';

/** A faulty estimate is kept too: its maker mends it with the reasons on show, and the gate waits. */
export default operation(estimateWork, async (call) => {
  const { tx, input, actor, today } = call;
  const { work: id, lines } = input;
  await lockRecord(tx, id);
  const [work] = await findWorks(tx, [id]);
  if (work === undefined) return no(stop('not-found', { id }));
  const admittedOn = (await findAdmissions(tx, [id])).get(id);
  if (admittedOn !== undefined) return no(stop('already-admitted', { admittedOn }));
  await insertRow(call, 'estimates', {
    work: id,
    made_on: today,
    lines: json(lines),
    by_actor: actor.id,
  });
  const findings = estimateFaults({ lines }, work.costFen, await itemRatesOn(tx, today));
  if ((await findNewestChecks(tx, [id])).has(id)) await checkWork(call, work, actor.id, today);
  return yes({ id, totalFen: totalFen({ lines }), findings });
});
