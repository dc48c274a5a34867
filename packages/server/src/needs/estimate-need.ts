import { no, stop, yes } from '@qianwan/base/verdict';
import { estimateNeed } from '@qianwan/contract/needs';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { findNeeds } from './store.ts';

export default operation(estimateNeed, async (call) => {
  const { tx, input, actor, today } = call;
  const { need: id, costFen, words } = input;
  const [need] = await findNeeds(tx, [id]);
  if (need === undefined) return no(stop('not-found', { id }));
  await insertRow(call, 'need_estimates', {
    ...{ need: id, cost_fen: costFen, words },
    ...{ by_actor: actor.id, made_on: today },
  });
  return yes({ need: id, costFen });
});
