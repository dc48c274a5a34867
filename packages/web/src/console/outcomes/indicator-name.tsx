import { indicators } from '@qianwan/programme/outcomes/indicators';
import { useLanguage, useTerms } from '#console/frame/language';
import { percent, thousands } from '#format/number';
import { indicatorWords } from '#words/outcomes';

/** An indicator by its name; by its key where the catalogue has none. */
export function useIndicatorName(): (key: string) => string {
  const term = useTerms();
  return (key) => term(indicatorWords, key);
}

/** A figure of an indicator as it is read: a share in per cent, an income in yuan, a length in km. */
export function useFigureText(indicator: string): (value: number) => string {
  const language = useLanguage();
  const unit = indicators.find(({ id }) => id === indicator)?.unit ?? 'share';
  if (unit === 'share') return (value) => percent(value);
  if (unit === 'km') return (value) => thousands(value, 1);
  return (value) => (language === 'zh' ? `${thousands(value)} 元` : `¥${thousands(value)}`);
}

/** Most figures are counted over villages; some can only be said of a township. */
export function knownKey(indicator: string): 'known' | 'known-townships' {
  const over = indicators.find(({ id }) => id === indicator)?.over;
  return over === 'townships' ? 'known-townships' : 'known';
}

/** Whether a figure is a share of something, so that the whole stands at 1. */
export function isShare(indicator: string): boolean {
  return (indicators.find(({ id }) => id === indicator)?.unit ?? 'share') === 'share';
}
