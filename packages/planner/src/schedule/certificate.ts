import { assert } from '@qianwan/base/assert';
import type { Compiled } from './compiled.ts';
import type { PlaceChooser } from './place-choice.ts';
import type { Certificate, Price } from './plan.ts';
import { gainsAt, noPrices, type Prices, reservePrice } from './prices.ts';

export type Certified = { readonly certificate: Certificate; readonly bound: number };

/**
 * Rounds prices to whole numbers and computes, once and exactly, the bound that the rounded prices
 * prove. Any prices prove a bound, so rounding costs a little tightness and no truth. What one place
 * adds up stays below 2^53 and is exact; the sum over places is taken in big integers.
 */
export function certify(compiled: Compiled, chooser: PlaceChooser, found: Prices): Certified {
  const prices = roundedPrices(compiled, found, scaleFor(compiled, found));
  const certificate = certificateOf(compiled, prices);

  const gain = new Float64Array(compiled.workCount * compiled.yearCount);
  const yearOf = new Int8Array(compiled.workCount);
  gainsAt(compiled, prices, gain);
  let total = limitsWorth(compiled, certificate);
  for (let place = 0; place < compiled.placeCount; place += 1) {
    const most = chooser.choose(place, gain, yearOf);
    assert(Number.isSafeInteger(most), 'the best of a place is an exact whole number');
    total += BigInt(most);
  }
  return { certificate, bound: Number(total / BigInt(prices.scale)) };
}

/** The finest power of two, at most 2^30, at which no place's sum of amounts can pass 2^52. */
function scaleFor(compiled: Compiled, prices: Prices): number {
  const { places, placeCount } = compiled;
  let largest = 1;
  for (let place = 0; place < placeCount; place += 1) {
    let amounts = 0;
    for (let work = places.firstWork[place]; work < places.firstWork[place + 1]; work += 1) {
      amounts += largestAmount(compiled, prices, work);
    }
    largest = Math.max(largest, amounts);
  }
  let scale = 2 ** 30;
  while (scale > 1 && scale * largest > 2 ** 52) scale /= 2;
  return scale;
}

/** No gain of the work, nor any part of it, is larger than this; one price more for rounding up. */
function largestAmount(compiled: Compiled, prices: Prices, work: number): number {
  const { value, money, shared, yearCount } = compiled;
  let largest = 0;
  for (let t = 0; t < yearCount; t += 1) {
    const at = work * yearCount + t;
    let amount = value[at];
    for (let i = shared.synergyStart[work]; i < shared.synergyStart[work + 1]; i += 1) {
      amount += shared.bonus[shared.synergyAt[i] * yearCount + t];
    }
    for (let s = money.shareStart[work]; s < money.shareStart[work + 1]; s += 1) {
      const reserve = money.potReserve[money.sharePot[s * yearCount + t]];
      amount += money.shareFen[s] * (reservePrice(compiled, prices, reserve) + 2 ** -30);
    }
    for (let i = shared.paceStart[at]; i < shared.paceStart[at + 1]; i += 1) {
      amount += prices.paces[shared.paceAt[i]] + 1;
    }
    for (let i = shared.floorStart[work]; i < shared.floorStart[work + 1]; i += 1) {
      amount += shared.floorPart[i] * (prices.floors[shared.floorAt[i]] + 2 ** -30);
    }
    largest = Math.max(largest, amount);
  }
  return largest;
}

function roundedPrices(compiled: Compiled, found: Prices, scale: number): Prices {
  const { money } = compiled;
  const prices = noPrices(compiled, scale);
  for (let i = 0; i < prices.all.length; i += 1) prices.all[i] = Math.round(found.all[i] * scale);
  for (let pot = 0; pot < money.potFen.length; pot += 1) {
    // Without an earmark the reserve pays, at the reserve's price.
    if (money.potEnvelope[pot] !== null) continue;
    prices.pots[pot] = reservePrice(compiled, prices, money.potReserve[pot]);
  }
  return prices;
}

function certificateOf(compiled: Compiled, prices: Prices): Certificate {
  const { money, shared, yearCount } = compiled;
  const envelopes = new Map<string, number>();
  money.potEnvelope.forEach((id, pot) => {
    if (id !== null) envelopes.set(id, prices.pots[pot]);
  });
  money.reserveEnvelope.forEach((id, r) => {
    if (id !== null) envelopes.set(id, reservePrice(compiled, prices, r));
  });
  const byId = [...compiled.problem.envelopes].map((envelope) => envelope.id).sort();
  return {
    scale: prices.scale,
    envelopes: priceList(byId.map((id) => [id, envelopes.get(id) ?? 0])),
    paces: priceList(shared.paces.map((pace, i) => [pace.id, prices.paces[i]])),
    floors: priceList(shared.floors.map((floor, i) => [floor.id, prices.floors[i]])),
    synergies: shared.synergies.map(({ id }, i) => ({
      id,
      first: [...prices.splits.subarray(i * yearCount, (i + 1) * yearCount)],
    })),
  };
}

function priceList(rows: readonly (readonly [string, number])[]): Price[] {
  return rows.flatMap(([id, price]) => (price === 0 ? [] : [{ id, price }]));
}

/** What envelopes and paces are worth at the certificate's prices, less what floors reward. */
function limitsWorth({ problem }: Compiled, certificate: Certificate): bigint {
  const times = (prices: readonly Price[], amounts: ReadonlyMap<string, number>) =>
    prices.reduce((sum, { id, price }) => sum + BigInt(price) * BigInt(amounts.get(id) ?? 0), 0n);
  return (
    times(certificate.envelopes, new Map(problem.envelopes.map(({ id, fen }) => [id, fen]))) +
    times(certificate.paces, new Map(problem.paces.map(({ id, works }) => [id, works]))) -
    times(certificate.floors, new Map(problem.floors.map(({ id, fen }) => [id, fen])))
  );
}
