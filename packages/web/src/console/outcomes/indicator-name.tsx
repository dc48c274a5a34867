import { useTerms } from '#console/frame/language';
import { indicatorNames } from '#words/console/indicators';

/** An indicator by its name; by its key where the catalogue has none. */
export function useIndicatorName(): (key: string) => string {
  const term = useTerms();
  return (key) => term(indicatorNames, key);
}
