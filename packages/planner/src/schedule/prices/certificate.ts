import { assert } from '@qianwan/base/assert';
import type { Compiled, Sheet } from '#schedule/compiled/compile';
import { MOST_ITEMS } from '#schedule/faults/places';
import type { Certificate, Price } from '#schedule/plan';
import { createPricer } from './gains.ts';
import { createPlaceChooser } from './place-choice.ts';
import { dearest, noPrices, type Prices } from './prices.ts';

export type Certified = { readonly certificate: Certificate; readonly bound: number };

/**
 * Rounds prices to whole numbers and computes, once and exactly, the bound that the rounded prices
 * prove. Any prices prove a bound, so rounding costs a little tightness and no truth. What one place
 * adds up stays below 2^53 and is exact; the sum over places is taken in big integers.
 */
export function certify(sheet: Sheet, found: Prices): Certified {
  const { compiled } = sheet;
  const dear = new Float64Array(compiled.money.fen.length);
  dearest(compiled, found.envelopes, dear);
  const prices = roundedPrices(compiled, found, scaleFor(compiled, found, dear));
  dearest(compiled, prices.envelopes, dear);
  const pricer = createPricer(compiled, prices, dear);
  const chooser = createPlaceChooser(compiled);
  const gain = new Float64Array(MOST_ITEMS * compiled.yearCount);
  const yearOf = new Int8Array(compiled.itemCount);
  let total = worthOfLimits(compiled, prices, dear);
  for (let place = 0; place < compiled.placeCount; place += 1) {
    pricer.gainsAt(place, gain);
    const most = chooser.choose(place, gain, yearOf);
    assert(Number.isSafeInteger(most), 'the best of a place is an exact whole number');
    total += BigInt(most);
  }
  const scale = BigInt(prices.scale);
  const down = total < 0n && total % scale !== 0n ? 1n : 0n;
  return { certificate: certificateOf(sheet, prices, dear), bound: Number(total / scale - down) };
}

/** The finest power of two, at most 2^30, at which no place's sum of amounts can pass 2^52. */
function scaleFor(compiled: Compiled, prices: Prices, dear: Float64Array): number {
  const { items, placeCount } = compiled;
  let largest = 1;
  for (let place = 0; place < placeCount; place += 1) {
    let amounts = 0;
    for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
      amounts += largestAmount(compiled, prices, dear, item);
    }
    largest = Math.max(largest, amounts);
  }
  let scale = 2 ** 30;
  while (scale > 1 && scale * largest > 2 ** 52) scale /= 2;
  return scale;
}

/** No gain of the item, nor any part of it, is larger than this; a little more for rounding up. */
function largestAmount(
  compiled: Compiled,
  prices: Prices,
  dear: Float64Array,
  item: number,
): number {
  const { items, works, synergies, worth, yearCount } = compiled;
  const { needed, paced, lines } = items;
  const work = items.work[item];
  let always = worth[0] * items.points[item];
  for (let i = synergies.of.start[work]; i < synergies.of.start[work + 1]; i += 1) {
    const row = synergies.of.at[i] * yearCount;
    for (let t = 0; t < yearCount; t += 1) always += synergies.portion[row + t];
  }
  for (let i = lines.start[item]; i < lines.start[item + 1]; i += 1) {
    always += Math.abs(lines.amount[i]) * (prices.lines[lines.at[i]] + LITTLE);
  }
  const parts = works.parts.at.subarray(works.parts.start[work], works.parts.start[work + 1]);
  for (const part of parts) {
    const row = items.part[part] * yearCount;
    for (let t = 0; t < yearCount; t += 1) always += Math.abs(prices.credits[row + t]) + LITTLE;
  }
  let largest = 0;
  for (let t = 0; t < yearCount; t += 1) {
    const at = item * yearCount + t;
    let amount = always;
    for (let i = needed.start[at]; i < needed.start[at + 1]; i += 1) {
      amount += needed.amount[i] * (dear[needed.at[i]] + LITTLE);
    }
    for (let i = paced.start[at]; i < paced.start[at + 1]; i += 1) {
      amount += prices.paces[paced.at[i]] + 1;
    }
    largest = Math.max(largest, amount);
  }
  return largest;
}

const LITTLE = 2 ** -30;

/** Envelope prices are rounded once transfers are looked at, splits kept within their portions. */
function roundedPrices(compiled: Compiled, found: Prices, scale: number): Prices {
  const prices = noPrices(compiled, scale);
  prices.all.set(found.all.map((price) => Math.round(price * scale)));
  const { portion } = compiled.synergies;
  portion.forEach((whole, i) => {
    prices.splits[i] = Math.min(scale * whole, Math.max(0, prices.splits[i]));
  });
  return prices;
}

/** What envelopes, transfers and paces are worth at the prices, less what lines reward. */
function worthOfLimits(compiled: Compiled, prices: Prices, dear: Float64Array): bigint {
  const { money, paceWorks, lineLeast } = compiled;
  let worth = 0n;
  const add = (price: number, amount: number) => {
    if (price !== 0) worth += BigInt(price) * BigInt(amount);
  };
  dear.forEach((price, e) => {
    add(price, money.fen[e]);
  });
  money.most.forEach((most, i) => {
    const rise = dear[money.to[i]] - dear[money.from[i]];
    if (rise > 0) add(rise, most);
  });
  paceWorks.forEach((works, i) => {
    add(prices.paces[i], works);
  });
  lineLeast.forEach((least, i) => {
    add(-prices.lines[i], least);
  });
  return worth;
}

function certificateOf(sheet: Sheet, prices: Prices, dear: Float64Array): Certificate {
  const { compiled, limits, order } = sheet;
  const { yearCount, items } = compiled;
  const floors = limits.floors.length;
  const partners = [];
  for (let item = 0; item < compiled.itemCount; item += 1) {
    const row = items.part[item] * yearCount;
    if (row < 0) continue;
    const work = order.works[items.work[item]].id;
    const place = order.places[items.place[item]].id;
    partners.push({ work, place, credit: [...prices.credits.subarray(row, row + yearCount)] });
  }
  return {
    scale: prices.scale,
    envelopes: priceList(idsOf(sheet.purse.envelopes), dear),
    paces: priceList(idsOf(limits.paces), prices.paces),
    floors: priceList(idsOf(limits.floors), prices.lines.subarray(0, floors)),
    matches: priceList(idsOf(limits.matches), prices.lines.subarray(floors)),
    synergies: sheet.synergyIds.map((id, i) => ({
      id,
      first: [...prices.splits.subarray(i * yearCount, (i + 1) * yearCount)],
    })),
    partners,
  };
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map((row) => row.id);
}

function priceList(ids: readonly string[], prices: Float64Array): Price[] {
  return ids.flatMap((id, i) => (prices[i] === 0 ? [] : [{ id, price: prices[i] }]));
}
