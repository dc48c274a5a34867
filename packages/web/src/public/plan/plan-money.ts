import { PayerKind } from '@qianwan/programme/funds/payer';
import { money } from '#format/money';
import { percent } from '#format/number';
import { type Html, html } from '#html';
import { flow } from '#public/draw/flow';
import { type Frame, speaker } from '#public/frame/frame';
import { payerColours } from '#theme';
import { planWords } from '#words/public/plan';
import type { PlanFacts } from './plan-facts.ts';

/** Who pays and in which year, as a flow; and how much of each purse the plan uses. */
export function planMoney(frame: Frame, { payers, years }: PlanFacts): Html {
  const say = speaker(frame);
  const named = new Map<string, Purse>();
  for (const { payer, nameZh, nameEn, kind, drawnFen, availableFen } of payers) {
    const before = named.get(payer);
    named.set(payer, {
      id: payer,
      name: frame.language === 'zh' ? nameZh : nameEn,
      colour: payerColours[PayerKind.safeParse(kind).data ?? 'government'],
      drawnFen: drawnFen + (before?.drawnFen ?? 0),
      availableFen: availableFen + (before?.availableFen ?? 0),
    });
  }
  const used = [...named.values()].filter(({ drawnFen }) => drawnFen > 0);
  const from = used.map((purse) => ({ ...purse, sum: money(purse.drawnFen, frame.language) }));
  const streams = payers.map(({ payer, year, drawnFen }) => ({
    from: payer,
    to: String(year),
    fen: drawnFen,
  }));
  const to = years
    .map(({ year }) => String(year))
    .map((id) => ({ id, fen: sum(streams.filter((stream) => stream.to === id)) }))
    .filter(({ fen }) => fen > 0)
    .map(({ id, fen }) => ({ id, name: id, sum: money(fen, frame.language), colour: '' }));
  const total = money(sum(streams), frame.language);
  return html`${flow(say(planWords.money), from, to, streams)}<p class="small muted">${say(planWords.moneyNote, { sum: total })}</p>${purses(frame, [...named.values()])}`;
}

type Purse = {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly drawnFen: number;
  readonly availableFen: number;
};

function purses(frame: Frame, all: readonly Purse[]): Html {
  const say = speaker(frame);
  const rows = all.map(({ name, drawnFen, availableFen }) => {
    const share = availableFen === 0 ? 0 : drawnFen / availableFen;
    const words = say(planWords.usedOf, {
      drawn: money(drawnFen, frame.language),
      available: money(availableFen, frame.language),
    });
    return html`<li><div class="head-line"><span>${name} <small class="muted">${words}</small></span><b>${percent(share)}</b></div><div class="track"><i style="width:${Math.round(share * 1000) / 10}%"></i></div></li>`;
  });
  return html`<h3>${say(planWords.used)}</h3><ul class="cover purses">${rows}</ul>`;
}

function sum(streams: readonly { readonly fen: number }[]): number {
  return streams.reduce((total, { fen }) => total + fen, 0);
}
