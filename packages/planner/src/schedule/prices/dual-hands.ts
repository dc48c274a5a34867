import type { Compiled } from '#schedule/compiled/compile';
import type { Hands } from '#schedule/crew/crew';
import { MOST_ITEMS } from '#schedule/faults/places';
import { ask } from './asked.ts';
import { askedBy, type DualMemory, PAIRS_PER_CHUNK, PLACES_PER_CHUNK } from './dual-memory.ts';
import { createPricer } from './gains.ts';
import { createPlaceChooser } from './place-choice.ts';
import { pricesOn, sharedPrices, usualWorth } from './prices.ts';

export const CHOOSE = 0;
export const TURN = 1;
export const MOVE = 2;

/**
 * The three things that a round of the search for prices does for many places or pairs at once:
 * places choose at the prices; each pair (a synergy, or a part of a joint work) turns its direction
 * towards where its two places disagree; and its prices move along it.
 */
export function dualHands(compiled: Compiled, memory: DualMemory, member: number): Hands {
  const prices = pricesOn(compiled, memory.all);
  const chooser = createPlaceChooser(compiled);
  const pricer = createPricer(compiled, prices, memory.dear);
  const { yearCount, placeCount, items, works, synergies, partCount } = compiled;
  const asked = askedBy(compiled, memory.asked, member);
  const gain = new Float64Array(MOST_ITEMS * yearCount);
  const { yearOf, direction, all } = memory;

  function choose(chunk: number): void {
    const end = Math.min(placeCount, (chunk + 1) * PLACES_PER_CHUNK);
    let earned = 0;
    for (let place = chunk * PLACES_PER_CHUNK; place < end; place += memory.sample[0]) {
      pricer.gainsAt(place, gain);
      earned += chooser.choose(place, gain, yearOf);
      for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
        if (yearOf[item] >= 0) ask(compiled, asked, item, yearOf[item], 1);
      }
    }
    memory.earned[chunk] = earned;
  }

  const pairsFrom = sharedPrices(compiled);
  const pairCount = synergies.first.length + partCount;
  const creditUnit = PAIR_UNIT * usualWorth(compiled).perWork;

  function yearOfWork(work: number): number {
    const first = works.firstItem[work];
    for (let item = first; item < first + works.gradeCount[work]; item += 1) {
      if (yearOf[item] >= 0) return yearOf[item];
    }
    return -1;
  }

  /** Where only one of two works is built in a year, its credit was too high. */
  function turn(chunk: number): void {
    const end = Math.min(pairCount, (chunk + 1) * PAIRS_PER_CHUNK);
    let ofDirection = 0;
    let ofSlope = 0;
    for (let pair = chunk * PAIRS_PER_CHUNK; pair < end; pair += 1) {
      const isSynergy = pair < synergies.first.length;
      const part = pair - synergies.first.length;
      const item = isSynergy ? -1 : partItem[part];
      const up = isSynergy ? yearOfWork(synergies.second[pair]) : yearOfWork(items.work[item]);
      const down = isSynergy ? yearOfWork(synergies.first[pair]) : yearOf[item];
      const stands = isSynergy && synergies.stands[pair] === 1;
      for (let t = 0; t < yearCount; t += 1) {
        const at = pairsFrom + pair * yearCount + t;
        const most = isSynergy ? synergies.portion[pair * yearCount + t] : Infinity;
        const unit = isSynergy ? PAIR_UNIT * most : creditUnit;
        const slope = isSynergy
          ? inRange(isIn(up, t, stands) - isIn(down, t, stands), all[at], most)
          : isIn(up, t, false) - isIn(down, t, false);
        const mixed = MEMORY * direction[at] + (1 - MEMORY) * slope;
        direction[at] = isSynergy ? inRange(mixed, all[at], most) : mixed;
        ofDirection += unit * direction[at] * direction[at];
        ofSlope += unit * slope * slope;
      }
    }
    memory.lengths[2 * chunk] = ofDirection;
    memory.lengths[2 * chunk + 1] = ofSlope;
  }

  function move(chunk: number): void {
    const stride = memory.stride[0];
    const end = Math.min(pairCount, (chunk + 1) * PAIRS_PER_CHUNK);
    for (let pair = chunk * PAIRS_PER_CHUNK; pair < end; pair += 1) {
      const isSynergy = pair < synergies.first.length;
      for (let t = 0; t < yearCount; t += 1) {
        const at = pairsFrom + pair * yearCount + t;
        if (direction[at] === 0) continue;
        const most = isSynergy ? synergies.portion[pair * yearCount + t] : Infinity;
        const unit = isSynergy ? PAIR_UNIT * most : creditUnit;
        const next = all[at] + stride * unit * direction[at];
        all[at] = isSynergy ? Math.min(most, Math.max(0, next)) : next;
      }
    }
  }

  const partItem = new Int32Array(partCount);
  items.part.forEach((part, item) => {
    if (part >= 0) partItem[part] = item;
  });
  return [choose, turn, move];
}

/** How freely the prices between two places move beside those that all places share. */
const PAIR_UNIT = 5;
/** How much of the last direction goes into the next. */
export const MEMORY = 0.9;

/** A slope or direction that would leave the range is cut. */
export function inRange(move: number, at: number, most: number): number {
  return (at <= 0 && move < 0) || (at >= most && move > 0) ? 0 : move;
}

function isIn(year: number, t: number, stands: boolean): number {
  if (year < 0) return 0;
  return year === t || (stands && year < t) ? 1 : 0;
}
