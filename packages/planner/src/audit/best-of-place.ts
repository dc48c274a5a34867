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
export function bestOfPlace(
  place: Place,
  items: readonly Item[],
  memory: SetMemory,
): number | null {
  if (!addsUpExactly(items)) return null;
  const gains = items.map((item) =>
    item.gains.map((gain) => (gain === null ? null : Number(gain))),
  );
  const rivals = items.map(({ work }) => bitsOf(items, (other) => other.work === work));
  const carries = limitsOf(place, items, memory);
  const hasWhatItWaitsFor = prerequisitesOf(items);
  let { best, next } = memory;
  best.fill(-Infinity, 0, 2 ** items.length);
  next.fill(-Infinity, 0, 2 ** items.length);
  best[0] = 0;
  let standing = [0];
  let reached: number[] = [];

  /** Items from index `first` on may still be finished in year t, as long as the year has room. */
  function finish(t: number, set: number, sum: number, first: number, room: number, added: number) {
    // What a place cannot bear it cannot bear with more beside it either.
    if (!carries(set, t)) return;
    if (hasWhatItWaitsFor(set, added) && sum > (next[set] ?? 0)) {
      if (next[set] === -Infinity) reached.push(set);
      next[set] = sum;
    }
    if (room === 0) return;
    for (let i = first; i < items.length; i += 1) {
      const gain = gains[i]?.[t] ?? null;
      if (gain === null || (set & (rivals[i] ?? 0)) !== 0) continue;
      finish(t, set | (1 << i), sum + gain, i + 1, room - 1, added | (1 << i));
    }
  }

  place.ownFen.forEach((_, t) => {
    reached = [];
    for (const set of standing) finish(t, set, best[set] ?? -Infinity, 0, place.worksPerYear, 0);
    for (const set of standing) best[set] = -Infinity;
    [best, next] = [next, best];
    standing = reached;
  });
  return bestKept(items, best, standing);
}

/** A number for each set of items, used for one place after another. */
export type SetMemory = Record<'best' | 'next' | 'own' | 'upkeep' | 'service', Float64Array>;

export function setMemoryFor(mostItems: number): SetMemory {
  const numbers = () => new Float64Array(2 ** mostItems);
  return {
    best: numbers(),
    next: numbers(),
    own: numbers(),
    upkeep: numbers(),
    service: numbers(),
  };
}

/** Only sets in which every promise stands may be what remains in the end. */
function bestKept(items: readonly Item[], best: Float64Array, standing: readonly number[]): number {
  const promised = items
    .filter((item) => item.isPromised)
    .map(({ work }) => bitsOf(items, (other) => other.work === work));
  return standing
    .filter((set) => standsOneOfEach(promised, set))
    .reduce((most, set) => Math.max(most, best[set] ?? -Infinity), -Infinity);
}

/** Whether all that was added to a set finds in it what it waits for, as far as that is of this place. */
function prerequisitesOf(items: readonly Item[]): (set: number, added: number) => boolean {
  const waitsFor = items.map(({ after }) =>
    after.map((id) => bitsOf(items, (other) => other.work === id)).filter((bits) => bits !== 0),
  );
  const waiting = bitsOf(items, (_, i) => waitsFor[i]?.length !== 0);
  return (set, added) =>
    (added & waiting) === 0 ||
    waitsFor.every((list, i) => (added & (1 << i)) === 0 || standsOneOfEach(list, set));
}

/** Whether the place can bear a set at the end of year t: its own money and every case of its means. */
function limitsOf(
  place: Place,
  items: readonly Item[],
  { own, upkeep, service }: SetMemory,
): (set: number, t: number) => boolean {
  items.forEach((item, i) => {
    addToSets(own, i, item.ownFen);
    addToSets(upkeep, i, item.upkeepFen);
    addToSets(service, i, item.serviceFen);
  });
  return (set, t) => {
    if ((own[set] ?? 0) > (place.ownFen[t] ?? 0)) return false;
    for (const { upkeepPerMille, fen } of place.means) {
      const carried = (upkeep[set] ?? 0) * upkeepPerMille + 1000 * (service[set] ?? 0);
      if (carried > 1000 * (fen[t] ?? 0)) return false;
    }
    return true;
  };
}

/** The sum of each set whose last item is i: that of the set without it, and its own. */
function addToSets(sums: Float64Array, i: number, amount: number): void {
  for (let set = 0; set < 1 << i; set += 1) sums[set | (1 << i)] = (sums[set] ?? 0) + amount;
}

function bitsOf(items: readonly Item[], isMeant: (item: Item, i: number) => boolean): number {
  return items.reduce((bits, item, i) => (isMeant(item, i) ? bits | (1 << i) : bits), 0);
}

function standsOneOfEach(list: readonly number[], set: number): boolean {
  return list.every((bits) => (bits & set) !== 0);
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
