import { stop } from '@qianwan/base/verdict';
import type { ForecastQuestion } from '#forecast/question';
import type { ForecastFault } from './fault.ts';

/** Every id is unique in its list; what stands and what a plan adds share one. */
export function faultsOfIds(question: ForecastQuestion): ForecastFault[] {
  const { kinds, places, payers, standing, works, cases } = question;
  const lists = { kinds, places, payers, facilities: [...standing, ...works], cases };
  return Object.entries(lists).flatMap(([list, rows]) =>
    [...repeated(rows.map((row) => row.id))].map((id) => stop('id-twice', { list, id })),
  );
}

/** The texts that occur more than once. */
export function repeated(texts: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const text of texts) {
    if (seen.has(text)) again.add(text);
    seen.add(text);
  }
  return again;
}
