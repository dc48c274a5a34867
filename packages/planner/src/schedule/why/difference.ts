import { byText } from '@qianwan/base/order';
import type { Choice } from '#schedule/plan';

/** What another plan builds otherwise; each list by work id. */
export type Difference = {
  readonly gained: readonly Choice[];
  readonly lost: readonly Choice[];
  readonly moved: readonly { readonly before: Choice; readonly after: Choice }[];
};

export function differenceOf(before: readonly Choice[], after: readonly Choice[]): Difference {
  const then = new Map(before.map((choice) => [choice.work, choice]));
  const now = new Map(after.map((choice) => [choice.work, choice]));
  const byWork = (a: Choice, b: Choice) => byText(a.work, b.work);
  return {
    gained: after.filter(({ work }) => !then.has(work)).sort(byWork),
    lost: before.filter(({ work }) => !now.has(work)).sort(byWork),
    moved: [...before].sort(byWork).flatMap((choice) => {
      const other = now.get(choice.work);
      const isSame = other?.year === choice.year && other.grade === choice.grade;
      return other === undefined || isSame ? [] : [{ before: choice, after: other }];
    }),
  };
}
