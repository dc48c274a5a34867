import { no, stop, yes } from '@qianwan/base/verdict';
import { castVote } from '@qianwan/contract/meetings';
import { whoseVoice } from '@qianwan/programme/meetings/voice';
import { lockRecord } from '#db/lock';
import { insertRow, json } from '#db/write';
import { operation } from '#http/operation';
import { admitVoice } from './admit-voice.ts';
import { findBallot, findEarlier } from './store.ts';
import { countShown } from './views.ts';

export default operation(castVote, async (call) => {
  const { tx, input, actor, today } = call;
  const { ballot: id, choice, marks, channel, proxy, proxyPaper } = input;
  await lockRecord(tx, id);
  const ballot = await findBallot(tx, id);
  if (ballot === null) return no(stop('not-found', { id }));
  const speaker = whoseVoice(actor, input.household);
  if (!speaker.ok) return speaker;
  const household = speaker.value;
  const isOwn = actor.household !== null;
  if (!isOwn && channel === 'paper' && ballot.onPaper) return no(stop('paper-needs-two'));
  if (isOwn && proxy !== null) return no(stop('proxy-not-allowed'));
  const earlier = await findEarlier(tx, id, household);
  const arriving = { household, choice, marks, proxy, proxyPaper };
  const admitted = await admitVoice(call, ballot, arriving, { earlier, on: today });
  if (!admitted.ok) return admitted;
  await insertRow(call, 'votes', {
    ballot: id,
    household,
    choice,
    marks: json(marks),
    // A household's own session is the screen, whatever it says.
    channel: isOwn ? 'web' : channel,
    cast_on: today,
    proxy,
    proxy_paper: proxyPaper,
    helper: isOwn ? '' : input.helper || actor.name || actor.id,
    cast_by: actor.id,
  });
  return yes({ ballot: id, count: await countShown(tx, ballot) });
});
