import { no, stop, yes } from '@qianwan/base/verdict';
import { raiseNeed } from '@qianwan/contract/needs';
import { replyDueOn } from '@qianwan/programme/needs/clock';
import { nextId } from '#db/ids';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { findRules } from '#registry/rules/store';
import { isVillage } from '#registry/villages/store';
import { newReceipt, receiptDigest } from './receipt.ts';

export default operation(raiseNeed, async (call) => {
  const { tx, input, actor, today } = call;
  const { village, channel } = input;
  if (!(await isVillage(tx, village))) return no(stop('village-unknown', { village }));
  const id = await nextId(call, village, 'N');
  const receipt = newReceipt();
  // A household that speaks for its own village is the first voice; anyone else raises without one.
  const household = actor.area === village ? actor.household : null;
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
