import { fen } from '@qianwan/base/money';
import { payWork } from '@qianwan/contract/funds';
import { paymentOf } from '@qianwan/programme/funds/payment';
import { operation } from '#http/operation';
import { bookEntry } from './book.ts';
import { entryIds, moneyOfWork } from './store.ts';

export default operation(payWork, async (call) => {
  const { tx, county, input, today } = call;
  const [id = ''] = await entryIds(call, 1);
  const money = await moneyOfWork(tx, county, input.work);
  const committed = money.filter(({ account }) => account === 'committed');
  const payment = paymentOf(input.work, committed, fen(input.amountFen), input.memo);
  if (!payment.ok) return payment;
  return bookEntry(call, id, payment.value, { today, by: call.actor.id });
});
