import { no, stop, yes } from '@qianwan/base/verdict';
import { openAcceptance } from '@qianwan/contract/delivery';
import { stateOf } from '@qianwan/programme/delivery/record';
import { placeOf } from '@qianwan/programme/registry/place-code';
import { lockRecord } from '#db/lock';
import { operation } from '#http/operation';
import { addBallot, consentAbout } from '#meetings/ballots/add-ballot';
import { findDelivery } from './store.ts';

/** The served households are asked when there is something to look at: from its finishing on. */
export default operation(openAcceptance, async (call) => {
  const { tx, input, today } = call;
  const { work, households, closesOn } = input;
  await lockRecord(tx, work);
  const record = await findDelivery(tx, work);
  if (record === null) return no(stop('not-ordered', { work }));
  const state = stateOf(record);
  if (state === 'accepted')
    return no(stop('already-accepted', { acceptedOn: record.acceptedOn ?? '' }));
  if (state !== 'finished' && state !== 'measured') return no(stop('not-finished', { state }));
  if (record.ballot !== null && record.ballot.closesOn >= today)
    return no(stop('ballot-open-already', { closesOn: record.ballot.closesOn }));
  const question = `“${record.title}”已经完工，您同意验收吗？ / “${record.title}” is finished: do you accept it?`;
  const ballot = await addBallot(
    call,
    consentAbout({ village: placeOf(work), about: work, question, households, closesOn }),
    today,
  );
  return ballot.ok ? yes({ work, ballot: ballot.value }) : ballot;
});
