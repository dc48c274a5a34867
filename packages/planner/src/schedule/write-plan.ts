import { byText } from '@qianwan/base/order';
import type { Sheet } from './compiled/compile.ts';
import { groundsOf } from './grounds.ts';
import type { Choice, Plan } from './plan.ts';
import { movesOf } from './plan-moves.ts';
import { certify } from './prices/certificate.ts';
import type { Pricer } from './prices/gains.ts';
import type { Prices } from './prices/prices.ts';
import type { Books } from './search/books.ts';
import { planValue } from './search/place-state.ts';

/** Writes a sound draft down as a plan: what is chosen, what moves, the proof at the prices, the grounds. */
export function writePlan(sheet: Sheet, books: Books, pricer: Pricer, prices: Prices): Plan {
  const { certificate, bound } = certify(sheet, prices);
  return {
    format: 'qianwan-plan/2',
    value: planValue(sheet.compiled, books),
    bound,
    choices: choicesOf(sheet, books),
    moves: movesOf(sheet, books),
    grounds: groundsOf(sheet, books, pricer),
    certificate,
  };
}

/** What is built, by year, then by work id. */
export function choicesOf({ order, compiled }: Sheet, { draft }: Books): Choice[] {
  const choices = order.works.flatMap((work, w): Choice[] => {
    const t = draft.yearOf[w];
    if (t < 0) return [];
    const grade = work.grades[compiled.items.grade[draft.itemOf[w]]].id;
    return [{ work: work.id, grade, year: order.years[t] }];
  });
  return choices.sort((a, b) => a.year - b.year || byText(a.work, b.work));
}
