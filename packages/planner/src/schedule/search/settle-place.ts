import type { Compiled } from '#schedule/compiled/compile';
import { MOST_ITEMS } from '#schedule/faults/places';
import type { Pricer } from '#schedule/prices/gains';
import { MUST, type PlaceChooser } from '#schedule/prices/place-choice';
import type { Books } from './books.ts';
import { isJoint, isStanding, keepsJointWorks } from './joint-works.ts';

/** Gives one place the best works that still fit. */
export type Settler = {
  /** Takes the place's own works out; joint works stay. */
  clear(place: number): void;
  /**
   * Settles a place that is clear; works cost `dearness` times the prices: at 1 what they cost others,
   * at 0 nothing, so that it takes what is left. False, and clear, when its promises do not fit.
   */
  settle(place: number, dearness: number): boolean;
  /** The same, for nothing but what its promises need. */
  settlePromises(place: number): boolean;
};

export function createSettler(
  compiled: Compiled,
  books: Books,
  pricer: Pricer,
  chooser: PlaceChooser,
): Settler {
  const { items, yearCount, itemCount, synergies } = compiled;
  const { itemOf, yearOf } = books.draft;
  const gain = new Float64Array(MOST_ITEMS * yearCount);
  const chosen = new Int8Array(itemCount).fill(-1);

  function clear(place: number): void {
    for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
      const work = items.work[item];
      if (itemOf[work] === item && !isJoint(compiled, work)) books.put(work, -1, -1);
    }
  }

  function settle(place: number, dearness: number): boolean {
    askGains(place, -1);
    if (dearness !== 1) {
      for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
        if (isJoint(compiled, items.work[item])) continue;
        const row = (item - items.start[place]) * yearCount;
        for (let t = 0; t < yearCount; t += 1) {
          gain[row + t] += (1 - dearness) * pricer.costOf(item, t);
        }
      }
    }
    return takeWhatFits(place);
  }

  function settlePromises(place: number): boolean {
    let slots = 0;
    for (let before = -1; before !== slots; ) {
      before = slots;
      for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
        const isNeeded = ((slots >> items.slot[item]) & 1) === 1;
        if (items.promised[item] === 1 || isNeeded) {
          slots |= (1 << items.slot[item]) | items.waitsFor[item];
        }
      }
    }
    if (slots === 0) return true;
    askGains(place, slots);
    return takeWhatFits(place);
  }

  /** What each item would earn with the draft as it is; closed where it would break a shared limit. */
  function askGains(place: number, slots: number): void {
    pricer.gainsAt(place, gain);
    for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
      const work = items.work[item];
      const row = (item - items.start[place]) * yearCount;
      const isAsked = ((slots >> items.slot[item]) & 1) === 1;
      for (let t = 0; t < yearCount; t += 1) {
        if (isJoint(compiled, work))
          gain[row + t] =
            t === yearOf[work] && isStanding(compiled, books.draft, item) ? MUST : -Infinity;
        else if (!isAsked || books.weigh(work, item, t).lack > 0) gain[row + t] = -Infinity;
        else if (gain[row + t] > -Infinity) gain[row + t] += bonusBeyondCredit(work, t);
      }
    }
  }

  /** What the other work of a synergy really adds takes the place of the credit. */
  function bonusBeyondCredit(work: number, t: number): number {
    let beyond = 0;
    for (let i = synergies.of.start[work]; i < synergies.of.start[work + 1]; i += 1) {
      const synergy = synergies.of.at[i];
      const first = synergies.first[synergy];
      const other = first === work ? synergies.second[synergy] : first;
      beyond += books.bonusOf(synergy, yearOf[other], t) - pricer.creditOf(synergy, work, t);
    }
    return beyond;
  }

  /** Chooses, and where two works of the place want the same money closes the second and chooses again. */
  function takeWhatFits(place: number): boolean {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (chooser.choose(place, gain, chosen) === -Infinity) return false;
      if (!keepsJointWorks(compiled, books.draft, chosen, place)) return false;
      const misfit = putChosen(place);
      if (misfit < 0) return true;
      clear(place);
      gain[(misfit - items.start[place]) * yearCount + chosen[misfit]] = -Infinity;
    }
    return false;
  }

  /** Puts what was chosen; the first item that does not fit beside the others, or -1. */
  function putChosen(place: number): number {
    for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
      const work = items.work[item];
      if (chosen[item] < 0 || isJoint(compiled, work)) continue;
      if (books.weigh(work, item, chosen[item]).lack > 0) return item;
      books.put(work, item, chosen[item]);
    }
    return -1;
  }

  return { clear, settle, settlePromises };
}

const ATTEMPTS = 8;
