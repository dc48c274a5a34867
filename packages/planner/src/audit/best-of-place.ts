import type { Place } from '#schedule/problem';

/** Something that may be finished at a place: a work of its own in one grade, or its part of another's. */
export type Item = {
  readonly work: string;
  /** One for each year; null where it cannot be finished in that year. */
  readonly gains: readonly (bigint | null)[];
  readonly ownFen: number;
  readonly upkeepFen: number;
  readonly serviceFen: number;
  readonly after: readonly string[];
  readonly isPromised: boolean;
};

/**
 * The most that one place can gain, by trying everything: what may stand is a set of items, and year
 * after year every set that stood is tried with every few that may be finished in that year. Slow and
 * plain on purpose; sets are bits, 2^items of them. Null where sums would not be exact; -Infinity at a
 * place that cannot keep its promises.
 */
export function bestOfPlace(place: Place, items: readonly Item[]): number | null {
  if (!addsUpExactly(items)) return null;
  const gains = items.map((item) =>
    item.gains.map((gain) => (gain === null ? null : Number(gain))),
  );
  const rivals = items.map(({ work }) => bitsOf(items, (other) => other.work === work));
  const waitsFor = items.map(({ after }) =>
    after.map((id) => bitsOf(items, (other) => other.work === id)).filter((bits) => bits !== 0),
  );
  const carries = limitsOf(place, items);
  let best = new Float64Array(2 ** items.length).fill(-Infinity);
  let next = best.slice();
  best[0] = 0;

  /** Items from index `first` on may still be finished in year t, as long as the year has room. */
  function finish(t: number, set: number, sum: number, first: number, room: number, added: number) {
    // What a place cannot bear it cannot bear with more beside it either.
    if (!carries(set, t)) return;
    if (hasWhatItWaitsFor(set, added) && sum > (next[set] ?? 0)) next[set] = sum;
    if (room === 0) return;
    for (let i = first; i < items.length; i += 1) {
      const gain = gains[i]?.[t] ?? null;
      if (gain === null || (set & (rivals[i] ?? 0)) !== 0) continue;
      finish(t, set | (1 << i), sum + gain, i + 1, room - 1, added | (1 << i));
    }
  }

  function hasWhatItWaitsFor(set: number, added: number): boolean {
    return waitsFor.every(
      (list, i) => ((added >> i) & 1) === 0 || list.every((bits) => (bits & set) !== 0),
    );
  }

  place.ownFen.forEach((_, t) => {
    next.fill(-Infinity);
    best.forEach((sum, set) => {
      if (sum > -Infinity) finish(t, set, sum, 0, place.worksPerYear, 0);
    });
    [best, next] = [next, best];
  });
  return bestKept(items, best);
}

/** Only sets in which every promise stands may be what remains in the end. */
function bestKept(items: readonly Item[], best: Float64Array): number {
  const promised = items
    .filter((item) => item.isPromised)
    .map(({ work }) => bitsOf(items, (other) => other.work === work));
  let most = -Infinity;
  best.forEach((sum, set) => {
    if (sum > most && promised.every((bits) => (bits & set) !== 0)) most = sum;
  });
  return most;
}

/** Whether the place can bear a set at the end of year t: its own money and every case of its means. */
function limitsOf(place: Place, items: readonly Item[]): (set: number, t: number) => boolean {
  const own = sumsOfSets(items.map((item) => item.ownFen));
  const upkeep = sumsOfSets(items.map((item) => item.upkeepFen));
  const service = sumsOfSets(items.map((item) => item.serviceFen));
  return (set, t) =>
    (own[set] ?? 0) <= (place.ownFen[t] ?? 0) &&
    place.means.every(
      ({ upkeepPerMille, fen }) =>
        (upkeep[set] ?? 0) * upkeepPerMille + 1000 * (service[set] ?? 0) <= 1000 * (fen[t] ?? 0),
    );
}

/** Each set's sum is that of the set without its last item, and that item's. */
function sumsOfSets(amounts: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** amounts.length);
  amounts.forEach((amount, i) => {
    for (let set = 0; set < 1 << i; set += 1) sums[set | (1 << i)] = (sums[set] ?? 0) + amount;
  });
  return sums;
}

function bitsOf(items: readonly Item[], isMeant: (item: Item) => boolean): number {
  return items.reduce((bits, item, i) => (isMeant(item) ? bits | (1 << i) : bits), 0);
}

/** Whatever is chosen, at most one item of each work, its sum stays a whole number that a double holds. */
function addsUpExactly(items: readonly Item[]): boolean {
  const largest = new Map<string, bigint>();
  for (const { work, gains } of items) {
    for (const gain of gains) {
      const size = gain === null ? 0n : gain < 0n ? -gain : gain;
      if (size > (largest.get(work) ?? 0n)) largest.set(work, size);
    }
  }
  let most = 0n;
  for (const size of largest.values()) most += size;
  return most <= BigInt(Number.MAX_SAFE_INTEGER);
}
