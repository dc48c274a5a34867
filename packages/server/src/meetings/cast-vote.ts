import { no, stop, yes } from '@qianwan/base/verdict';
import { castVote } from '@qianwan/contract/meetings';
import { votingFaults } from '@qianwan/programme/meetings/balloting';
import { strangerTo, whoseVoice } from '@qianwan/programme/meetings/voice';
import { lockRecord } from '#db/lock';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { findHousehold } from '#registry/households/store';
import { findBallot, hasVoted } from './store.ts';
import { countOf } from './views.ts';

export default operation(castVote, async (call) => {
  const { tx, input, actor, today } = call;
  const { ballot: id, choice, channel } = input;
  await lockRecord(tx, id);
  const ballot = await findBallot(tx, id);
  if (ballot === null) return no(stop('not-found', { id }));
  const voice = whoseVoice(actor, input.household);
  if (!voice.ok) return voice;
  const household = voice.value;
  const stranger = strangerTo(ballot.village, await findHousehold(tx, household));
  if (stranger !== null) return no(stop(stranger));
  const voter = { household, hasVoted: await hasVoted(tx, id, household) };
  const faults = votingFaults(ballot, voter, today);
  if (faults.length > 0) return no(...faults);
  await insertRow(call, 'votes', { ballot: id, household, choice, channel, cast_on: today });
  return yes({ ballot: id, count: await countOf(tx, ballot) });
});
