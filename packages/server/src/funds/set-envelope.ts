import { no, stop, yes } from '@qianwan/base/verdict';
import { setEnvelope } from '@qianwan/contract/funds';
import { envelopeChange } from '@qianwan/programme/funds/envelope-change';
import { operation } from '#http/operation';
import { bookEntry } from './book.ts';
import { entryIds, keepEnvelope, payersOf, standingOf } from './store.ts';

/** The envelope says what is meant, the ledger what was promised: both change in one go. */
export default operation(setEnvelope, async (call) => {
  const { tx, county, input, today } = call;
  const payers = await payersOf(tx, county);
  if (!payers.some(({ id }) => id === input.payer))
    return no(stop('payer-unknown', { payer: input.payer }));

  const { payer, purpose, year, amountFen } = input;
  const earmark = { payer, purpose, year };
  const on = { today, by: call.actor.id };
  const [entryId = ''] = await entryIds(call, 1);
  const change = envelopeChange(earmark, await standingOf(tx, county, earmark), amountFen);
  if (!change.ok) return change;
  if (change.value !== null) {
    const booked = await bookEntry(call, entryId, change.value, on);
    if (!booked.ok) return booked;
  }
  const id = await keepEnvelope(call, earmark, amountFen, on);
  return yes({ id, ...earmark, amountFen, setOn: today });
});
