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
  const deepest = Math.max(0, ...compiled.places.sets.map((sets) => sets.works));
  const lastAdded = new Int8Array(yearCount * deepest * places.largestSets);

  function choose(place: number, gain: Float64Array, yearOf: Int8Array): number {
    const sets = places.sets[place];
    const first = places.firstWork[place];
    const rounds = Math.min(places.worksPerYear[place], sets.works);
    const count = sets.masks.length;
    effort.steps += yearCount * rounds * sets.stepFrom.length;

    best.fill(-Infinity, 0, count);
    best[0] = 0;
    for (let t = 0; t < yearCount; t += 1) {
      for (let round = 0; round < rounds; round += 1) {
        addOneWork(place, t, (t * rounds + round) * count, gain);
      }
    }

    yearOf.fill(-1, first, first + sets.works);
    const end = bestEnd(places.mayEnd[place]);
    if (end < 0) return -Infinity;
    const total = best[end];
    traceBack(place, end, rounds, yearOf);
    return total;
  }

  /** Largest sets first, so that each set still sees its smaller ones as they were before this round. */
  function addOneWork(place: number, t: number, trail: number, gain: Float64Array): void {
    const { masks, stepStart, stepFrom, stepWork } = places.sets[place];
    const row = places.firstWork[place] * yearCount + t;
    for (let s = masks.length - 1; s >= 0; s -= 1) {
      let most = best[s];
      let added = -1;
      for (let i = stepStart[s]; i < stepStart[s + 1]; i += 1) {
        const sum = best[stepFrom[i]] + gain[row + stepWork[i] * yearCount];
        if (sum > most) {
          most = sum;
          added = stepWork[i];
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

  function traceBack(place: number, end: number, rounds: number, yearOf: Int8Array): void {
    const { masks, stepStart, stepFrom, stepWork } = places.sets[place];
    const first = places.firstWork[place];
    let s = end;
    for (let at = yearCount * rounds - 1; at >= 0 && s > 0; at -= 1) {
      const added = lastAdded[at * masks.length + s];
      if (added < 0) continue;
      yearOf[first + added] = Math.floor(at / rounds);
      let i = stepStart[s];
      while (stepWork[i] !== added) i += 1;
      s = stepFrom[i];
    }
  }

  return { choose };
}

/** More works than this at one place are a fault (faults.ts): the sets of a place double with each. */
export const MOST_WORKS = 15;
