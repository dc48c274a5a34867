import type { Finding } from '@qianwan/base/verdict';
import { dayWords } from '#format/day';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { keepSize } from '#public/frame/keep-size';
import { type Crumb, page } from '#public/frame/page';
import { refusal } from '#public/frame/reasons';
import { receiptWords } from '#words/public/needs';
import type { NeedFacts } from './need-line.ts';

export type ReceiptFacts = {
  readonly need: NeedFacts;
  readonly path: readonly Crumb[];
  /** The receipt's secret, as it was given out; '' when the address lost it. */
  readonly code: string;
  /** What kept a photo from being taken. */
  readonly findings: readonly Finding[];
};

/** What a person takes home after saying something: a number, a code, and what happens by when. */
export function receiptPage(frame: Frame, facts: ReceiptFacts): Html {
  const { need, path, code } = facts;
  const say = speaker(frame);
  const due = dayWords(need.clock.dueOn, frame.language);
  const body = html`<h1>${say(receiptWords.title)}</h1>
<div class="ticket"><p>${say(receiptWords.number)}<b>${need.id}</b></p>
${code === '' ? '' : html`<p>${say(receiptWords.code)}<b>${spaced(code)}</b></p>`}
<p class="said">${need.words}</p></div>
<p>${say(receiptWords.lead)}</p>${photos(frame, facts)}
<section><h2>${say(receiptWords.next)}</h2><ol><li>${say(receiptWords.step1, { day: due })}</li><li>${say(receiptWords.step2)}</li><li>${say(receiptWords.step3)}</li><li>${say(receiptWords.step4)}</li></ol>
<p class="noprint"><a class="do" href="${link(frame, `/${need.id}`)}">${say(receiptWords.follow)}</a></p>
<p class="noprint"><a href="${link(frame, `/${need.village}`)}">${say(receiptWords.back, { village: need.villageName })}</a></p></section>`;
  return page(frame, { title: say(receiptWords.title), path, body });
}

const MOST_PHOTOS = 3;

/** Photos come after the words: whoever has none is done already. */
function photos(frame: Frame, { need, code, findings }: ReceiptFacts): Html {
  const say = speaker(frame);
  if (code === '') return html``;
  const kept =
    need.photos === 0 ? '' : html`<p>${say(receiptWords.photosKept, { count: need.photos })}</p>`;
  const more =
    need.photos >= MOST_PHOTOS
      ? ''
      : html`<form method="post" enctype="multipart/form-data" action="${link({ ...frame, large: false }, `/${need.id}/photo`)}">${keepSize(frame)}<input type="hidden" name="code" value="${code}">
<div class="field"><label class="ask" for="photo">${say(receiptWords.photo)}</label><p class="small muted">${say(receiptWords.photoNote)}</p><input type="file" id="photo" name="photo" accept="image/jpeg,image/png,image/webp" required></div>
<p><button class="do second">${say(receiptWords.addPhoto)}</button></p></form>`;
  return html`<section class="noprint">${refusal(frame, findings)}${kept}${more}</section>`;
}

/** In groups of five, so that it can be read out and copied by hand. */
function spaced(code: string): string {
  return code.replace(/(.{5})(?=.)/g, '$1 ');
}
