import { type Html, html } from '#html';
import type { Frame } from './frame.ts';

/** What a form carries along so that large type survives it. */
export function keepSize(frame: Frame): Html {
  return frame.large ? html`<input type="hidden" name="large" value="1">` : html``;
}
