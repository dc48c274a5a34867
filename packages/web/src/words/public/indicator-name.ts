import type { Words } from '#words/language';
import { indicatorWords } from '#words/outcomes';

/** An indicator by its name; one that is no longer in the catalogue by its id. */
export function indicatorName(indicator: string): Words {
  return indicatorWords[indicator] ?? { zh: indicator, en: indicator };
}
