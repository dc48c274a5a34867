import { no, stop, yes } from '@qianwan/base/verdict';
import { echoNeed } from '@qianwan/contract/needs';
import { lockRecord } from '#db/lock';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { countEchoes, countEchoesOn, findNeeds } from './store.ts';

/** More than so many a day say nothing more, and would only fill the disk: it is no vote, and needs no accuracy. */
const MOST_A_DAY = 200;

export default operation(echoNeed, async (call) => {
  const { tx, input, today } = call;
  const { need: id } = input;
  await lockRecord(tx, `${id} echoes`);
  const [need] = await findNeeds(tx, [id]);
  if (need === undefined) return no(stop('not-found', { id }));
  if ((await countEchoesOn(tx, id, today)) >= MOST_A_DAY) return no(stop('echoes-enough'));
  await insertRow(call, 'need_echoes', { need: id, given_on: today });
  return yes({ need: id, echoes: (await countEchoes(tx, [id])).get(id) ?? 0 });
});
