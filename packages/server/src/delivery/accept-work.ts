import { assert } from '@qianwan/base/assert';
import { no, stop, yes } from '@qianwan/base/verdict';
import { acceptWork } from '@qianwan/contract/delivery';
import { acceptanceLacks } from '@qianwan/programme/delivery/acceptance';
import { lockRecord } from '#db/lock';
import { operation } from '#http/operation';
import { markBuilt } from '#needs/mark-work';
import { findWorks } from '#works/store';
import { giveBackSurplus } from './give-back-surplus.ts';
import { keepFacility } from './keep-facility.ts';
import { recordCoverage } from './record-coverage.ts';
import { findDelivery, keepAcceptance } from './store.ts';
import { toleranceOn } from './views.ts';

/**
 * The work becomes a facility with an owner and a carer, what it changed is recorded as a fact, and
 * its needs wait for the word of those who raised them.
 */
export default operation(acceptWork, async (call) => {
  const { tx, input, today } = call;
  await lockRecord(tx, input.work);
  const record = await findDelivery(tx, input.work);
  if (record === null) return no(stop('not-ordered', { work: input.work }));
  const lacks = acceptanceLacks(record, await toleranceOn(tx, today), today);
  if (lacks.length > 0) return no(...lacks);

  const [work] = await findWorks(tx, [input.work]);
  const { ballot, measured } = record;
  assert(work !== undefined && ballot !== null && measured !== null, 'nothing was lacking');
  const by = call.actor.id;
  const facility = await keepFacility(call, work, input.complaintPhone);
  const accepted = { work: work.id, ballot: ballot.id, measurement: measured.id, facility };
  await keepAcceptance(call, accepted, { today, by });
  await recordCoverage(call, work);
  const freed = await giveBackSurplus(call, work.id, record.order.amountFen);
  if (!freed.ok) return freed;
  await markBuilt(call, work.needs, work.id, by, today);
  return yes({ work: work.id, facility });
});
