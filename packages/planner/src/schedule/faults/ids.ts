import { stop } from '@qianwan/base/verdict';
import type { Problem } from '#schedule/problem';
import type { Fault } from './fault.ts';

/** Every id is unique in its list, so that a plan can name it. */
export function faultsOfIds(problem: Problem): Fault[] {
  const lists = ['places', 'works', 'envelopes', 'paces', 'floors', 'synergies'] as const;
  return lists.flatMap((list) =>
    repeated(problem[list].map((row) => row.id)).map((id) => stop('id-twice', { list, id })),
  );
}

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
