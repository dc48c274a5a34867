import { type Html, html } from '#html';

/** One year of the strip: how many works, of them built, and a line of words below. */
export type StripYear = {
  readonly year: string;
  readonly works: number;
  readonly built: number;
  readonly words: string;
};

const TALLEST_EM = 6;

/** Years side by side, bars from a zero line; the dark part is built, the light part is to come. */
export function yearStrip(label: string, years: readonly StripYear[]): Html {
  const most = Math.max(1, ...years.map(({ works }) => works));
  return html`<ol class="years" aria-label="${label}">${years.map(
    ({ year, works, built, words }) =>
      html`<li><b>${works}</b><span class="bar" style="height:${em((works / most) * TALLEST_EM)}em">${
        built === 0 ? '' : html`<i style="height:${Math.round((built / works) * 100)}%"></i>`
      }</span><span class="y">${year}</span><small>${words}</small></li>`,
  )}</ol>`;
}

function em(value: number): number {
  return Math.round(value * 100) / 100;
}
