import type { showFunds } from '@qianwan/contract/funds';
import type { showPlan } from '@qianwan/contract/plan';
import type { showPlace } from '@qianwan/contract/registry';
import type { Figure } from '@qianwan/programme/outcomes/indicator';
import type { z } from 'zod';
import { roundMoney } from '#format/money';
import { thousands } from '#format/number';
import { type Html, html } from '#html';
import { countyMap, type MapFacts, type Seat } from '#public/draw/map';
import { yearStrip } from '#public/draw/years';
import { type Frame, link, speaker } from '#public/frame/frame';
import { page } from '#public/frame/page';
import { fundsFlow } from '#public/funds/funds-flow';
import { coverage } from '#public/outcomes/coverage';
import { countyWords } from '#words/public/overview';

export type CountyFacts = {
  readonly place: z.output<typeof showPlace.reply>;
  readonly map: MapFacts;
  readonly seats: readonly Seat[];
  readonly townships: readonly { readonly code: string; readonly name: string }[];
  /** Of this year. */
  readonly needs: NeedCounts;
  readonly works: { readonly building: number; readonly built: number };
  /** Works accepted, by the year in which the plan has them. */
  readonly builtByYear: readonly { readonly year: number; readonly built: number }[];
  readonly figures: readonly Figure[];
  /** The approved plan of the newest round. */
  readonly plan: z.output<typeof showPlan.reply> | null;
  readonly funds: z.output<typeof showFunds.reply>;
};

export type NeedCounts = {
  readonly raised: number;
  readonly answered: number;
  readonly overdue: number;
  readonly solved: number;
};

/** The county: what the programme is here, how it fares this year, and the way to every village. */
export function countyPage(frame: Frame, facts: CountyFacts): Html {
  const say = speaker(frame);
  const { place, map, seats } = facts;
  const year = Number(frame.today.slice(0, 4));
  const look = {
    placeName: place.name,
    seats,
    here: null,
    demonstration: new Set<string>(),
    span: 'county' as const,
  };
  const body = html`<div class="two hero"><div><h1>${countyName(frame, place.name)}</h1><p class="tagline">${say(countyWords.tagline)}</p>
<p class="lead">${say(countyWords.lead)}</p>
<p class="noprint"><a class="do" href="#townships">${say(countyWords.find)}</a></p>
${thisYear(frame, facts, year)}</div><div class="more">${countyMap(frame, map, look)}</div></div>
<div class="two">${years(frame, facts)}
<section class="more"><h2>${say(countyWords.money, { year })}</h2>${fundsFlow(frame, facts.funds, year)}
<p><a href="${link(frame, `/${place.code}/ledger`)}">${say(countyWords.toLedger)} →</a></p></section></div>
<section><h2>${say(countyWords.coverage)}</h2>${coverage(frame, facts.figures)}</section>
${townships(frame, facts)}
${doors(frame, facts)}`;
  return page(frame, { title: place.name, path: [], body });
}

/** Where everything else is: the plan and its files, the books, the data for programs. */
function doors(frame: Frame, { place, plan }: CountyFacts): Html {
  const say = speaker(frame);
  const toPlan =
    plan === null
      ? ''
      : html`<li><a href="${link(frame, `/${plan.id}`)}">${say(countyWords.toPlan)}</a></li><li><a href="${link(frame, `/${plan.id}#check`)}">${say(countyWords.toFiles)}</a></li>`;
  return html`<section><h2>${say(countyWords.doors)}</h2><ul>${toPlan}<li><a href="${link(frame, `/${place.code}/ledger`)}">${say(countyWords.toLedger)}</a></li><li><a href="/api/openapi.json">${say(countyWords.toData)}</a></li></ul></section>`;
}

function countyName(frame: Frame, name: string): string {
  return frame.language === 'en' ? (frame.county?.nameEn ?? name) : name;
}

function thisYear(frame: Frame, { needs, works, plan }: CountyFacts, year: number): Html {
  const say = speaker(frame);
  const planned =
    plan === null
      ? ''
      : html`<li><b>${thousands(plan.chosen)}</b><span>${say(countyWords.planned)}</span><small>${say(countyWords.inVillages, { count: plan.villages })}</small></li>`;
  return html`<h2 class="kicker">${say(countyWords.thisYear, { year })}</h2><ul class="figures">
<li><b>${thousands(needs.raised)}</b><span>${say(countyWords.needsHeard)}</span><small>${say(countyWords.answered, { count: thousands(needs.answered) })}</small></li>
<li><b>${thousands(needs.overdue)}</b><span>${say(countyWords.overdue)}</span><small>${say(countyWords.allYears)}</small></li>
${planned}
<li><b>${thousands(works.building)}</b><span>${say(countyWords.building)}</span></li>
<li><b>${thousands(works.built)}</b><span>${say(countyWords.builtCount)}</span><small>${say(countyWords.solved, { count: thousands(needs.solved) })}</small></li></ul>`;
}

function years(frame: Frame, { plan, builtByYear }: CountyFacts): Html {
  const say = speaker(frame);
  if (plan === null) {
    return html`<section><h2>${say(countyWords.years)}</h2><p>${say(countyWords.noPlan)}</p></section>`;
  }
  const built = new Map(builtByYear.map((row) => [row.year, row.built]));
  const strip = plan.years.map(({ year, works, costFen }) => ({
    year: String(year),
    works,
    built: Math.min(works, built.get(year) ?? 0),
    words: roundMoney(costFen, frame.language),
  }));
  return html`<section><h2>${say(countyWords.years)}</h2>${yearStrip(say(countyWords.years), strip)}
<p class="small muted">${say(countyWords.yearsNote)}</p><p><a href="${link(frame, `/${plan.id}`)}">${say(countyWords.toPlan)} →</a></p></section>`;
}

function townships(frame: Frame, { map, townships }: CountyFacts): Html {
  const say = speaker(frame);
  const rows = townships.map(({ code, name }) => {
    const inside = map.villages.filter((village) => village.code.startsWith(code));
    const sum = (of: 'needs' | 'planned' | 'built') =>
      thousands(inside.reduce((total, village) => total + village[of], 0));
    return html`<tr><th scope="row"><a href="${link(frame, `/${code}`)}">${name}</a></th><td class="n">${inside.length}</td><td class="n">${sum('needs')}</td><td class="n">${sum('planned')}</td><td class="n">${sum('built')}</td></tr>`;
  });
  return html`<section id="townships"><h2>${say(countyWords.townships)}</h2><table><thead><tr><th scope="col">${say(countyWords.township)}</th><th scope="col" class="n">${say(countyWords.villages)}</th><th scope="col" class="n">${say(countyWords.openNeeds)}</th><th scope="col" class="n">${say(countyWords.inPlan)}</th><th scope="col" class="n">${say(countyWords.built)}</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}
