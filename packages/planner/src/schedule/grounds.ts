import { byText } from '@qianwan/base/order';
import type { Sheet } from './compiled/compile.ts';
import { createObstacles } from './obstacles.ts';
import type { Ground } from './plan.ts';
import type { Pricer } from './prices/gains.ts';
import type { Books } from './search/books.ts';

/**
 * For each work left out, why it is not built in the grade and year that would have suited it best at
 * the final prices; for each work that is not finished in the first year, why not a year before. All
 * of it is read off the finished plan, so anyone who holds the plan can check it.
 */
export function groundsOf(sheet: Sheet, books: Books, pricer: Pricer): Ground[] {
  const { order, compiled } = sheet;
  const { itemOf, yearOf } = books.draft;
  const { obstacleTo } = createObstacles(sheet, books);
  const grounds: Ground[] = [];
  order.works.forEach((work, w) => {
    const now = yearOf[w];
    if (now === 0) return;
    const way =
      now > 0
        ? { item: itemOf[w], t: now - 1 }
        : bestWay(sheet, pricer, compiled.works.firstItem[w], w);
    const obstacle = obstacleTo(w, way.item, way.t) ?? outbid(books, w, way.item, way.t);
    const grade = work.grades[compiled.items.grade[way.item]].id;
    grounds.push({ work: work.id, grade, year: order.years[way.t], ...obstacle });
  });
  return grounds.sort((a, b) => byText(a.work, b.work));
}

/** The grade and year in which a work is worth most beyond its cost; where none is open, its first. */
function bestWay({ compiled }: Sheet, pricer: Pricer, first: number, work: number) {
  const { items, works, worth, yearCount } = compiled;
  let best = { item: first, t: 0 };
  let most = -Infinity;
  for (let item = first; item < first + works.gradeCount[work]; item += 1) {
    for (let t = 0; t < yearCount; t += 1) {
      if (items.open[item * yearCount + t] === 0) continue;
      const net = worth[t] * items.points[item] - pricer.costOf(item, t);
      if (net > most) {
        most = net;
        best = { item, t };
      }
    }
  }
  return best;
}

/** It would fit; it stays where it is because it earns as much there, or more together with another work. */
function outbid(books: Books, work: number, item: number, t: number) {
  const lost = Math.max(0, -books.valueChange(work, item, t));
  return { code: 'outbid' as const, by: null, short: Math.ceil(lost / 1000) };
}
