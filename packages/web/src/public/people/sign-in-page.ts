import { type Html, html } from '#html';
import { isOfficer } from '#public/frame/demo-bar';
import { type Frame, link, speaker } from '#public/frame/frame';
import { page } from '#public/frame/page';
import { doorFinding, refusal } from '#public/frame/reasons';
import { doorWords } from '#words/public/books';
import { frameWords } from '#words/public/frame';

/** The way in for those who work here: a plain form, back to the office or to why not. */
export function signInPage(frame: Frame): Html {
  const say = speaker(frame);
  const body = html`<div class="say"><h1>${say(doorWords.signInTitle)}</h1>${isOfficer(frame) ? inside(frame) : form(frame)}</div>`;
  return page(frame, { title: say(doorWords.signInTitle), path: [], body });
}

function inside(frame: Frame): Html {
  const say = speaker(frame);
  return html`<p class="note good">${say(doorWords.already, { name: frame.actor.name })}</p><p><a class="do" href="/office/">${say(frameWords.office)}</a></p>`;
}

function form(frame: Frame): Html {
  const say = speaker(frame);
  return html`<p class="lead">${say(doorWords.signInLead)}</p>${frame.refused === null ? '' : refusal(frame, [doorFinding(frame.refused)])}
<form method="post" action="/session/officer"><input type="hidden" name="back" value="${link(frame, '/sign-in')}">
<div class="field"><label class="ask" for="login">${say(doorWords.login)}</label><input type="text" id="login" name="login" autocomplete="username" autocapitalize="none" required></div>
<div class="field"><label class="ask" for="password">${say(doorWords.password)}</label><input type="password" id="password" name="password" autocomplete="current-password" required></div>
<button class="do">${say(doorWords.enter)}</button></form>`;
}
