import type { Place, Work } from '#schedule/problem';
import type { GainOf } from './gains.ts';
import type { Sheet } from './sheet.ts';

/**
 * The most that one place can gain, by trying everything: year after year every set of works that may
 * be added to what stands, remembering the best continuation of each (year, what stands). Slow and
 * plain on purpose. Null where the amounts are too large to be added exactly; a place that cannot keep
 * its promises has no plan, and gains -Infinity, which no problem with a plan shows.
 */
export function bestOfPlace(
  sheet: Sheet,
  place: Place,
  works: readonly Work[],
  gainOf: GainOf,
): number | null {
  const years = sheet.problem.years.map((row) => row.year);
  const gains = works.map((work) => years.map((year) => gainOf(work, year)));
  if (!addsUpExactly(gains)) return null;
  const needs = works.map((work) => work.after.map((id) => works.findIndex((w) => w.id === id)));
  const promised = works.map((work) => sheet.promiseOf.has(work.id));
  const known = new Map<number, number>();

  function bestFrom(t: number, standing: number): number {
    if (t === years.length) return mayEnd(standing) ? 0 : -Infinity;
    const key = t * 2 ** works.length + standing;
    const before = known.get(key);
    if (before !== undefined) return before;
    const best = bestAdding(t, standing, standing, 0, place.worksPerYear);
    known.set(key, best);
    return best;
  }

  /** Works from index `next` on may still join; each joins or not. */
  function bestAdding(
    t: number,
    standing: number,
    joined: number,
    next: number,
    room: number,
  ): number {
    if (next === works.length) return hasNeeds(joined) ? bestFrom(t + 1, joined) : -Infinity;
    const without = bestAdding(t, standing, joined, next + 1, room);
    const gain = gains[next]?.[t] ?? null;
    if (room === 0 || has(standing, next) || gain === null) return without;
    const rest = bestAdding(t, standing, joined | (1 << next), next + 1, room - 1);
    return Math.max(without, Number(gain) + rest);
  }

  function hasNeeds(built: number): boolean {
    return needs.every((list, w) => !has(built, w) || list.every((need) => has(built, need)));
  }

  function mayEnd(built: number): boolean {
    const stands = works.filter((_, w) => has(built, w));
    const own = stands.reduce((sum, work) => sum + work.ownFen, 0);
    const upkeep = stands.reduce((sum, work) => sum + work.upkeepFen, 0);
    const keepsPromises = promised.every((isPromised, w) => !isPromised || has(built, w));
    return keepsPromises && own <= place.ownFen && upkeep <= place.upkeepFen;
  }
  return bestFrom(0, 0);
}

function has(set: number, work: number): boolean {
  return ((set >> work) & 1) === 1;
}

/** Whatever is chosen, its sum stays a whole number that a double holds. */
function addsUpExactly(gains: readonly (readonly (bigint | null)[])[]): boolean {
  let most = 0n;
  for (const row of gains) {
    let largest = 0n;
    for (const gain of row) {
      const size = gain === null ? 0n : gain < 0n ? -gain : gain;
      if (size > largest) largest = size;
    }
    most += largest;
  }
  return most <= BigInt(Number.MAX_SAFE_INTEGER);
}
