import { type Day, daysBetween } from '@qianwan/base/calendar';
import type { Finding } from '@qianwan/base/verdict';
import { dayDistance, dayWords } from '#format/day';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { keepSize } from '#public/frame/keep-size';
import { type Crumb, page } from '#public/frame/page';
import { doorFinding, refusal } from '#public/frame/reasons';
import { needTones, tag } from '#public/frame/tag';
import { channelWords } from '#words/meetings';
import { needCategoryWords, needStateWords, stepWords } from '#words/needs';
import { needWords } from '#words/public/needs';
import { type NeedFacts, shortened } from './need-line.ts';

export type NeedPageFacts = {
  readonly need: NeedFacts;
  readonly path: readonly Crumb[];
  /** What kept a form of this page from going through, and what was typed into it. */
  readonly findings: readonly Finding[];
  readonly typed: Readonly<Record<string, string>>;
};

/** One need: what was said, what is owed, what was done; "me too", and the last word of who raised it. */
export function needPage(frame: Frame, { need, path, findings, typed }: NeedPageFacts): Html {
  const say = speaker(frame);
  const refused = frame.refused === null ? findings : [...findings, doorFinding(frame.refused)];
  const voices =
    need.voices === 0 ? say(needWords.noVoices) : say(needWords.voices, { count: need.voices });
  const body = html`<p class="kicker">${say(needCategoryWords[need.category])} · ${need.villageName} · ${need.id}</p>
<h1 class="said">${need.words}</h1>
<p>${tag(needTones[need.state], say(needStateWords[need.state]))} ${voices}</p>${need.echoes > 0 ? html`<p class="small muted">${say(needWords.echoes, { count: need.echoes })}</p>` : ''}${together(frame, need)}
${refusal(frame, refused)}
<div class="two"><div class="more">${clock(frame, need)}${steps(frame, need)}</div>
<div>${meToo(frame, need)}${need.state === 'solved' || need.steps.length === 0 ? '' : confirmation(frame, need, typed)}</div></div>`;
  return page(frame, { title: shortened(need.words), path, body });
}

/** What this need stands under, or what stands under it: one thing, in the words of several. */
function together(frame: Frame, { mergedInto, merged }: NeedFacts): Html {
  const say = speaker(frame);
  if (mergedInto !== null)
    return html`<p class="note">${say(needWords.mergedInto)} <a href="${link(frame, `/${mergedInto}`)}">${mergedInto}</a></p>`;
  if (merged.length === 0) return html``;
  const links = merged.map((id) => html` <a href="${link(frame, `/${id}`)}">${id}</a>`);
  return html`<p class="small">${say(needWords.merged)}${links}</p>`;
}

function clock(frame: Frame, { clock, state }: NeedFacts): Html {
  const say = speaker(frame);
  if (state === 'solved') return html``;
  if (clock.answered)
    return html`<section><h2>${say(needWords.clock)}</h2><p>${say(needWords.answered)}</p></section>`;
  const days = daysBetween(frame.today as Day, clock.dueOn as Day);
  const fill = { day: dayWords(clock.dueOn, frame.language) };
  return html`<section><h2>${say(needWords.clock)}</h2><p class="note ${clock.overdue ? 'bad' : 'wait'}">${
    clock.overdue
      ? say(needWords.overdue, { ...fill, days: -days })
      : say(needWords.due, { ...fill, distance: dayDistance(days, frame.language) })
  }</p></section>`;
}

function steps(frame: Frame, need: NeedFacts): Html {
  const say = speaker(frame);
  const taken = need.steps.map(
    ({
      step,
      words,
      work,
      takenOn,
    }) => html`<li class="${step === 'declined' || step === 'reopened' ? 'stuck' : 'done'}">
<p><b>${say(stepWords[step])}</b></p><p class="small muted">${dayWords(takenOn, frame.language)}</p>
${words === '' ? '' : html`<p>${words}</p>`}${work === null ? '' : html`<p><a href="${link(frame, `/${work}`)}">${say(needWords.toWork)}</a></p>`}</li>`,
  );
  const first = say(needWords.raised, {
    day: dayWords(need.raisedOn, frame.language),
    channel: say(channelWords[need.channel]),
  });
  return html`<section><h2>${say(needWords.steps)}</h2><ol class="steps"><li class="done"><p><b>${say(needWords.started)}</b></p><p class="small muted">${first}</p></li>${taken}</ol></section>`;
}

/** A household signed in says it with one press; others first show the card that says where they live. */
export function meToo(frame: Frame, need: NeedFacts): Html {
  const say = speaker(frame);
  if (need.state === 'solved' || need.mergedInto !== null) return html``;
  const head = html`<h2>${say(needWords.meToo)}</h2>`;
  if (frame.actor.role === 'villager') {
    return frame.actor.area === need.village
      ? html`<section class="noprint">${head}<p>${say(needWords.meTooNote)}</p>${voiceButton(frame, need.id)}</section>`
      : html`<section class="noprint">${head}<p>${say(needWords.notHere)}</p></section>`;
  }
  return html`<section class="noprint">${head}<p>${say(needWords.cardNote)}</p>
<form method="post" action="/session/household"><input type="hidden" name="village" value="${need.village}"><input type="hidden" name="back" value="${link(frame, `/${need.id}`)}">
<div class="field"><label class="ask" for="code">${say(needWords.card)}</label><input type="text" id="code" name="code" autocomplete="off" inputmode="text" required></div>
<button class="do second">${say(needWords.enter)}</button></form>
<form method="post" action="${link({ ...frame, large: false }, `/${need.id}/echo`)}">${keepSize(frame)}<p><button class="do second">${say(needWords.echo)}</button></p></form></section>`;
}

export function voiceButton(frame: Frame, need: string): Html {
  return html`<form method="post" action="${link(frame, `/${need}/voice`)}">${keepSize(frame)}<button class="do">${speaker(frame)(needWords.meToo)}</button></form>`;
}

function confirmation(
  frame: Frame,
  need: NeedFacts,
  typed: Readonly<Record<string, string>>,
): Html {
  const say = speaker(frame);
  return html`<section class="noprint"><h2>${say(needWords.confirm)}</h2><p>${say(needWords.confirmNote)}</p>
<form method="post" action="${link(frame, `/${need.id}/confirm`)}">${keepSize(frame)}
<div class="field"><label class="ask" for="receipt">${say(needWords.receipt)}</label><input type="text" id="receipt" name="receipt" autocomplete="off" value="${typed.receipt ?? ''}"></div>
<div class="field"><label class="ask" for="words">${say(needWords.words)}</label><input type="text" id="words" name="words" maxlength="1000" value="${typed.words ?? ''}"></div>
<p><button class="do" name="solved" value="true">${say(needWords.solved)}</button> <button class="do second" name="solved" value="false">${say(needWords.notSolved)}</button></p></form></section>`;
}
