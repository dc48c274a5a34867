import type { Compiled } from '#schedule/compiled/compile';
import { MOST_ITEMS } from '#schedule/faults/places';
import { createShapes, type Shape } from './shapes.ts';

/** A gain above all others: what has it is chosen wherever it can be. */
export const MUST = 2 ** 50;

/** Chooses the best years for the items of one place when every (item, year) has its own gain. */
export type PlaceChooser = {
  /**
   * `gain[i * yearCount + t]` is what the place's item i (counted from its first) earns in year t;
   * -Infinity where the year is closed. Writes the year of each item into `yearOf` (-1: not built),
   * at the item's own number, and returns the sum of their gains; -Infinity (and -1 everywhere) when
   * no allowed set keeps the promises.
   */
  choose(place: number, gain: Float64Array, yearOf: Int8Array): number;
};

/**
 * Exact dynamic programme over the sets of a place, year by year. `best[s]` is the most that can be
 * earned with exactly set s built so far. Shortcuts that lose nothing come first: what no profitable
 * item needs is not looked at; where the items' own best years are allowed together there is nothing
 * to weigh; and the yearly pace is looked at only where it is not kept by itself.
 */
export function createPlaceChooser(compiled: Compiled): PlaceChooser {
  const { yearCount, items, places } = compiled;
  const shapes = createShapes(items);
  const top = new Float64Array(MOST_ITEMS);
  const topYear = new Int8Array(MOST_ITEMS);
  const perYear = new Int8Array(yearCount);
  const roundsIn = new Int8Array(yearCount);
  /** The gains of the place's items in the year at hand. */
  const now = new Float64Array(MOST_ITEMS);
  let best = new Float64Array(64);
  /** The item that came last into each set in each round of each year; -1: none in that round. */
  let lastAdded = new Int8Array(64 * yearCount * MOST_ITEMS);

  function choose(place: number, gain: Float64Array, yearOf: Int8Array): number {
    const first = items.start[place];
    const count = items.start[place + 1] - first;
    const live = liveItems(first, count, gain);
    yearOf.fill(-1, first, first + count);
    const isBound = promisedAt(first, count);
    if (live === 0) return isBound ? -Infinity : 0;
    if (!isBound) {
      const easy = takeOwnBest(place, first, count, yearOf);
      if (easy >= 0) return easy;
    }
    const shape = shapes.shapeOf(place, live);
    makeRoom(shape);
    const end = fillAtWill(place, shape, gain);
    if (end < 0) return -Infinity;
    traceAtWill(shape, end, first, yearOf);
    if (paceIsKept(place, yearOf)) return best[end];

    yearOf.fill(-1, first, first + count);
    const slower = fillByRounds(place, shape, gain);
    if (slower < 0) return -Infinity;
    traceRounds(shape, slower, first, yearOf);
    return best[slower];
  }

  function promisedAt(first: number, count: number): boolean {
    for (let item = first; item < first + count; item += 1)
      if (items.promised[item] === 1) return true;
    return false;
  }

  /** Items that earn something in some year or are promised, and all that these wait for. */
  function liveItems(first: number, count: number, gain: Float64Array): number {
    let live = 0;
    let slots = 0;
    for (let i = 0; i < count; i += 1) {
      let most = -Infinity;
      let year = -1;
      for (let t = 0; t < yearCount; t += 1) {
        const here = gain[i * yearCount + t];
        if (here > most) {
          most = here;
          year = t;
        }
      }
      top[i] = most;
      topYear[i] = year;
      if (most > 0 || (year >= 0 && items.promised[first + i] === 1)) {
        live |= 1 << i;
        slots |= items.waitsFor[first + i];
      }
    }
    for (let wanted = 0; wanted !== slots; ) {
      wanted = slots;
      for (let i = 0; i < count; i += 1) {
        if (((slots >> items.slot[first + i]) & 1) === 0 || topYear[i] < 0) continue;
        live |= 1 << i;
        slots |= items.waitsFor[first + i];
      }
    }
    return live;
  }

  /** Every profitable item in its own best year, if that is allowed; otherwise -1 and no years. */
  function takeOwnBest(place: number, first: number, count: number, yearOf: Int8Array): number {
    let sum = 0;
    let taken = 0;
    let slots = 0;
    perYear.fill(0);
    for (let i = 0; i < count; i += 1) {
      if (!(top[i] > 0)) continue;
      const slot = items.slot[first + i];
      perYear[topYear[i]] += 1;
      const isAllowed =
        ((slots >> slot) & 1) === 0 && perYear[topYear[i]] <= places.worksPerYear[place];
      if (!isAllowed || !waitsAreOver(first, count, i)) return -1;
      slots |= 1 << slot;
      taken |= 1 << i;
      sum += top[i];
    }
    for (let c = places.checkStart[place]; c < places.checkStart[place + 1]; c += 1) {
      const most = places.checkMost[c];
      if (burdenBy(first, taken, places.checkKind[c], places.checkYear[c]) > most) return -1;
    }
    for (let i = 0; i < count; i += 1) if ((taken >> i) & 1) yearOf[first + i] = topYear[i];
    return sum;
  }

  /** Every slot the item waits for has a profitable item whose best year is no later. */
  function waitsAreOver(first: number, count: number, item: number): boolean {
    let open = items.waitsFor[first + item];
    for (let i = 0; i < count && open !== 0; i += 1) {
      if (top[i] > 0 && topYear[i] <= topYear[item]) open &= ~(1 << items.slot[first + i]);
    }
    return open === 0;
  }

  function burdenBy(first: number, mask: number, kind: number, year: number): number {
    let sum = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const i = 31 - Math.clz32(rest & -rest);
      if (topYear[i] <= year) sum += burdenOf(first + i, kind);
    }
    return sum;
  }

  function burdenOf(item: number, kind: number): number {
    return items.burdens.amount[items.burdens.start[item] + kind];
  }

  function makeRoom({ masks }: Shape): void {
    if (best.length >= masks.length) return;
    best = new Float64Array(2 * masks.length);
    lastAdded = new Int8Array(2 * masks.length * yearCount * MOST_ITEMS);
  }

  /**
   * As if any number of items could be finished in a year: smallest sets first, so that each set sees
   * what its smaller ones have become in the same year. Most places ask for no more than they may.
   */
  function fillAtWill(place: number, shape: Shape, gain: Float64Array): number {
    const { masks, stepStart, stepFrom, stepItem } = shape;
    const sets = masks.length;
    best.fill(-Infinity, 0, sets);
    best[0] = 0;
    for (let t = 0; t < yearCount; t += 1) {
      for (let i = 0; i < shape.items; i += 1) now[i] = gain[i * yearCount + t];
      const trail = t * sets;
      for (let s = 1; s < sets; s += 1) {
        let most = best[s];
        let added = -1;
        for (let i = stepStart[s]; i < stepStart[s + 1]; i += 1) {
          const sum = best[stepFrom[i]] + now[stepItem[i]];
          if (sum > most) {
            most = sum;
            added = stepItem[i];
          }
        }
        best[s] = most;
        lastAdded[trail + s] = added;
      }
      if (t + 1 < yearCount) closeSets(place, shape, t);
    }
    return bestEnd(place, shape);
  }

  function traceAtWill(shape: Shape, end: number, first: number, yearOf: Int8Array): void {
    const sets = shape.masks.length;
    let s = end;
    for (let t = yearCount - 1; t >= 0 && s > 0; ) {
      const added = lastAdded[t * sets + s];
      if (added < 0) t -= 1;
      else {
        yearOf[first + added] = t;
        s = without(shape, s, added);
      }
    }
  }

  function paceIsKept(place: number, yearOf: Int8Array): boolean {
    perYear.fill(0);
    for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
      const t = yearOf[item];
      if (t < 0) continue;
      perYear[t] += 1;
      if (perYear[t] > places.worksPerYear[place]) return false;
    }
    return true;
  }

  /** Exactly: within a year items come one by one, in at most `worksPerYear` rounds. */
  function fillByRounds(place: number, shape: Shape, gain: Float64Array): number {
    const sets = shape.masks.length;
    best.fill(-Infinity, 0, sets);
    best[0] = 0;
    const most = Math.min(places.worksPerYear[place], shape.items);
    for (let t = 0; t < yearCount; t += 1) {
      for (let i = 0; i < shape.items; i += 1) now[i] = gain[i * yearCount + t];
      let round = 0;
      while (round < most && addOneItem(shape, (t * MOST_ITEMS + round) * sets)) round += 1;
      roundsIn[t] = round;
      if (t + 1 < yearCount) closeSets(place, shape, t);
    }
    return bestEnd(place, shape);
  }

  /** Largest sets first, so that each set still sees its smaller ones as they were before this round. */
  function addOneItem(shape: Shape, trail: number): boolean {
    const { masks, stepStart, stepFrom, stepItem } = shape;
    let changed = false;
    for (let s = masks.length - 1; s >= 0; s -= 1) {
      let most = best[s];
      let added = -1;
      for (let i = stepStart[s]; i < stepStart[s + 1]; i += 1) {
        const sum = best[stepFrom[i]] + now[stepItem[i]];
        if (sum > most) {
          most = sum;
          added = stepItem[i];
        }
      }
      if (added >= 0) changed = true;
      best[s] = most;
      lastAdded[trail + s] = added;
    }
    return changed;
  }

  /** Forgets the sets that the place could not carry at the end of year t. */
  function closeSets(place: number, shape: Shape, t: number): void {
    for (let c = places.checkStart[place]; c < places.checkStart[place + 1]; c += 1) {
      if (places.checkYear[c] !== t) continue;
      for (let s = 1; s < shape.masks.length; s += 1) {
        if (best[s] > -Infinity && !isWithin(place, c, shape.masks[s])) best[s] = -Infinity;
      }
    }
  }

  function isWithin(place: number, check: number, mask: number): boolean {
    const kind = places.checkKind[check];
    let sum = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      sum += burdenOf(items.start[place] + 31 - Math.clz32(rest & -rest), kind);
    }
    return sum <= places.checkMost[check];
  }

  function bestEnd(place: number, { masks }: Shape): number {
    let end = -1;
    let most = -Infinity;
    for (let s = 0; s < masks.length; s += 1) {
      if (best[s] > most && mayEnd(place, masks[s])) {
        most = best[s];
        end = s;
      }
    }
    return end;
  }

  /** Every promised slot has its item, and the place can carry the set at the end of the last year. */
  function mayEnd(place: number, mask: number): boolean {
    const first = items.start[place];
    let missing = 0;
    for (let item = first; item < items.start[place + 1]; item += 1) {
      if (items.promised[item] === 1) missing |= 1 << items.slot[item];
    }
    for (let rest = mask; rest !== 0 && missing !== 0; rest &= rest - 1) {
      missing &= ~(1 << items.slot[first + 31 - Math.clz32(rest & -rest)]);
    }
    if (missing !== 0) return false;
    for (let c = places.checkStart[place]; c < places.checkStart[place + 1]; c += 1) {
      if (places.checkYear[c] === yearCount - 1 && !isWithin(place, c, mask)) return false;
    }
    return true;
  }

  function traceRounds(shape: Shape, end: number, first: number, yearOf: Int8Array): void {
    const { masks } = shape;
    let s = end;
    for (let t = yearCount - 1; t >= 0 && s > 0; t -= 1) {
      for (let round = roundsIn[t] - 1; round >= 0 && s > 0; round -= 1) {
        const added = lastAdded[(t * MOST_ITEMS + round) * masks.length + s];
        if (added < 0) continue;
        yearOf[first + added] = t;
        s = without(shape, s, added);
      }
    }
  }

  function without({ stepStart, stepFrom, stepItem }: Shape, s: number, item: number): number {
    let i = stepStart[s];
    while (stepItem[i] !== item) i += 1;
    return stepFrom[i];
  }

  return { choose };
}
