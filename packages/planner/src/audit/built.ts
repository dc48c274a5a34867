import type { Burden, Grade, Work } from '#schedule/problem';

/** A work as the plan builds it, or might: `year` is the year of finishing. */
export type Built = { readonly work: Work; readonly grade: Grade; readonly year: number };

/** What one place bears of a work. */
export type Standing = Built & { readonly place: string; readonly burden: Burden };

/** What each of its places bears for the work, the lead first. */
export function standingsOf(built: Built): Standing[] {
  const { work, grade } = built;
  return [
    { ...built, place: work.place, burden: grade },
    ...work.partners.map((partner) => ({ ...built, place: partner.place, burden: partner })),
  ];
}

/** The years in which it is in building, the year of finishing last. */
export function buildingYears({ work, year }: Pick<Built, 'work' | 'year'>): number[] {
  const years: number[] = [];
  for (let due = year - work.buildYears + 1; due <= year; due += 1) years.push(due);
  return years;
}
