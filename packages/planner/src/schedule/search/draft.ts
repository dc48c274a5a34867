import type { Books, Draft } from './books.ts';

export function copyOf({ itemOf, yearOf }: Draft): Draft {
  return { itemOf: itemOf.slice(), yearOf: yearOf.slice() };
}

export function differs(a: Draft, b: Draft, work: number): boolean {
  return a.itemOf[work] !== b.itemOf[work] || a.yearOf[work] !== b.yearOf[work];
}

/** The books' draft becomes the wanted one. */
export function become(books: Books, wanted: Draft): void {
  for (let work = 0; work < wanted.itemOf.length; work += 1) {
    if (!differs(books.draft, wanted, work)) continue;
    books.put(work, wanted.itemOf[work], wanted.yearOf[work]);
  }
}
