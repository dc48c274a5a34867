import { no, stop, yes } from '@qianwan/base/verdict';
import { judgePair } from '@qianwan/contract/needs';
import { olderFirst } from '@qianwan/programme/needs/duplicates/merge';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { findNeeds } from '#needs/store';

export default operation(judgePair, async (call) => {
  const { tx, input, actor, today } = call;
  const { need, other, verdict } = input;
  const [one, two] = await findNeeds(tx, [need, other]);
  if (one === undefined || two === undefined) return no(stop('not-found', { id: other }));
  if (one.village !== two.village) return no(stop('merge-elsewhere'));
  const [older, newer] = olderFirst(one, two);
  const said = { older: older.id, newer: newer.id, verdict };
  await insertRow(call, 'need_pair_verdicts', { ...said, by_actor: actor.id, given_on: today });
  return yes(said);
});
