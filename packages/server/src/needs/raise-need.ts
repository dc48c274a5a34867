import { no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import { raiseNeed } from '@qianwan/contract/needs';
import { strangerTo, type VoiceCode } from '@qianwan/programme/meetings/voice';
import { replyDueOn } from '@qianwan/programme/needs/clock';
import { isPermitted } from '@qianwan/programme/people/permission';
import { officers } from '@qianwan/programme/people/role';
import { nextId } from '#db/ids';
import { insertRow } from '#db/write';
import { type Call, operation } from '#http/operation';
import { findHousehold } from '#registry/households/store';
import { findRules } from '#registry/rules/store';
import { isVillage } from '#registry/villages/store';
import { newReceipt, receiptDigest } from './receipt.ts';

export default operation(raiseNeed, async (call) => {
  const { tx, input, today } = call;
  const { village, channel } = input;
  if (!(await isVillage(tx, village))) return no(stop('village-unknown', { village }));
  const voice = await firstVoice(call, village, input.household);
  if (!voice.ok) return voice;
  const household = voice.value;
  const id = await nextId(call, village, 'N');
  const receipt = newReceipt();
  await insertRow(call, 'needs', {
    id,
    ...input,
    household,
    raised_on: today,
    receipt_sha256: receiptDigest(receipt),
  });
  if (household !== null) {
    await insertRow(call, 'need_voices', { need: id, household, channel, given_on: today });
  }
  return yes({ id, receipt, dueOn: replyDueOn(input.category, today, await findRules(tx)) });
});

/**
 * A household that speaks for its own village is the first voice, whether it typed the need itself or an
 * officer entered it from paper; anyone else raises one without.
 */
async function firstVoice(
  { tx, actor }: Call<unknown>,
  village: string,
  named: string | undefined,
): Promise<Verdict<string | null, VoiceCode>> {
  if (named === undefined || named === actor.household) {
    return yes(actor.area === village ? actor.household : null);
  }
  if (!isPermitted(actor, officers, village)) return no(stop('only-own-household'));
  const stranger = strangerTo(village, await findHousehold(tx, named));
  return stranger === null ? yes(named) : no(stop(stranger));
}
