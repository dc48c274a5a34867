import type { LedgerEntry, showFunds } from '@qianwan/contract/funds';
import type { z } from 'zod';
import { dayWords } from '#format/day';
import { exactMoney } from '#format/money';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { type Crumb, page } from '#public/frame/page';
import { pager } from '#public/frame/pager';
import { accountWords, purposeWords } from '#words/funds';
import type { Words } from '#words/language';
import { ledgerWords } from '#words/public/books';
import { memoText } from './memo.ts';

/** An account that is not of the chart stands as it was recorded. */
const accounts: Readonly<Record<string, Words>> = accountWords;

type Funds = z.output<typeof showFunds.reply>;
type Entry = z.output<typeof LedgerEntry>;

export type LedgerFacts = {
  readonly place: { readonly code: string; readonly name: string };
  readonly path: readonly Crumb[];
  readonly funds: Funds;
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly after: string;
  readonly next: string | null;
  /** Balances are the county's; below it only entries are shown. */
  readonly withBalances: boolean;
};

/** The books, to the fen: where each purse stands, and every entry with every line. */
export function ledgerPage(frame: Frame, facts: LedgerFacts): Html {
  const say = speaker(frame);
  const { place, path, funds, entries, after, next } = facts;
  const title = say(ledgerWords.of, { place: place.name });
  const body = html`<h1>${title}</h1><p class="lead">${say(ledgerWords.lead)}</p>
${facts.withBalances && after === '' ? html`<section><h2>${say(ledgerWords.balance)}</h2>${balances(frame, funds)}</section>` : ''}
<section><h2>${say(ledgerWords.entries)}</h2>${
    entries.length === 0
      ? html`<p>${say(ledgerWords.none)}</p>`
      : html`<ul class="cases">${entries.map((each) => entry(frame, each, funds))}</ul>`
  }${pager(frame, `/${place.code}/ledger`, { after, next })}</section>`;
  return page(frame, { title, path, body });
}

function balances(frame: Frame, { payers, lines }: Funds): Html {
  const say = speaker(frame);
  const columns = ['promisedFen', 'committedFen', 'paidFen'] as const;
  const total = (of: readonly Funds['lines'][number][], column: (typeof columns)[number]) =>
    of.reduce((sum, line) => sum + line[column], 0);
  const row = (of: readonly Funds['lines'][number][]) => {
    const free = total(of, 'promisedFen') - total(of, 'committedFen');
    return html`${columns.map((column) => html`<td class="n">${exactMoney(total(of, column))}</td>`)}<td class="n">${exactMoney(free)}</td>`;
  };
  const rows = payers.map(
    (payer) =>
      html`<tr><th scope="row">${frame.language === 'zh' ? payer.nameZh : payer.nameEn}</th>${row(lines.filter((line) => line.payer === payer.id))}</tr>`,
  );
  const heads = (['promised', 'committed', 'paid', 'free'] as const).map(
    (head) => html`<th scope="col" class="n">${say(ledgerWords[head])}</th>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say(ledgerWords.unit)}"><table><caption>${say(ledgerWords.unit)}</caption><thead><tr><th scope="col">${say(ledgerWords.payer)}</th>${heads}</tr></thead><tbody>${rows}<tr class="sum"><th scope="row">${say(ledgerWords.total)}</th>${row(lines)}</tr></tbody></table></div>`;
}

function entry(frame: Frame, { id, day, memo, work, counters, lines }: Entry, funds: Funds): Html {
  const say = speaker(frame);
  const name = new Map(
    funds.payers.map((payer) => [payer.id, frame.language === 'zh' ? payer.nameZh : payer.nameEn]),
  );
  const rows = lines.map(({ account, payer, purpose, year, amountFen }) => {
    const words = accounts[account];
    const whose = [
      name.get(payer ?? '') ?? payer ?? '',
      year,
      purpose === null ? '' : say(purposeWords[purpose]),
    ];
    return html`<tr><td>${words === undefined ? account : say(words)}</td><td>${whose.filter((part) => part !== '').join(' · ')}</td><td class="n">${exactMoney(amountFen)}</td></tr>`;
  });
  const subject =
    work === null
      ? memoText(frame, memo)
      : html`<a href="${link(frame, `/${work}`)}">${memoText(frame, memo)}</a>`;
  return html`<li><p class="head-line"><span class="what">${subject}</span><small class="muted">${dayWords(day, frame.language)} · ${id}${counters === null ? '' : ` · ${say(ledgerWords.counters, { id: counters })}`}</small></p><table class="small">${rows}</table></li>`;
}
