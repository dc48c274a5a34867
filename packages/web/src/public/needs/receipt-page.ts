import { dayWords } from '#format/day';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { type Crumb, page } from '#public/frame/page';
import { receiptWords } from '#words/public/needs';
import type { NeedFacts } from './need-line.ts';

export type ReceiptFacts = {
  readonly need: NeedFacts;
  readonly path: readonly Crumb[];
  /** The receipt's secret, as it was given out; '' when the address lost it. */
  readonly code: string;
};

/** What a person takes home after saying something: a number, a code, and what happens by when. */
export function receiptPage(frame: Frame, { need, path, code }: ReceiptFacts): Html {
  const say = speaker(frame);
  const due = dayWords(need.clock.dueOn, frame.language);
  const body = html`<h1>${say(receiptWords.title)}</h1>
<div class="ticket"><p>${say(receiptWords.number)}<b>${need.id}</b></p>
${code === '' ? '' : html`<p>${say(receiptWords.code)}<b>${spaced(code)}</b></p>`}
<p class="said">${need.words}</p></div>
<p>${say(receiptWords.lead)}</p>
<section><h2>${say(receiptWords.next)}</h2><ol><li>${say(receiptWords.step1, { day: due })}</li><li>${say(receiptWords.step2)}</li><li>${say(receiptWords.step3)}</li><li>${say(receiptWords.step4)}</li></ol>
<p class="noprint"><a class="do" href="${link(frame, `/${need.id}`)}">${say(receiptWords.follow)}</a></p>
<p class="noprint"><a href="${link(frame, `/${need.village}`)}">${say(receiptWords.back, { village: need.villageName })}</a></p></section>`;
  return page(frame, { title: say(receiptWords.title), path, body });
}

/** In groups of five, so that it can be read out and copied by hand. */
function spaced(code: string): string {
  return code.replace(/(.{5})(?=.)/g, '$1 ');
}
