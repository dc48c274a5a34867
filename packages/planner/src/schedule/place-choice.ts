import type { ClosedSets } from './closed-sets.ts';
import type { Compiled } from './compiled.ts';
import type { Effort } from './effort.ts';

/** Chooses the best years for the works of one place when every (work, year) has its own gain. */
export type PlaceChooser = {
  /**
   * Writes the year of each of the place's works into `yearOf` (-1: not built) and returns the sum of
   * their gains, or -Infinity (and -1 everywhere) when the place has no allowed set of works.
   * `gain[w * yearCount + t]` may be -Infinity where a year is closed.
   */
  choose(place: number, gain: Float64Array, yearOf: Int8Array): number;
};

/**
 * Exact dynamic programme over the closed sets of a place, year by year. `best[s]` is the most that
 * can be earned with exactly set s built so far; within a year works come one by one, at most
 * `worksPerYear` of them, and the order within the year does not matter to a closed set.
 */
export function createPlaceChooser(compiled: Compiled, effort: Effort): PlaceChooser {
  const { places, yearCount } = compiled;
  const best = new Float64Array(places.largestSets);
  const deepest = places.sets.reduce((most, sets) => Math.max(most, sets.works), 0);
  /** The work that came last into each set in each round of each year; -1: none in that round. */
  const lastAdded = new Int8Array(yearCount * deepest * places.largestSets);
  const roundsIn = new Int8Array(yearCount);
  /** The gains of the place's works in the year at hand. */
  const now = new Float64Array(deepest);

  function choose(place: number, gain: Float64Array, yearOf: Int8Array): number {
    const sets = places.sets[place];
    const first = places.firstWork[place];
    const count = sets.masks.length;
    const everOpen = openWorks(first, sets.works, gain, 0, yearCount);
    best.fill(-Infinity, 0, count);
    best[0] = 0;
    effort.steps += count;
    for (let t = 0; t < yearCount; t += 1) {
      const open = openWorks(first, sets.works, gain, t, t + 1);
      for (let w = 0; w < sets.works; w += 1) now[w] = gain[(first + w) * yearCount + t];
      roundsIn[t] = Math.min(places.worksPerYear[place], sizeOf(open));
      effort.steps += roundsIn[t] * sets.stepFrom.length;
      for (let round = 0; round < roundsIn[t]; round += 1) {
        addOneWork(sets, open, everOpen, (t * deepest + round) * count);
      }
    }

    yearOf.fill(-1, first, first + sets.works);
    const end = bestEnd(places.mayEnd[place]);
    if (end < 0) return -Infinity;
    traceBack(sets, end, first, yearOf);
    return best[end];
  }

  /** The mask of the works that are open in one of the years from `t` up to `end`. */
  function openWorks(
    first: number,
    works: number,
    gain: Float64Array,
    t: number,
    end: number,
  ): number {
    let mask = 0;
    for (let w = 0; w < works; w += 1) {
      const row = (first + w) * yearCount;
      for (let at = row + t; at < row + end; at += 1) if (gain[at] > -Infinity) mask |= 1 << w;
    }
    return mask;
  }

  /** Largest sets first, so that each set still sees its smaller ones as they were before this round. */
  function addOneWork(sets: ClosedSets, open: number, everOpen: number, trail: number): void {
    const { masks, stepStart, stepFrom, stepWork } = sets;
    for (let s = masks.length - 1; s >= 0; s -= 1) {
      if ((masks[s] & ~everOpen) !== 0) continue;
      let most = best[s];
      let added = -1;
      if ((masks[s] & open) !== 0) {
        for (let i = stepStart[s]; i < stepStart[s + 1]; i += 1) {
          const sum = best[stepFrom[i]] + now[stepWork[i]];
          if (sum > most) {
            most = sum;
            added = stepWork[i];
          }
        }
      }
      best[s] = most;
      lastAdded[trail + s] = added;
    }
  }

  function bestEnd(mayEnd: Uint8Array): number {
    let end = -1;
    let most = -Infinity;
    for (let s = 0; s < mayEnd.length; s += 1) {
      if (mayEnd[s] === 1 && best[s] > most) {
        most = best[s];
        end = s;
      }
    }
    return end;
  }

  function traceBack(sets: ClosedSets, end: number, first: number, yearOf: Int8Array): void {
    const { masks, stepStart, stepFrom, stepWork } = sets;
    let s = end;
    for (let t = yearCount - 1; t >= 0 && s > 0; t -= 1) {
      for (let round = roundsIn[t] - 1; round >= 0 && s > 0; round -= 1) {
        const added = lastAdded[(t * deepest + round) * masks.length + s];
        if (added < 0) continue;
        yearOf[first + added] = t;
        let i = stepStart[s];
        while (stepWork[i] !== added) i += 1;
        s = stepFrom[i];
      }
    }
  }

  return { choose };
}

/** How many works a mask holds. */
function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size += 1;
  return size;
}

/** More works than this at one place are a fault (faults.ts): the sets of a place double with each. */
export const MOST_WORKS = 15;
