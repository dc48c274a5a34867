import type { Reopened } from './reopen.ts';

/**
 * Makes a draft keep the shared limits again, a step at a time: of all works that could leave or move
 * it takes the one that mends most for what is lost. Stops where nothing helps.
 */
export function mend({ sheet, books }: Reopened, kept: ReadonlySet<number>): void {
  const { works, yearCount, workCount } = sheet.compiled;
  const { itemOf } = books.draft;
  for (let missing = missingNow(); missing > 0; missing = missingNow()) {
    const step = { work: -1, item: -1, t: -1, price: Infinity };
    for (let work = 0; work < workCount; work += 1) {
      if (!kept.has(work)) lookAt(work, step, missing);
    }
    if (step.work < 0) return;
    books.put(step.work, step.item, step.t);
  }

  function missingNow(): number {
    return books.lack() + books.short();
  }

  /** Works that are built may leave or move; those that are not may help a floor or a match. */
  function lookAt(work: number, step: Step, missing: number): void {
    const first = works.firstItem[work];
    if (itemOf[work] >= 0) weighUp(work, -1, -1, step, missing);
    for (let item = first; item < first + works.gradeCount[work]; item += 1) {
      for (let t = 0; t < yearCount; t += 1) weighUp(work, item, t, step, missing);
    }
  }

  function weighUp(work: number, item: number, t: number, step: Step, missing: number): void {
    const { lack, short } = books.weigh(work, item, t);
    const mended = Math.min(missing, -lack - short);
    if (mended <= 0 || !books.fitsPlaces(work, item, t)) return;
    const price = -books.valueChange(work, item, t) / mended;
    if (price >= step.price) return;
    step.work = work;
    step.item = item;
    step.t = t;
    step.price = price;
  }
}

type Step = { work: number; item: number; t: number; price: number };
