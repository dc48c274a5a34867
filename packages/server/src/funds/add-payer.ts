import { no, stop, yes } from '@qianwan/base/verdict';
import { addPayer } from '@qianwan/contract/funds';
import { operation } from '#http/operation';
import { keepPayer, payersOf } from './store.ts';

export default operation(addPayer, async (call) => {
  const { tx, county, input } = call;
  const known = await payersOf(tx, county);
  if (known.some(({ id }) => id === input.id)) return no(stop('payer-exists', { payer: input.id }));
  return yes(await keepPayer(call, input));
});
