import type { Day } from '@qianwan/base/calendar';
import { fen, sumFen } from '@qianwan/base/money';
import { type Verdict, yes } from '@qianwan/base/verdict';
import { ownPayers } from '@qianwan/programme/funds/shares';
import { surplusOf } from '@qianwan/programme/funds/surplus';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type { Writer } from '#db/write';
import { bookAll } from '#funds/book';
import { moneyOfWork } from '#funds/store';
import { findRules } from '#registry/rules/store';

type Call = Writer & { readonly today: Day; readonly actor: { readonly id: string } };

/** Nothing stays tied to a work that is done but what is still to be paid for it. */
export async function giveBackSurplus(
  call: Call,
  work: string,
  priceFen: number,
): Promise<Verdict<null>> {
  const { tx, county, today } = call;
  const rule = rulesOf(await findRules(tx), today).read('funds.shares')?.value;
  const own = rule === undefined ? new Set<string>() : ownPayers(rule);
  const money = await moneyOfWork(tx, county, work);
  const committed = money.filter(({ account }) => account === 'committed');
  const paid = money.filter(({ account }) => account === 'paid').map((part) => part.fen);
  const entry = surplusOf(work, committed, sumFen(paid), fen(priceFen), own);
  if (entry === null) return yes(null);
  return bookAll(call, [entry], { today, by: call.actor.id });
}
