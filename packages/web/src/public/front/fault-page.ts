import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { page } from '#public/frame/page';
import { doorWords } from '#words/public/books';

/** We failed: says that nothing was half recorded, and what to do. */
export function faultPage(frame: Frame): Html {
  const say = speaker(frame);
  const body = html`<h1>${say(doorWords.faultTitle)}</h1><p class="lead">${say(doorWords.fault)}</p><p><a class="do" href="${link(frame, '/')}">${say(doorWords.home)}</a></p>`;
  return page(frame, { title: say(doorWords.faultTitle), path: [], body });
}
