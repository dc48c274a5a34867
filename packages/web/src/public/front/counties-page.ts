import { type Html, html } from '#html';
import { type County, type Frame, link, speaker } from '#public/frame/frame';
import { page } from '#public/frame/page';
import { countyWords } from '#words/public/overview';

/** The first page where several counties share a server. */
export function countiesPage(frame: Frame, counties: readonly County[]): Html {
  const say = speaker(frame);
  const names = counties.map(
    ({ code, nameZh, nameEn }) =>
      html`<li><p class="head-line"><a class="what" href="${link(frame, `/${code}`)}">${frame.language === 'zh' ? nameZh : nameEn}</a><span class="muted">${code}</span></p></li>`,
  );
  const body = html`<h1>${say(countyWords.allCounties)}</h1><ul class="cases">${names}</ul>`;
  return page(frame, { title: say(countyWords.allCounties), path: [], body });
}
