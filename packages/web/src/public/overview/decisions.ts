import type { ResolutionView } from '@qianwan/contract/meetings';
import type { z } from 'zod';
import { dayWords } from '#format/day';
import { type Html, html } from '#html';
import { type Frame, speaker } from '#public/frame/frame';
import { reasons } from '#public/frame/reasons';
import { tag } from '#public/frame/tag';
import { bodyWords } from '#words/meetings';
import { villageWords } from '#words/public/overview';

type Resolution = z.output<typeof ResolutionView>;

/** What meetings resolved, each with its counts; one that does not hold says why. */
export function decisions(frame: Frame, resolutions: readonly Resolution[]): Html {
  if (resolutions.length === 0) return html`<p>${speaker(frame)(villageWords.noneDecided)}</p>`;
  return html`<ul class="cases">${resolutions.map((each) => decision(frame, each))}</ul>`;
}

export function decision(frame: Frame, resolution: Resolution): Html {
  const say = speaker(frame);
  const { matter, body, heldOn, valid, due, present, yes, no, abstain, findings } = resolution;
  const mark = valid ? tag('good', say(villageWords.valid)) : tag('bad', say(villageWords.invalid));
  return html`<li><p class="head-line"><span class="what">${matter}</span>${mark}</p>
<p class="line">${say(bodyWords[body])} · ${dayWords(heldOn, frame.language)}</p>
<p class="line">${say(villageWords.counts, { due, present, yes, no, abstain })}</p>${reasons(frame, findings)}</li>`;
}
