import { type Html, html } from '#html';
import { demoPeopleWords, frameWords } from '#words/public/frame';
import { type Frame, link, speaker } from './frame.ts';

/** Across the top of the demo: be somebody with one click, and into the office where that helps. */
export function demoBar(frame: Frame): Html {
  const say = speaker(frame);
  const people = Object.entries(demoPeopleWords).map(([who, words]) => {
    const held = who === frame.actor.role;
    return html`<button name="who" value="${who}"${held ? html` class="held" aria-pressed="true"` : ''}>${say(words)}</button>`;
  });
  return html`<form class="demo" method="post" action="/session/be">
<input type="hidden" name="back" value="${link(frame, frame.address)}">
<span>${say(frameWords.youAre)}</span>${people}${isOfficer(frame) ? officeLink(frame) : ''}</form>`;
}

export function isOfficer(frame: Frame): boolean {
  return !['nobody', 'villager'].includes(frame.actor.role);
}

export function officeLink(frame: Frame): Html {
  return html`<a class="office" href="/office/">${speaker(frame)(frameWords.office)} →</a>`;
}
