import { measures } from '#survey/measures';

/** What may read an answer beside a measure: each is a page, a report or a rule that exists. */
export const ownUses = [
  'visits',
  'back-check',
  'needs',
  'household',
  'village-page',
  'reports',
] as const;

const known = new Set<string>(ownUses);
for (const { usedBy } of measures) for (const use of usedBy) known.add(use);

/** Every use that a form may name, in order. */
export const formUses: readonly string[] = [...known].sort();

export function isUse(name: string): boolean {
  return known.has(name);
}
