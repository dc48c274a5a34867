import type { DeliveryView } from '@qianwan/contract/delivery';
import type { PlanWork } from '@qianwan/contract/plan';
import type { WorkView } from '@qianwan/contract/works';
import type { z } from 'zod';
import { dayWords } from '#format/day';
import { type Html, html } from '#html';
import { type Frame, type Say, speaker } from '#public/frame/frame';
import { deliveryTones, type Tone, tag } from '#public/frame/tag';
import { groundSentence, type Names } from '#public/plan/ground';
import { deliveryStateWords } from '#words/public/names';
import { planWords } from '#words/public/plan';
import { fateWords } from '#words/public/works';

export type WorkFacts = z.output<typeof WorkView>;
export type DeliveryFacts = z.output<typeof DeliveryView>;
export type PlanWorkFacts = z.output<typeof PlanWork>;

/** A work with what later stages say of it. */
export type Fate = {
  readonly work: WorkFacts;
  readonly plan: PlanWorkFacts | null;
  readonly delivery: DeliveryFacts | null;
  /** Names of works that its sentence may name. */
  readonly names: Names;
  /** Households that asked for it, over all its needs. */
  readonly voices: number;
};

/** The one sentence of a work: where it stands, who asked, and why not or why not sooner. */
export function fateSentence(frame: Frame, fate: Fate): string {
  const say = speaker(frame);
  const heard = fate.voices > 0 ? [say(fateWords.heard, { count: fate.voices })] : [];
  const parts = [...standing(frame, say, fate), ...heard];
  return parts.join(frame.language === 'en' ? ' ' : '');
}

function standing(frame: Frame, say: Say, { work, plan, delivery, names }: Fate): string[] {
  if (delivery !== null) return [underWay(frame, say, delivery)];
  if (plan !== null) return planned(frame, say, plan, names);
  if (work.state === 'admitted') return [say(fateWords.waiting)];
  if (work.state === 'proposed') return [say(fateWords.proposed)];
  return [say(fateWords.refused, { count: work.findings.length })];
}

function underWay(frame: Frame, say: Say, { state, order, acceptedOn }: DeliveryFacts): string {
  if (state === 'accepted') {
    return say(fateWords.accepted, { day: dayWords(acceptedOn ?? '', frame.language) });
  }
  if (state === 'finished' || state === 'measured') return say(fateWords.finished);
  const due = dayWords(order.dueOn, frame.language);
  return say(state === 'ordered' ? fateWords.ordered : fateWords.building, { due });
}

/** What the plan says of a work: its year and why not sooner, or why not at all. */
function planned(frame: Frame, say: Say, { year, ground }: PlanWorkFacts, names: Names): string[] {
  const why = ground === null ? [] : [groundSentence(frame, ground, year, names)];
  if (year === null) return [say(fateWords.left), ...why];
  return [say(fateWords.planned, { year }), ...why];
}

/** The same in a word, for lists. */
export function fateTag(frame: Frame, { work, plan, delivery }: Fate): Html {
  const say = speaker(frame);
  if (delivery !== null)
    return tag(deliveryTones[delivery.state], say(deliveryStateWords[delivery.state]));
  if (plan?.year != null) return tag('info', say(planWords.inYear, { year: plan.year }));
  const tones: Record<WorkFacts['state'], Tone> = {
    proposed: 'wait',
    refused: 'bad',
    admitted: 'still',
  };
  return tag(tones[work.state], say(stateWords(plan !== null)[work.state]));
}

function stateWords(hasPlan: boolean) {
  return {
    proposed: { zh: '待审核', en: 'To be checked' },
    refused: { zh: '还差条件', en: 'Something missing' },
    admitted: hasPlan ? planWords.out : { zh: '在库里等计划', en: 'Awaits a plan' },
  };
}

export function workLine(frame: Frame, fate: Fate, address: string, cost: string): Html {
  return html`<li><p class="head-line"><a class="what" href="${address}">${fate.work.title}</a><span class="side">${fateTag(frame, fate)} ${cost}</span></p><p>${fateSentence(frame, fate)}</p></li>`;
}
