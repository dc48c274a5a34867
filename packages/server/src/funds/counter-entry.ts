import { no, stop } from '@qianwan/base/verdict';
import { counterEntry } from '@qianwan/contract/funds';
import { counterOf } from '@qianwan/programme/funds/counter-entry';
import { operation } from '#http/operation';
import { bookEntry } from './book.ts';
import { balancesUnder, entryIds, findCounter, findEntry } from './store.ts';

export default operation(counterEntry, async (call) => {
  const { tx, county, input, today } = call;
  const [id = ''] = await entryIds(call, 1);
  const undone = await findEntry(tx, county, input.entry);
  if (undone === null) return no(stop('not-found', { id: input.entry }));
  const counteredBy = await findCounter(tx, county, input.entry);
  const balances = await balancesUnder(tx, county, [undone]);
  const made = counterOf(input.entry, undone, counteredBy, balances, input.memo);
  if (!made.ok) return made;
  return bookEntry(call, id, made.value, { today, by: call.actor.id });
});
