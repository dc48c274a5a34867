import { type Html, html } from '#html';
import type { Words } from '#words/language';
import { type Frame, link, speaker } from './frame.ts';

const pagerWords = {
  label: { zh: '翻页', en: 'Pages' },
  more: { zh: '接着看 →', en: 'Go on →' },
  first: { zh: '← 回到开头', en: '← Back to the start' },
} satisfies Record<string, Words>;

/** On to the next page of a long list, and back to its start. `address` has no query of its own. */
export function pager(
  frame: Frame,
  address: string,
  { after, next }: { readonly after: string; readonly next: string | null },
): Html {
  const say = speaker(frame);
  if (after === '' && next === null) return html``;
  return html`<nav class="pager" aria-label="${say(pagerWords.label)}">${
    after === ''
      ? html`<span></span>`
      : html`<a href="${link(frame, address)}">${say(pagerWords.first)}</a>`
  }${
    next === null
      ? ''
      : html`<a href="${link(frame, `${address}?after=${encodeURIComponent(next)}`)}">${say(pagerWords.more)}</a>`
  }</nav>`;
}
