import { fen } from '@qianwan/base/money';
import { byText } from '@qianwan/base/order';
import type { Compiled } from './compiled.ts';
import type { Choice, Draw } from './plan.ts';

/**
 * Pays every chosen work to the fen: each share from the earmarked envelope while it lasts, the rest
 * from the payer's envelope for any purpose. Works are paid place by place, and since the
 * pots of a year together stay within their reserve, nobody comes too late.
 */
export function choicesOf(compiled: Compiled, yearOf: Int8Array): Choice[] {
  const { money, order, years, yearCount } = compiled;
  const earmarkLeft = money.potFen.slice();
  const choices: Choice[] = [];
  order.works.forEach((work, w) => {
    const t = yearOf[w];
    if (t < 0) return;
    const draws: Draw[] = [];
    for (let s = money.shareStart[w]; s < money.shareStart[w + 1]; s += 1) {
      const pot = money.sharePot[s * yearCount + t];
      const fromEarmark = Math.min(earmarkLeft[pot], money.shareFen[s]);
      earmarkLeft[pot] -= fromEarmark;
      const parts = [
        { envelope: money.potEnvelope[pot], amount: fromEarmark },
        {
          envelope: money.reserveEnvelope[money.potReserve[pot]],
          amount: money.shareFen[s] - fromEarmark,
        },
      ];
      for (const { envelope, amount } of parts) {
        if (envelope !== null && amount > 0) draws.push({ envelope, fen: fen(amount) });
      }
    }
    draws.sort((a, b) => byText(a.envelope, b.envelope));
    choices.push({ work: work.id, year: years[t], draws });
  });
  return choices.sort((a, b) => a.year - b.year || byText(a.work, b.work));
}
