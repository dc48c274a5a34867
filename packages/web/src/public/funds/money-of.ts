import type { LedgerEntry } from '@qianwan/contract/funds';
import type { z } from 'zod';
import { dayWords } from '#format/day';
import { exactMoney } from '#format/money';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { villageWords } from '#words/public/overview';
import { memoText } from './memo.ts';

type Entry = z.output<typeof LedgerEntry>;

/** What came to a place's works and what was paid, line by line, and what is committed but not yet paid. */
export function moneyOf(frame: Frame, entries: readonly Entry[]): Html {
  const say = speaker(frame);
  if (entries.length === 0) return html`<p>${say(villageWords.noneMoney)}</p>`;
  const rows = entries.map((entry) => {
    const name =
      entry.work === null
        ? entry.memo
        : html`<a href="${link(frame, `/${entry.work}`)}">${memoText(frame, entry.memo)}</a>`;
    return html`<tr><td>${dayWords(entry.day, frame.language)}</td><td>${name}</td><td class="n">${amount(committedIn(entry))}</td><td class="n">${amount(sumOf(entry, 'paid'))}</td></tr>`;
  });
  const committed = entries.reduce((sum, entry) => sum + committedIn(entry), 0);
  const paid = entries.reduce((sum, entry) => sum + sumOf(entry, 'paid'), 0);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say(villageWords.money)}"><table><thead><tr><th scope="col">${say(villageWords.day)}</th><th scope="col">${say(villageWords.memo)}</th><th scope="col" class="n">${say(villageWords.committedCol)}</th><th scope="col" class="n">${say(villageWords.paidCol)}</th></tr></thead><tbody>${rows}
<tr class="sum"><th scope="row" colspan="2">${say(villageWords.total)}</th><td class="n">${exactMoney(committed)}</td><td class="n">${exactMoney(paid)}</td></tr>
<tr><th scope="row" colspan="2">${say(villageWords.balance)}</th><td class="n" colspan="2">${exactMoney(committed - paid)}</td></tr></tbody></table></div>`;
}

/** What an entry commits anew: money that moves on to `paid` leaves `committed` without being taken back. */
function committedIn(entry: Entry): number {
  return sumOf(entry, 'committed') + sumOf(entry, 'paid');
}

function sumOf({ lines }: Entry, account: string): number {
  return lines.reduce((sum, line) => sum + (line.account === account ? line.amountFen : 0), 0);
}

function amount(fen: number): string {
  return fen === 0 ? '' : exactMoney(fen);
}
