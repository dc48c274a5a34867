import type { Compiled } from '#schedule/compiled/compile';
import { type Prices, usualWorth } from '#schedule/prices/prices';
import type { Fines } from './books.ts';

/**
 * Breaking a limit for a moment costs well above what the limit is worth, so that a search which may
 * break it on the way never gains by leaving it broken. Lines weigh most: they are reached first.
 */
export function finesAt(compiled: Compiled, prices: Prices, dear: Float64Array): Fines {
  const { money, paceWorks, lineLeast } = compiled;
  const { perFen, perWork } = usualWorth(compiled);
  const families = new Float64Array(money.families.start.length - 1);
  money.familyOf.forEach((family, e) => {
    families[family] = Math.max(families[family], DEAR * Math.max(dear[e], 0.3 * perFen));
  });
  return {
    families,
    paces: Float64Array.from(paceWorks, (_, i) => DEAR * Math.max(prices.paces[i], 0.3 * perWork)),
    // A floor counts fen, a match thousandths of a fen.
    lines: Float64Array.from(lineLeast, (least) => (least > 0 ? 50 : 0.05) * perFen),
  };
}

const DEAR = 3;
