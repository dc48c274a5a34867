import type { Random } from '@qianwan/base/random';
import type { Compiled } from '#schedule/compiled/compile';
import { type Books, emptyDraft } from './books.ts';
import { become, copyOf } from './draft.ts';
import { firstPlan, type Pricing } from './first-plan.ts';
import { planValue } from './place-state.ts';

/**
 * The best of several first plans (multi-start): who gives way first when limits tighten decides much,
 * so places take their turns in another order each time. The books end with the best, and the answer is
 * the places whose promises found no room in it.
 */
export function bestStart(
  compiled: Compiled,
  books: Books,
  pricing: Pricing,
  random: Random,
  isDue: (start: number, isSound: boolean) => boolean,
): readonly number[] {
  const nothing = emptyDraft(compiled);
  let best = drawn();
  for (let start = 1; isDue(start, best.broken === 0 && best.unkept.length === 0); start += 1) {
    become(books, nothing);
    const next = drawn();
    if (isBetter(next, best)) best = next;
  }
  become(books, best.draft);
  return best.unkept;

  function drawn() {
    const unkept = firstPlan(compiled, books, pricing, random);
    return {
      unkept,
      broken: books.lack() + books.short(),
      value: planValue(compiled, books),
      draft: copyOf(books.draft),
    };
  }
}

/** Promises before limits and floors, these before value. */
function isBetter(one: Start, other: Start): boolean {
  const order =
    other.unkept.length - one.unkept.length || other.broken - one.broken || one.value - other.value;
  return order > 0;
}

type Start = {
  readonly unkept: readonly number[];
  readonly broken: number;
  readonly value: number;
};
