import { money } from '#format/money';
import { thousands } from '#format/number';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import type { Words } from '#words/language';
import { workWords } from '#words/public/works';
import type { Fate } from './fate.ts';
import { quantityText, typeName } from './type-name.ts';

/** What a work costs, whom it serves, who pays, owns and cares, and when. */
export function workFacts(frame: Frame, { work, plan }: Fate, planId: string | null): Html {
  const say = speaker(frame);
  const { language } = frame;
  const unknown = say(workWords.unknown);
  const per = work.householdsServed === 0 ? 0 : Math.round(work.costFen / work.householdsServed);
  const cost = `${money(work.costFen, language)}${per === 0 ? '' : ` · ${say(workWords.perHousehold, { money: money(per, language) })}`}`;
  const upkeep =
    work.upkeepPayer === null
      ? money(work.upkeepFen, language)
      : say(workWords.upkeepBy, {
          money: money(work.upkeepFen, language),
          payer: work.upkeepPayer,
        });
  const borrowed =
    work.borrowedFen === 0 ? say(workWords.nothingBorrowed) : money(work.borrowedFen, language);
  const rows: readonly (readonly [Words, string | Html])[] = [
    [workWords.type, typeName(frame, work.type)],
    [workWords.cost, cost],
    [workWords.quantity, quantityText(frame, work.type, work.quantity)],
    [workWords.serves, say(workWords.households, { count: thousands(work.householdsServed) })],
    ...(plan === null || planId === null
      ? []
      : [[workWords.planYear, planned(frame, plan.year, planId)] as const]),
    [workWords.upkeep, upkeep],
    [workWords.owner, work.owner ?? unknown],
    [workWords.carer, work.carer ?? unknown],
    [workWords.borrowed, borrowed],
  ];
  return html`<dl class="facts">${rows.map(([words, fact]) => html`<div><dt>${say(words)}</dt><dd>${fact}</dd></div>`)}</dl>`;
}

function planned(frame: Frame, year: number | null, plan: string): Html {
  const say = speaker(frame);
  return html`${year ?? '—'} <a href="${link(frame, `/${plan}`)}">${say(workWords.inPlan)} →</a>`;
}
