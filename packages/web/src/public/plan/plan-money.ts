import { byText } from '@qianwan/base/order';
import { PayerKind } from '@qianwan/programme/funds/payer';
import { money } from '#format/money';
import { percent } from '#format/number';
import { type Html, html } from '#html';
import { flow, type Stream } from '#public/draw/flow';
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
  const purses = [...named.values()].toSorted(
    (a, b) => b.drawnFen - a.drawnFen || byText(a.id, b.id),
  );
  const outside = payers.map(({ payer, year, drawnFen }) => ({
    from: payer,
    to: String(year),
    fen: drawnFen,
  }));
  const streams = [...outside, ...ownMoney(years, outside)];
  const own = { id: OWN, name: say(planWords.own), colour: payerColours.household };
  const from = [...purses, own]
    .map((payer) => ({ ...payer, fen: sum(streams.filter((stream) => stream.from === payer.id)) }))
    .filter(({ fen }) => fen > 0)
    .map((payer) => ({ ...payer, sum: money(payer.fen, frame.language) }));
  const to = years
    .map(({ year }) => String(year))
    .map((id) => ({ id, fen: sum(streams.filter((stream) => stream.to === id)) }))
    .filter(({ fen }) => fen > 0)
    .map(({ id, fen }) => ({ id, name: id, sum: money(fen, frame.language), colour: '' }));
  const total = money(sum(streams), frame.language);
  return html`${flow(say(planWords.money), from, to, streams)}<p class="small muted">${say(planWords.moneyNote, { sum: total })}</p>${purseList(frame, purses)}`;
}

const OWN = 'own';

/** What no outside payer gives, the villages and their households bring in: money, labour, material. */
function ownMoney(years: PlanFacts['years'], outside: readonly Stream[]): Stream[] {
  return years
    .map(({ year, costFen }) => ({ to: String(year), costFen }))
    .map(({ to, costFen }) => ({
      from: OWN,
      to,
      fen: costFen - sum(outside.filter((stream) => stream.to === to)),
    }))
    .filter(({ fen }) => fen > 0);
}

type Purse = {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly drawnFen: number;
  readonly availableFen: number;
};

function purseList(frame: Frame, all: readonly Purse[]): Html {
  const say = speaker(frame);
  const rows = all.map(({ name, drawnFen, availableFen }) => {
    const share = availableFen === 0 ? 0 : drawnFen / availableFen;
    const words = say(planWords.usedOf, {
      drawn: money(drawnFen, frame.language),
      available: money(availableFen, frame.language),
    });
    return html`<li><div class="head-line"><span>${name} <small class="muted">${words}</small></span><b>${percent(share)}</b></div><div class="track"><i style="width:${Math.round(share * 1000) / 10}%"></i></div></li>`;
  });
  return html`<h3>${say(planWords.used)}</h3><ul class="cover">${rows}</ul>`;
}

function sum(streams: readonly { readonly fen: number }[]): number {
  return streams.reduce((total, { fen }) => total + fen, 0);
}
