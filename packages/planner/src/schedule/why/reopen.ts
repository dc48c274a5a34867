import { type Compiled, compile, type Sheet } from '#schedule/compiled/compile';
import { continueFrom, takeChoices } from '#schedule/continue-from';
import type { PlanJob } from '#schedule/crew/plan-job';
import { ownMemory } from '#schedule/crew/shared-memory';
import type { Plan } from '#schedule/plan';
import { openDualMemory } from '#schedule/prices/dual-memory';
import { createPricer, type Pricer } from '#schedule/prices/gains';
import { dearest, type Prices, pricesOn } from '#schedule/prices/prices';
import type { Problem } from '#schedule/problem';
import { type Books, emptyDraft, openBooks } from '#schedule/search/books';
import { finesAt } from '#schedule/search/fines';
import { openWalkMemory } from '#schedule/search/walk-memory';

/** A finished plan opened again: its certificate's prices, and its choices in books. */
export type Reopened = {
  readonly sheet: Sheet;
  readonly job: PlanJob;
  readonly prices: Prices;
  readonly pricer: Pricer;
  readonly books: Books;
};

export function reopen(problem: Problem, plan: Plan): Reopened {
  return reopenOn(compile(problem), plan);
}

/** On the sheet of a problem much like the plan's; choices that do not fit there are left out. */
export function reopenOn(sheet: Sheet, plan: Plan): Reopened {
  const { compiled } = sheet;
  const dual = openDualMemory(compiled, ownMemory, 1);
  const walk = openWalkMemory(compiled, ownMemory);
  const prices = pricesOn(compiled, dual.all);
  continueFrom(sheet, plan, prices);
  dearest(compiled, prices.envelopes, dual.dear);
  const books = openBooks(compiled, emptyDraft(compiled), finesAt(compiled, prices, dual.dear));
  takeChoices(sheet, plan, books);
  return {
    sheet,
    job: { compiled, dual, walk, control: new Int32Array(0) },
    prices,
    pricer: createPricer(compiled, prices, dual.dear),
    books,
  };
}

/** What finishing an item in year t earns by itself beyond what it costs at the prices. */
export function netOf({ worth, items }: Compiled, pricer: Pricer, item: number, t: number): number {
  return worth[t] * items.points[item] - pricer.costOf(item, t);
}
