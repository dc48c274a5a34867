import { stop } from '@qianwan/base/verdict';
import type { Problem } from '#schedule/problem';
import type { Fault } from './fault.ts';

/** Every id is unique in its list, so that a plan can name it. */
export function faultsOfIds(problem: Problem): Fault[] {
  const ofLists = LISTS.flatMap((list) =>
    repeated(problem[list].map((row) => row.id)).map((id) => stop('id-twice', { list, id })),
  );
  const ofMeans = problem.places.flatMap((place) =>
    repeated(place.means.map((means) => means.id)).map((id) =>
      stop('id-twice', { list: 'means', place: place.id, id }),
    ),
  );
  return [...ofLists, ...ofMeans];
}

const LISTS = [
  'places',
  'works',
  'envelopes',
  'transfers',
  'paces',
  'floors',
  'matches',
  'synergies',
] as const;

/** The texts that occur more than once, each once. */
export function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const text of texts) {
    if (seen.has(text)) again.add(text);
    seen.add(text);
  }
  return [...again];
}
