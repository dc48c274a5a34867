import type { Finding } from '@qianwan/base/verdict';
import { type Html, html } from '#html';
import { findingSentence } from '#words/finding';
import type { Frame } from './frame.ts';

/** Every reason at once, each a sentence; nothing where there is none. */
export function reasons(frame: Frame, findings: readonly Finding[]): Html {
  if (findings.length === 0) return html``;
  const lines = findings.map((each) => html`<li>${findingSentence(each, frame.language)}</li>`);
  return html`<ul>${lines}</ul>`;
}

/** What kept a form from going through, in a note at its head. */
export function refusal(frame: Frame, findings: readonly Finding[]): Html {
  if (findings.length === 0) return html``;
  return html`<div class="note bad" role="alert">${reasons(frame, findings)}</div>`;
}

/** The reason that signing in brought back (?no=CODE), as a finding. */
export function doorFinding(code: string): Finding {
  return { code, level: 'stop', detail: {} };
}
