import type { PlanSummary } from '@qianwan/contract/plan';
import type { z } from 'zod';
import { dayWords } from '#format/day';
import { money, roundMoney } from '#format/money';
import { percent, thousands } from '#format/number';
import { type Html, html } from '#html';
import { yearStrip } from '#public/draw/years';
import { type Frame, link, speaker } from '#public/frame/frame';
import { type Crumb, page } from '#public/frame/page';
import { tag } from '#public/frame/tag';
import { planWords } from '#words/public/plan';
import { planCheck } from './plan-check.ts';
import type { PlanFacts } from './plan-facts.ts';
import { planMoney } from './plan-money.ts';
import { type PlanWorks, planWorks } from './plan-works.ts';

export type PlanPageFacts = {
  readonly plan: PlanFacts;
  readonly path: readonly Crumb[];
  /** The map of where it falls, drawn by whoever knows the places. */
  readonly map: Html;
  readonly townships: readonly { readonly code: string; readonly name: string }[];
  readonly works: PlanWorks;
  /** Other plans of the round, for comparing. */
  readonly others: readonly z.output<typeof PlanSummary>[];
};

/** The plan: what is built when, who pays, where it falls, how good it is, and how to check that. */
export function planPage(frame: Frame, facts: PlanPageFacts): Html {
  const say = speaker(frame);
  const { plan, path, map, works } = facts;
  const body = html`${head(frame, plan)}
<section><h2>${say(planWords.years)}</h2>${strip(frame, plan)}</section>
<div class="two"><section class="more"><h2>${say(planWords.money)}</h2>${planMoney(frame, plan)}</section>
<section><h2>${say(planWords.proofTitle)}</h2>${proof(frame, plan)}</section></div>
<section id="works"><h2>${say(planWords.list)}</h2><div class="two"><div class="more">${picks(frame, facts)}${planWorks(frame, works)}</div><div class="beside">${map}</div></div></section>
<section id="check"><h2>${say(planWords.check)}</h2>${planCheck(frame, plan)}</section>
${others(frame, facts)}`;
  return page(frame, { title: plan.title, path, body });
}

function head(frame: Frame, plan: PlanFacts): Html {
  const say = speaker(frame);
  const [first, last] = [plan.years[0]?.year ?? '', plan.years.at(-1)?.year ?? ''];
  const mark =
    plan.approvedOn === null
      ? tag('wait', say(planWords.draft))
      : tag('good', say(planWords.approved, { day: dayWords(plan.approvedOn, frame.language) }));
  const lead = say(planWords.lead, {
    years: first === last ? first : `${first}–${last}`,
    villages: thousands(plan.villages),
    works: thousands(plan.chosen),
    cost: money(plan.costFen, frame.language),
    left: thousands(plan.leftOut),
  });
  const trial =
    plan.settings.moneyPercent === 100
      ? ''
      : html` ${say(planWords.moneyPercent, { percent: plan.settings.moneyPercent })}`;
  return html`<p class="kicker">${say(planWords.plan)} · ${plan.id}</p><h1>${plan.title}</h1><p>${mark}</p><p class="answer">${lead}</p>
<p class="small muted">${say(planWords.settings, { poor: plan.settings.poorShare, most: plan.settings.worksPerVillage })}${trial} ${say(planWords.made, { day: dayWords(plan.madeOn, frame.language) })}</p>`;
}

function strip(frame: Frame, plan: PlanFacts): Html {
  const say = speaker(frame);
  const years = plan.years.map(({ year, works, costFen }) => ({
    year: String(year),
    works,
    built: 0,
    words: roundMoney(costFen, frame.language),
  }));
  return html`${yearStrip(say(planWords.years), years)}<p class="small muted">${say(planWords.worksAYear)}</p>`;
}

/** The bound in plain words: how much better any other plan could be, at most. */
function proof(frame: Frame, { value, bound, gap }: PlanFacts): Html {
  const say = speaker(frame);
  const words =
    gap === 0 ? say(planWords.proofExact) : say(planWords.proof, { gap: percent(gap, 2) });
  const reached = bound === 0 ? 100 : Math.floor((value / bound) * 1000) / 10;
  return html`<p>${words}</p><div class="track"><i style="width:${reached}%"></i></div>
<dl class="facts"><div><dt>${say(planWords.value)}</dt><dd>${points(value)}</dd></div><div><dt>${say(planWords.bound)}</dt><dd>${points(bound)}</dd></div><div><dt>${say(planWords.gap)}</dt><dd>${percent(gap, 2)}</dd></div></dl><p class="small muted">${say(planWords.points)}</p>
<p class="small"><a href="#check">${say(planWords.check)} ↓</a></p>`;
}

/** The engine counts in thousandths of a point. */
function points(thousandths: number): string {
  return thousands(Math.round(thousandths / 1000));
}

function picks(frame: Frame, { plan, townships }: PlanPageFacts): Html {
  if (townships.length === 0) return html``;
  const say = speaker(frame);
  const names = townships.map(
    ({ code, name }) => html`<a href="${link(frame, `/${plan.id}/in/${code}`)}">${name}</a>`,
  );
  return html`<nav class="picks noprint" aria-label="${say(planWords.pick)}">${names}</nav>`;
}

function others(frame: Frame, { plan, others }: PlanPageFacts): Html {
  if (others.length === 0) return html``;
  const say = speaker(frame);
  const lines = others.map(
    ({ id, title }) =>
      html`<li><a href="${link(frame, `/${plan.id}/against/${id}`)}">${say(planWords.compare, { title })}</a></li>`,
  );
  return html`<section><h2>${say(planWords.others)}</h2><ul>${lines}</ul></section>`;
}
