import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { type Crumb, page } from '#public/frame/page';
import { planWords } from '#words/public/plan';
import type { PlanFacts } from './plan-facts.ts';
import { type PlanWorks, planWorks } from './plan-works.ts';

export type PlanInFacts = {
  readonly plan: Pick<PlanFacts, 'id' | 'title'>;
  readonly place: { readonly code: string; readonly name: string };
  readonly path: readonly Crumb[];
  readonly map: Html;
  readonly works: PlanWorks;
};

/** What a plan says of one township or village. */
export function planInPage(frame: Frame, { plan, place, path, map, works }: PlanInFacts): Html {
  const say = speaker(frame);
  const title = say(planWords.listIn, { place: place.name });
  const body = html`<p class="kicker"><a href="${link(frame, `/${plan.id}`)}">${plan.title}</a></p><h1>${title}</h1>
<div class="two"><div class="more">${planWorks(frame, works)}</div><div class="beside">${map}</div></div>`;
  return page(frame, { title, path, body });
}
