import { no, stop, yes } from '@qianwan/base/verdict';
import { supportNeed } from '@qianwan/contract/needs';
import { strangerTo, whoseVoice } from '@qianwan/programme/meetings/voice';
import { lockRecord } from '#db/lock';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { findHousehold } from '#registry/households/store';
import { countVoices, findNeeds, hasVoice } from './store.ts';

export default operation(supportNeed, async (call) => {
  const { tx, input, actor, today } = call;
  const { need: id, channel } = input;
  await lockRecord(tx, id);
  const [need] = await findNeeds(tx, [id]);
  if (need === undefined) return no(stop('not-found', { id }));
  const voice = whoseVoice(actor, input.household);
  if (!voice.ok) return voice;
  const household = voice.value;
  const stranger = strangerTo(need.village, await findHousehold(tx, household));
  if (stranger !== null) return no(stop(stranger));
  if (await hasVoice(tx, id, household)) return no(stop('already-counted'));
  await insertRow(call, 'need_voices', { need: id, household, channel, given_on: today });
  const voices = await countVoices(tx, [id]);
  return yes({ need: id, voices: voices.get(id) ?? 0 });
});
