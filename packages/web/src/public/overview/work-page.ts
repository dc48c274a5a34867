import type { LedgerEntry } from '@qianwan/contract/funds';
import type { ResolutionView } from '@qianwan/contract/meetings';
import type { z } from 'zod';
import { dayWords } from '#format/day';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { type Crumb, page } from '#public/frame/page';
import { reasons } from '#public/frame/reasons';
import { moneyOf } from '#public/funds/money-of';
import { type NeedFacts, needLine } from '#public/needs/need-line';
import { workWords } from '#words/public/works';
import { decision } from './decisions.ts';
import { type Fate, fateSentence, fateTag } from './fate.ts';
import { workDelivery } from './work-delivery.ts';
import { workFacts } from './work-facts.ts';

export type WorkPageFacts = {
  readonly fate: Fate;
  /** The plan that speaks of it. */
  readonly planId: string | null;
  readonly path: readonly Crumb[];
  readonly needs: readonly NeedFacts[];
  readonly resolution: z.output<typeof ResolutionView> | null;
  readonly ledger: readonly z.output<typeof LedgerEntry>[];
};

/** A work: first, in one sentence, why, why not, or why not sooner; then everything that stands behind it. */
export function workPage(frame: Frame, facts: WorkPageFacts): Html {
  const say = speaker(frame);
  const { fate, path, needs, resolution } = facts;
  const { work, delivery } = fate;
  const body = html`<p class="kicker">${say(workWords.work)} · ${work.villageName} · ${work.id}</p><h1>${work.title}</h1>
<p class="answer">${fateTag(frame, fate)} ${fateSentence(frame, fate)}</p>
${work.plainNote === '' ? '' : html`<p>${work.plainNote}</p>`}
<div class="two"><div class="more">${gates(frame, fate)}
<section><h2>${say(workWords.needs)}</h2>${needs.length === 0 ? html`<p>${say(workWords.noNeeds)}</p>` : html`<ul class="cases">${needs.map((need) => needLine(frame, need))}</ul>`}</section>
<section><h2>${say(workWords.resolution)}</h2>${resolution === null ? html`<p>${say(workWords.noResolution)}</p>` : html`<ul class="cases">${decision(frame, resolution)}</ul>`}</section>
<section><h2>${say(workWords.delivery)}</h2>${delivery === null ? html`<p>${say(workWords.notOrdered)}</p>` : workDelivery(frame, delivery, work.type)}</section></div>
<div><section><h2>${say(workWords.facts)}</h2>${workFacts(frame, fate, facts.planId)}</section></div></div>
${facts.ledger.length === 0 ? '' : html`<section><h2>${say(workWords.ledger)}</h2>${moneyOf(frame, facts.ledger)}</section>`}
<p class="small"><a href="/api/works/${work.id}/story">${say(workWords.data)}</a> · <a href="${link(frame, `/${work.village}`)}">${work.villageName}</a></p>`;
  return page(frame, { title: work.title, path, body });
}

/** All reasons of the gates at once; none is hidden behind the first. */
function gates(frame: Frame, { work }: Fate): Html {
  const say = speaker(frame);
  const day = { day: dayWords(work.checkedOn ?? '', frame.language) };
  const stops = work.findings.filter(({ level }) => level === 'stop');
  const cautions = work.findings.filter(({ level }) => level === 'caution');
  const said =
    work.checkedOn === null
      ? html`<p>${say(workWords.gatesNone)}</p>`
      : stops.length > 0
        ? html`<div class="note bad"><p>${say(workWords.gatesFailed, day)}</p>${reasons(frame, stops)}</div>`
        : html`<p class="note good">${say(workWords.gatesPassed, day)}</p>`;
  const care =
    cautions.length === 0
      ? ''
      : html`<div class="note wait"><p>${say(workWords.cautions)}</p>${reasons(frame, cautions)}</div>`;
  return html`<section><h2>${say(workWords.gates)}</h2>${said}${care}</section>`;
}
