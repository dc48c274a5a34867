import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { page } from '#public/frame/page';
import { doorWords } from '#words/public/books';

/** Nothing here: says what may have happened and where to go on. */
export function missingPage(frame: Frame): Html {
  const say = speaker(frame);
  const body = html`<h1>${say(doorWords.missingTitle)}</h1><p class="lead">${say(doorWords.missing)}</p><p><a class="do" href="${link(frame, '/')}">${say(doorWords.home)}</a></p>`;
  return page(frame, { title: say(doorWords.missingTitle), path: [], body });
}
