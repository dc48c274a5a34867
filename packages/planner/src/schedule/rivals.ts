import type { Compiled } from './compiled.ts';

/**
 * For each place the places that want money of the same payer; of its payers, the one that the fewest
 * places turn to, so that in a province a village's rivals are those of its county.
 */
export function rivalsOf(compiled: Compiled): readonly Int32Array[] {
  const { money, placeOf, placeCount, workCount, yearCount } = compiled;
  const payerOf = new Map<number, Set<number>>();
  const reservesAt: Set<number>[] = Array.from({ length: placeCount }, () => new Set());
  for (let work = 0; work < workCount; work += 1) {
    for (let s = money.shareStart[work]; s < money.shareStart[work + 1]; s += 1) {
      // A payer's reserve of the first year stands for the payer.
      const reserve = money.potReserve[money.sharePot[s * yearCount]];
      const places = payerOf.get(reserve) ?? new Set();
      payerOf.set(reserve, places.add(placeOf[work]));
      reservesAt[placeOf[work]].add(reserve);
    }
  }
  const lists = new Map([...payerOf].map(([payer, places]) => [payer, Int32Array.from(places)]));
  return reservesAt.map((payers, place) => {
    let fewest = Int32Array.of(place);
    for (const payer of payers) {
      const list = lists.get(payer) ?? fewest;
      if (fewest.length === 1 || (list.length > 1 && list.length < fewest.length)) fewest = list;
    }
    return fewest;
  });
}
