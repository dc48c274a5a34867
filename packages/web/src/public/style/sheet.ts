import { type Html, html } from '#html';
import { drawings } from './drawings.ts';
import { forms } from './forms.ts';
import { ground } from './ground.ts';
import { parts } from './parts.ts';
import { votes } from './votes.ts';

/** The one style sheet of public pages, inline in each: a page is one answer, readable when saved. */
export const sheet: Html = html`${ground}${parts}${drawings}${forms}${votes}`;
