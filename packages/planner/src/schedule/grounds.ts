import { byText } from '@qianwan/base/order';
import type { Compiled } from './compiled.ts';
import type { Draft } from './draft.ts';
import { earnedIn, type Obstacle, obstacleTo } from './obstacles.ts';
import type { Ground } from './plan.ts';
import { costAt, type Prices } from './prices.ts';

/**
 * For each work left out, why it is not built in the year that would have suited it best at the final
 * prices; for each work that is not built in the first year, why not a year before. All of it is read
 * off the finished plan, so anyone who holds the plan can check it.
 */
export function groundsOf(compiled: Compiled, draft: Draft, prices: Prices): Ground[] {
  const { order, years } = compiled;
  const grounds: Ground[] = [];
  order.works.forEach((work, w) => {
    const now = draft.yearOf[w];
    if (now === 0) return;
    const t = now > 0 ? now - 1 : bestYear(compiled, prices, w);
    const obstacle = obstacleTo(compiled, draft, w, t) ?? outbid(compiled, draft, w, t);
    grounds.push({ work: work.id, year: years[t], ...obstacle });
  });
  return grounds.sort((a, b) => byText(a.work, b.work));
}

/** The year in which the work is worth most beyond what it costs; where none is open, the first of its window. */
function bestYear(compiled: Compiled, prices: Prices, work: number): number {
  const { value, possible, inWindow, yearCount } = compiled;
  const first = inWindow.subarray(work * yearCount, (work + 1) * yearCount).indexOf(1);
  let best = Math.max(0, first);
  let most = -Infinity;
  for (let t = 0; t < yearCount; t += 1) {
    const at = work * yearCount + t;
    if (possible[at] === 0) continue;
    const net = value[at] - costAt(compiled, prices, work, t);
    if (net > most) {
      most = net;
      best = t;
    }
  }
  return best;
}

/** It would fit; it stays where it is because it earns as much there, or more together with another work. */
function outbid(compiled: Compiled, draft: Draft, work: number, t: number): Obstacle {
  const now = draft.yearOf[work];
  const here = now < 0 ? 0 : earnedIn(compiled, draft, work, now);
  const lost = Math.max(0, here - earnedIn(compiled, draft, work, t));
  return { code: 'outbid', by: null, short: Math.ceil(lost / 1000) };
}
