import type { FigureSource } from '@qianwan/contract/outcomes';
import type { Figure } from '@qianwan/programme/outcomes/indicator';
import { indicatorOf } from '@qianwan/programme/outcomes/indicators';
import type { Fact } from '@qianwan/programme/survey/fact';
import type { z } from 'zod';
import { dayWords } from '#format/day';
import { percent, thousands } from '#format/number';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { type Crumb, page } from '#public/frame/page';
import { pager } from '#public/frame/pager';
import type { Words } from '#words/language';
import { figureWords } from '#words/public/books';
import { indicatorName } from '#words/public/indicator-name';
import { measureName } from '#words/survey';
import { coverage, figureText } from './coverage.ts';

type Source = z.output<typeof FigureSource>;

export type FigurePageFacts = {
  readonly place: { readonly code: string; readonly name: string };
  readonly path: readonly Crumb[];
  readonly figure: Figure;
  readonly sources: readonly Source[];
  readonly after: string;
  readonly next: string | null;
};

/** A figure, opened: how it was made, village by village, down to the day and the person. */
export function figurePage(frame: Frame, facts: FigurePageFacts): Html {
  const say = speaker(frame);
  const { place, path, figure, sources, after, next } = facts;
  const indicator = say(indicatorName(figure.indicator));
  const title = say(figureWords.of, { place: place.name, indicator });
  const { target, known, places } = figure;
  const aim =
    target === null
      ? html`<p>${say(figureWords.noTarget)}</p>`
      : html`<p>${say(figureWords.target, { year: target.year, value: target.value <= 1 ? percent(target.value) : thousands(target.value) })} <span class="small muted">${say(figureWords.targetSource, { source: target.source })}</span></p>`;
  const body = html`<h1>${title}</h1><p class="answer">${figureText(frame, figure)} <span class="small muted">${say(figureWords.on, { day: dayWords(figure.on, frame.language) })}</span></p>
${coverage(frame, [figure])}${aim}<p>${say(knownWords(figure), { known, places })}</p>
<section><h2>${say(figureWords.sources)}</h2>${
    sources.length === 0
      ? html`<p>${say(figureWords.none)}</p>`
      : html`<table><thead><tr><th scope="col">${say(figureWords.village)}</th><th scope="col" class="n">${say(figureWords.value)}</th><th scope="col">${say(figureWords.facts)}</th></tr></thead><tbody>${sources.map((source) => row(frame, source))}</tbody></table>`
  }${pager(frame, `/${place.code}/figures/${figure.indicator}`, { after, next })}</section>`;
  return page(frame, { title, path, body });
}

/** Most figures are counted over villages; some can only be said of a township. */
function knownWords({ indicator }: Figure): Words {
  const over = indicatorOf(indicator)?.over;
  return over === 'townships' ? figureWords.knownTownships : figureWords.known;
}

function row(frame: Frame, { village, villageName, numerator, denominator, facts }: Source): Html {
  const share = `${thousands(numerator)} / ${thousands(denominator)}`;
  return html`<tr><th scope="row"><a href="${link(frame, `/${village}`)}">${villageName}</a></th><td class="n">${share}</td><td class="small">${facts.map((fact) => html`<p>${factText(frame, fact)}</p>`)}</td></tr>`;
}

function factText(frame: Frame, { measure, value, words, day, source }: Fact): string {
  const said = words ?? (value === null ? '' : thousands(value));
  const name = measureName(measure, frame.language);
  const fill = { measure: name, value: said, day: dayWords(day, frame.language), source };
  return speaker(frame)(figureWords.recorded, fill);
}
