import type { Compiled } from '#schedule/compiled/compile';
import type { Books } from './books.ts';

/**
 * Gives single works the best option that is free for them, until no work can earn more by itself:
 * afterwards whatever is left out or late has a limit in its way.
 */
export function polish(compiled: Compiled, books: Books): void {
  const { works, yearCount, workCount } = compiled;
  for (let changed = true; changed; ) {
    changed = false;
    for (let work = 0; work < workCount; work += 1) {
      const first = works.firstItem[work];
      let best = { item: -1, t: -1, change: 0 };
      for (let item = first; item < first + works.gradeCount[work]; item += 1) {
        for (let t = 0; t < yearCount; t += 1) {
          const change = gainOf(books, work, item, t);
          if (change > best.change) best = { item, t, change };
        }
      }
      if (best.change <= 0) continue;
      books.put(work, best.item, best.t);
      changed = true;
    }
  }
}

/** What the work would earn more in this way, or 0 where it does not fit. */
function gainOf(books: Books, work: number, item: number, t: number): number {
  const { itemOf, yearOf } = books.draft;
  if (itemOf[work] === item && yearOf[work] === t) return 0;
  const change = books.valueChange(work, item, t);
  if (change <= 0 || !books.fitsPlaces(work, item, t)) return 0;
  const { lack, short } = books.weigh(work, item, t);
  return lack <= 0 && short <= 0 ? change : 0;
}
