import { day } from '@qianwan/base/calendar';
import { no, stop, yes } from '@qianwan/base/verdict';
import { measureWork } from '@qianwan/contract/delivery';
import { measurementFaults } from '@qianwan/programme/delivery/progress';
import { lockRecord } from '#db/lock';
import { operation } from '#http/operation';
import { findDelivery, keepMeasurement } from './store.ts';

export default operation(measureWork, async (call) => {
  const { tx, input, today } = call;
  await lockRecord(tx, input.work);
  const record = await findDelivery(tx, input.work);
  if (record === null) return no(stop('not-ordered', { work: input.work }));
  const faults = measurementFaults(record, { ...input, measuredOn: day(input.measuredOn) }, today);
  if (faults.length > 0) return no(...faults);
  await keepMeasurement(call, input, call.actor.id);
  return yes({ work: input.work, quantity: input.quantity });
});
