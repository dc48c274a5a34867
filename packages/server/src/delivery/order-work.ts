import { day } from '@qianwan/base/calendar';
import { no, stop, yes } from '@qianwan/base/verdict';
import { orderWork } from '@qianwan/contract/delivery';
import { orderFaults } from '@qianwan/programme/delivery/order';
import { placeOf } from '@qianwan/programme/registry/place-code';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import { nextId } from '#db/ids';
import { lockRecord } from '#db/lock';
import { moneyOfWork } from '#funds/store';
import { operation } from '#http/operation';
import { approvedYearOf } from '#plan/store';
import { findRules } from '#registry/rules/store';
import { findWorks } from '#works/store';
import { findDelivery, keepOrder } from './store.ts';

export default operation(orderWork, async (call) => {
  const { tx, county, input, today } = call;
  const { work } = input;
  if ((await findWorks(tx, [work])).length === 0) return no(stop('not-found', { id: work }));
  await lockRecord(tx, work);
  const money = await moneyOfWork(tx, county, work);
  const facts = {
    planned: (await approvedYearOf(tx, work)) !== null,
    ordered: (await findDelivery(tx, work)) !== null,
    committedFen: money.reduce((sum, part) => sum + part.fen, 0),
  };
  const asked = { ...input, dueOn: day(input.dueOn) };
  const faults = orderFaults(asked, facts, rulesOf(await findRules(tx), today));
  if (faults.length > 0) return no(...faults);
  const id = await nextId(call, placeOf(work), 'O');
  await keepOrder(call, { ...input, id }, { today, by: call.actor.id });
  return yes({ ...input, id, orderedOn: today });
});
