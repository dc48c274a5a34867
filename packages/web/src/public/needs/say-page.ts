import type { Finding } from '@qianwan/base/verdict';
import { NeedCategory } from '@qianwan/programme/needs/need';
import { type Html, html } from '#html';
import { icon } from '#public/draw/icons';
import { type Frame, link, speaker } from '#public/frame/frame';
import { keepSize } from '#public/frame/keep-size';
import { type Crumb, page } from '#public/frame/page';
import { refusal } from '#public/frame/reasons';
import { needCategoryWords, severityWords } from '#words/needs';
import { sayWords } from '#words/public/needs';
import { type NeedFacts, needLine } from './need-line.ts';
import { voiceButton } from './need-page.ts';

export type SayFacts = {
  readonly village: { readonly code: string; readonly name: string };
  readonly path: readonly Crumb[];
  /** What it is about; null before that was chosen. */
  readonly category: NeedCategory | null;
  /** Open needs of the village that are about the same; or, once there are words, that say the same. */
  readonly similar: readonly NeedFacts[];
  /** What was typed seems to be among them: pressing once more sends it all the same. */
  readonly isSaid: boolean;
  readonly findings: readonly Finding[];
  readonly typed: Readonly<Record<string, string>>;
};

/** Saying something in two steps without a script: first what it is about, then the words. */
export function sayPage(frame: Frame, facts: SayFacts): Html {
  const say = speaker(frame);
  const { village, path, category, findings, isSaid } = facts;
  const body = html`<div class="say"><p class="kicker">${village.name}</p><h1>${say(sayWords.title)}</h1>
${isSaid ? '' : refusal(frame, findings)}
${category === null ? choice(frame, village.code) : words(frame, facts, category)}
<p class="small muted">${say(sayWords.other)}</p></div>`;
  return page(frame, { title: `${village.name} · ${say(sayWords.title)}`, path, body });
}

function choice(frame: Frame, village: string): Html {
  const say = speaker(frame);
  const tiles = NeedCategory.options.map(
    (category) =>
      html`<label class="tile"><input type="radio" name="category" value="${category}" required><span>${icon(category)}${say(needCategoryWords[category])}</span></label>`,
  );
  return html`<form action="${link({ ...frame, large: false }, `/${village}/say`)}">${keepSize(frame)}
<fieldset><legend>${say(sayWords.which)}</legend><p class="small muted">${say(sayWords.whichNote)}</p><div class="tiles">${tiles}</div></fieldset>
<p><button class="do">${say(sayWords.go)}</button></p></form>`;
}

function words(frame: Frame, facts: SayFacts, category: NeedCategory): Html {
  const { village, similar, typed, isSaid } = facts;
  const say = speaker(frame);
  const change = html`<p class="head-line"><span>${icon(category)} <b>${say(needCategoryWords[category])}</b></span><a href="${link(frame, `/${village.code}/say`)}">${say(sayWords.change)}</a></p>`;
  const severity = typed.severity ?? '2';
  const tiles = severityWords.map((how, at) => {
    const level = at + 1;
    return html`<label class="tile"><input type="radio" name="severity" value="${level}"${severity === String(level) ? html` checked` : ''}><span>${say(how)}</span></label>`;
  });
  return html`${change}${likeIt(frame, facts)}
<section><form method="post" action="${link(frame, `/${village.code}/say`)}">${keepSize(frame)}<input type="hidden" name="category" value="${category}">${isSaid ? html`<input type="hidden" name="seen" value="true">` : ''}
<div class="field"><label class="ask" for="words">${say(similar.length > 0 ? sayWords.notThese : sayWords.words)}</label><p class="small muted">${say(sayWords.wordsHint)}</p><textarea id="words" name="words" required minlength="2" maxlength="1000">${typed.words ?? ''}</textarea></div>
<fieldset><legend>${say(sayWords.severity)}</legend><div class="tiles">${tiles}</div></fieldset>
<p><button class="do">${say(sayWords.send)}</button></p></form></section>`;
}

/** What was said already, each with "me too": one press for a household of the village, a page for others. */
function likeIt(frame: Frame, { village, similar, isSaid }: SayFacts): Html {
  if (similar.length === 0) return html``;
  const say = speaker(frame);
  const ownHousehold = frame.actor.role === 'villager' && frame.actor.area === village.code;
  const cases = similar.map(
    (need) =>
      html`${needLine(frame, need)}<li>${ownHousehold ? voiceButton(frame, need.id) : html`<a class="do second" href="${link(frame, `/${need.id}`)}">${say(sayWords.meToo)}</a>`}</li>`,
  );
  return html`<section><h2>${say(isSaid ? sayWords.said : sayWords.similar)}</h2><p class="small">${say(isSaid ? sayWords.saidNote : sayWords.similarNote)}</p><ul class="cases like">${cases}</ul></section>`;
}
