import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { keepSize } from '#public/frame/keep-size';
import { type Crumb, page } from '#public/frame/page';
import { findWords } from '#words/public/needs';

export type FindFacts = {
  readonly place: string;
  readonly path: readonly Crumb[];
  /** What was looked for and is not there; '' before anything was. */
  readonly number: string;
};

/** By the number on a receipt, a sheet or a notice, whoever has it finds the thing again. */
export function findForm(frame: Frame, place: string, number = ''): Html {
  const say = speaker(frame);
  return html`<form class="find noprint" action="${link({ ...frame, large: false }, `/${place}/find`)}">${keepSize(frame)}
<div class="field"><label class="ask" for="number">${say(findWords.ask)}</label><input type="text" id="number" name="number" autocomplete="off" placeholder="${place}-N1" value="${number}" required></div>
<button class="do second">${say(findWords.go)}</button></form>`;
}

export function findPage(frame: Frame, { place, path, number }: FindFacts): Html {
  const say = speaker(frame);
  const lost =
    number === '' ? '' : html`<p class="note wait">${say(findWords.lost, { number })}</p>`;
  const body = html`<h1>${say(findWords.title)}</h1>${lost}${findForm(frame, place, number)}<p class="small muted">${say(findWords.note)}</p>`;
  return page(frame, { title: say(findWords.title), path, body });
}
