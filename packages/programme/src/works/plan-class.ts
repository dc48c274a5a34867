import { z } from 'zod';

/** The four classes of villages of the 乡村振兴战略规划 2018–2022, and those not yet classed. */
export const PlanClass = z.enum(['gathering', 'suburban', 'special', 'relocation', 'undecided']);
export type PlanClass = z.infer<typeof PlanClass>;

const officialWords: readonly (readonly [start: string, planClass: PlanClass])[] = [
  ['集聚提升', 'gathering'],
  ['城郊融合', 'suburban'],
  ['特色保护', 'special'],
  ['搬迁撤并', 'relocation'],
  ['待定', 'undecided'],
  ['看不准', 'undecided'],
];

/** Reads a class as officials write it (集聚提升类) or as we code it; null for anything else. */
export function planClassOf(words: string): PlanClass | null {
  const code = PlanClass.safeParse(words);
  if (code.success) return code.data;
  return officialWords.find(([start]) => words.startsWith(start))?.[1] ?? null;
}
