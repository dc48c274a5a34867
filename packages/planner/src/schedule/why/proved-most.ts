import type { Sheet } from '#schedule/compiled/compile';
import { MOST_ITEMS } from '#schedule/faults/places';
import { certify } from '#schedule/prices/certificate';
import { createPricer } from '#schedule/prices/gains';
import { createPlaceChooser } from '#schedule/prices/place-choice';
import { dearest, type Prices } from '#schedule/prices/prices';

/**
 * What no plan on this sheet can exceed, proved exactly by prices that were found for a problem much
 * like it (any prices prove a bound; Fisher 1981). -Infinity where a place cannot do what it must.
 */
export function provedMost(sheet: Sheet, prices: Prices): number {
  return canDoWhatTheyMust(sheet, prices) ? certify(sheet, prices).bound : -Infinity;
}

function canDoWhatTheyMust({ compiled }: Sheet, prices: Prices): boolean {
  const { items, placeCount, yearCount, money, itemCount } = compiled;
  const dear = new Float64Array(money.fen.length);
  dearest(compiled, prices.envelopes, dear);
  const pricer = createPricer(compiled, prices, dear);
  const chooser = createPlaceChooser(compiled);
  const gain = new Float64Array(MOST_ITEMS * yearCount);
  const yearOf = new Int8Array(itemCount);
  for (let place = 0; place < placeCount; place += 1) {
    const must = items.promised.subarray(items.start[place], items.start[place + 1]).includes(1);
    if (!must) continue;
    pricer.gainsAt(place, gain);
    if (chooser.choose(place, gain, yearOf) === -Infinity) return false;
  }
  return true;
}

/** No place has more (faults/places.ts). */
