import { yuan } from '@qianwan/base/money';
import type { Figure } from '@qianwan/programme/outcomes/indicator';
import { indicatorOf } from '@qianwan/programme/outcomes/indicators';
import { money } from '#format/money';
import { percent, thousands } from '#format/number';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { figureWords } from '#words/public/books';
import { indicatorName } from '#words/public/indicator-name';
import { countyWords } from '#words/public/overview';

/** Indicators as bars against their targets, each opening to what it was made of. */
export function coverage(frame: Frame, figures: readonly Figure[]): Html {
  const say = speaker(frame);
  if (figures.length === 0) return html`<p>${say(countyWords.noFigures)}</p>`;
  const aims = figures.some(({ target }) => target !== null);
  const note = say(aims ? countyWords.coverageNote : countyWords.coverageOpens);
  return html`<ul class="cover${figures.length > 1 ? ' many' : ''}">${figures.map((figure) => row(frame, figure))}</ul><p class="small muted">${note}</p>`;
}

function row(frame: Frame, figure: Figure): Html {
  const say = speaker(frame);
  const name = say(indicatorName(figure.indicator));
  const open = html`<a href="${link(frame, `/${figure.place}/figures/${figure.indicator}`)}">${name}</a>`;
  if (!isShare(figure)) {
    return html`<li class="head-line">${open}<b>${figureText(frame, figure)}</b></li>`;
  }
  const aim =
    figure.target === null
      ? ''
      : html`<span class="aim" style="left:${within(figure.target.value)}%"></span>`;
  const target =
    figure.target === null
      ? ''
      : say(figureWords.targetShort, {
          year: figure.target.year,
          value: percent(figure.target.value),
        });
  return html`<li><div class="head-line">${open}<b>${figureText(frame, figure)}</b></div><div class="track"><i style="width:${within(figure.value ?? 0)}%"></i>${aim}</div><p class="small muted head-line"><span>${thousands(figure.numerator)} / ${thousands(figure.denominator)}</span><span>${target}</span></p></li>`;
}

/** Shares lie between nothing and all; other figures (income, roads) are told without a bar. */
function isShare({ indicator, value, numerator, denominator }: Figure): boolean {
  if (indicatorOf(indicator)?.unit === 'km') return false;
  return value === null || (value <= 1 && numerator <= denominator);
}

/** The figure itself: per cent for a share, a number otherwise, or that nothing is known. */
export function figureText(frame: Frame, figure: Figure): string {
  if (figure.value === null) return speaker(frame)(figureWords.nothing);
  if (isShare(figure)) return percent(figure.value);
  const unit = indicatorOf(figure.indicator)?.unit;
  if (unit === 'km') return thousands(figure.value, 1);
  return unit === 'yuan'
    ? money(yuan(Math.round(figure.value)), frame.language)
    : thousands(Math.round(figure.value));
}

function within(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
}
