import type { NeedCategory } from '@qianwan/programme/needs/need';
import { type Html, html } from '#html';

/** One picture a category, drawn on 24 × 24 with a round pen, so that a form can be used without reading. */
const STROKES: Readonly<Record<NeedCategory, string>> = {
  waste: 'M4 7h16M9 7V4.5h6V7M6 7l1 13h10l1-13M10 11v5.5M14 11v5.5',
  toilet: 'M7 3v8M5 11h14c0 4-2.5 6-6 6H11c-3 0-5-2-6-6M9 17v4h6v-4M5 3h5v8',
  sewage:
    'M3 6h9a4 4 0 0 1 4 4v2M3 10h8a1 1 0 0 1 1 1v1M11 12h6M14 15.5c1.5 2 2 2.8 2 3.7a2 2 0 0 1-4 0c0-.9.5-1.7 2-3.7z',
  lane: 'M9 3 4 21M15 3l5 18M12 4v2.5M12 10v3M12 16.5V20',
  water:
    'M4 10h9a4 4 0 0 1 4 4M4 14h6a2 2 0 0 1 2 2M9 10V6M6 6h6M4 8v8M14.5 17c1.3 1.7 1.8 2.4 1.8 3.2a1.8 1.8 0 0 1-3.6 0c0-.8.5-1.5 1.8-3.2z',
  river:
    'M2 8c2.5-2 4.5-2 7 0s4.5 2 7 0 4-2 6-.5M2 13c2.5-2 4.5-2 7 0s4.5 2 7 0 4-2 6-.5M2 18c2.5-2 4.5-2 7 0s4.5 2 7 0 4-2 6-.5',
  lamp: 'M8 21V7a4 4 0 0 1 8 0M13 7h6l-1 3h-4zM6 21h4M14.5 13l-1 2M17.5 13l1 2M16 13.5V16',
  green:
    'M12 21v-9M12 12c-4 0-6.5-2.5-6.5-7C10 5 12 7.5 12 12zM12 15c0-3.5 2-6 6.5-6 0 4-2.5 6-6.5 6z',
  housing: 'M3 12 12 4l9 8M6 10v10h12V10M10 20v-5.5h4V20',
  public: 'M3 9h18L12 4zM5 9v9M9.7 9v9M14.3 9v9M19 9v9M3 20.5h18M3 18h18',
  other: 'M4 5h16v11h-9l-4.5 4v-4H4zM8.5 10.5h.01M12 10.5h.01M15.5 10.5h.01',
};

export function icon(category: NeedCategory): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${STROKES[category]}"/></svg>`;
}
