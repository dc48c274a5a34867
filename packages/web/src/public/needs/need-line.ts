import { type Day, daysBetween } from '@qianwan/base/calendar';
import type { NeedView } from '@qianwan/contract/needs';
import type { z } from 'zod';
import { dayDistance, dayWords } from '#format/day';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { needTones, tag } from '#public/frame/tag';
import { needCategoryWords, needStateWords } from '#words/needs';
import { needWords } from '#words/public/needs';
import { villageWords } from '#words/public/overview';

export type NeedFacts = z.output<typeof NeedView>;

/** A need in a list: its words, where it stands, how many households say so, and any answer owed. */
export function needLine(frame: Frame, need: NeedFacts): Html {
  const say = speaker(frame);
  const voices = need.voices > 0 ? ` · ${say(needWords.voices, { count: need.voices })}` : '';
  return html`<li><p class="head-line"><a class="what" href="${link(frame, `/${need.id}`)}">${shortened(need.words)}</a>${tag(needTones[need.state], say(needStateWords[need.state]))}</p>
<p class="line">${say(needCategoryWords[need.category])} · ${dayWords(need.raisedOn, frame.language)}${voices}</p>${clockLine(frame, need)}</li>`;
}

/** The answer that is owed, if one is; nothing once it was given. */
export function clockLine(frame: Frame, { clock }: NeedFacts): Html {
  if (clock.answered) return html``;
  const say = speaker(frame);
  const days = daysBetween(frame.today as Day, clock.dueOn as Day);
  const on = dayWords(clock.dueOn, frame.language);
  return clock.overdue
    ? html`<p>${tag('bad', say(villageWords.late, { day: on, days: -days }))}</p>`
    : html`<p>${tag('wait', say(villageWords.dueBy, { day: on, distance: dayDistance(days, frame.language) }))}</p>`;
}

const LONGEST = 60;

export function shortened(words: string): string {
  const marks = [...words];
  return marks.length <= LONGEST ? words : `${marks.slice(0, LONGEST).join('')}…`;
}
