import type { Compiled } from '#schedule/compiled/compile';
import { createPricer } from '#schedule/prices/gains';
import type { PlaceChooser } from '#schedule/prices/place-choice';
import { type Prices, pricesOn } from '#schedule/prices/prices';
import type { Books } from './books.ts';
import { openMarkets } from './markets.ts';
import { createRechooser } from './rechoose.ts';

/**
 * Settles all places at once, at prices that move until what is asked is there (tâtonnement, Walras
 * 1874). First everyone takes what is best at the prices, limits or not, and neighbours agree on the
 * years of their synergies: choosing again one after the other until nobody gains (iterated conditional
 * modes, Besag 1986). Then what is asked beyond a limit becomes dearer by and by, and those leave first
 * who lose least by it. At last what is left over becomes cheaper, and those come first who gain most.
 * Limits may still be broken at the end, where no price mends them.
 */
export function clearMarkets(
  compiled: Compiled,
  books: Books,
  found: Prices,
  dear: Float64Array,
  chooser: PlaceChooser,
  order: readonly number[],
): void {
  const prices = pricesOn(compiled, found.all.slice());
  const dearNow = dear.slice();
  const pricer = createPricer(compiled, prices, dearNow);
  const places = createRechooser(compiled, books, pricer, chooser);
  const markets = openMarkets(compiled, books, found, dear, prices, dearNow, order);

  // Everyone as the prices say, and then as the neighbours do.
  for (const place of order) places.followPrices(place);
  for (let sweep = 0, changes = 1; sweep < SWEEPS && changes > 0; sweep += 1) {
    changes = order.filter((place) => places.followNeighbours(place)).length;
  }

  // What is overdrawn becomes dearer until enough places have left it.
  let visits = 0;
  const isTooMuch = () => visits > MOST_VISITS * compiled.placeCount;
  for (let pass = 0; pass < RISES && markets.overdrawn().length > 0 && !isTooMuch(); pass += 1) {
    for (const market of markets.overdrawn()) {
      const far = FAR * markets.excess(market);
      markets.raise(market, Math.max(FIRST_RISE, far, RISE * markets.risen(market)));
      for (const place of markets.placesIn(market)) {
        if (markets.excess(market) === 0) break;
        places.followWithinLimits(place);
        visits += 1;
      }
    }
  }

  // What is left becomes cheaper; nobody can take more of the rest.
  for (const fall of FALLS) {
    markets.lowerAll(fall);
    for (const place of order) places.followWithinLimits(place);
  }
}

const SWEEPS = 4;
/** Enough rises for a price to become twenty times what it was. */
const RISES = 40;
const FIRST_RISE = 0.003;
const RISE = 1.25;
/** What is asked far beyond what there is becomes dearer at once. */
const FAR = 0.1;
/** Of each place, on average: enough where prices are nearly right; where they are not, a waste. */
const MOST_VISITS = 40;
const FALLS = [0, 0.03, 0.12, 0.4];
