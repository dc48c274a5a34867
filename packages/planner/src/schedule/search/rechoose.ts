import type { Compiled } from '#schedule/compiled/compile';
import { MOST_ITEMS } from '#schedule/faults/places';
import type { Pricer } from '#schedule/prices/gains';
import { MUST, type PlaceChooser } from '#schedule/prices/place-choice';
import type { Books } from './books.ts';
import { isJoint, isStanding, keepsJointWorks } from './joint-works.ts';

/** Lets single places choose anew among all that they may build; joint works stay as they are. */
export type Rechooser = {
  /** At the prices as they are, synergies by their splits, whatever limits places share. */
  followPrices(place: number): void;
  /** The same, with the bonuses that come of what the others have; true where the place changed. */
  followNeighbours(place: number): boolean;
  /** As `followNeighbours`, but only to what breaks no shared limit, or breaks it less than before. */
  followWithinLimits(place: number): boolean;
};

/** The pricer may be one whose prices change between calls. */
export function createRechooser(
  compiled: Compiled,
  books: Books,
  pricer: Pricer,
  chooser: PlaceChooser,
): Rechooser {
  const { items, synergies, yearCount, itemCount } = compiled;
  const { itemOf, yearOf } = books.draft;
  const gain = new Float64Array(MOST_ITEMS * yearCount);
  const chosen = new Int8Array(itemCount).fill(-1);
  /** The year of each of the place's items before the change; -1: not built. */
  const had = new Int8Array(MOST_ITEMS);

  function followPrices(place: number): void {
    askGains(place);
    noteWhatItHas(place);
    if (chooses(place)) put(place, chosen, 0);
  }

  function followNeighbours(place: number): boolean {
    askGains(place);
    addBonuses(place);
    noteWhatItHas(place);
    if (!findsBetter(place)) return false;
    put(place, chosen, 0);
    return true;
  }

  function followWithinLimits(place: number): boolean {
    askGains(place);
    addBonuses(place);
    noteWhatItHas(place);
    // Most places that choose anew find room for it; only the others are looked at option by option.
    if (!findsBetter(place)) return false;
    if (takeIfSound(place)) return true;
    closeMisfits(place);
    return findsBetter(place) && takeIfSound(place);
  }

  /** What a place's own items earn; a joint work is not the place's to move. */
  function askGains(place: number): void {
    pricer.gainsAt(place, gain);
    for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
      const work = items.work[item];
      if (!isJoint(compiled, work)) continue;
      const row = (item - items.start[place]) * yearCount;
      gain.fill(-Infinity, row, row + yearCount);
      if (isStanding(compiled, books.draft, item)) gain[row + yearOf[work]] = MUST;
    }
  }

  /** What the other works of synergies really add takes the place of the credits. */
  function addBonuses(place: number): void {
    for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
      const work = items.work[item];
      const row = (item - items.start[place]) * yearCount;
      for (let i = synergies.of.start[work]; i < synergies.of.start[work + 1]; i += 1) {
        const synergy = synergies.of.at[i];
        const first = synergies.first[synergy];
        const other = yearOf[first === work ? synergies.second[synergy] : first];
        for (let t = 0; t < yearCount; t += 1) {
          gain[row + t] += books.bonusOf(synergy, other, t) - pricer.creditOf(synergy, work, t);
        }
      }
    }
  }

  function noteWhatItHas(place: number): void {
    const first = items.start[place];
    for (let item = first; item < items.start[place + 1]; item += 1) {
      const work = items.work[item];
      had[item - first] = !isJoint(compiled, work) && itemOf[work] === item ? yearOf[work] : -1;
    }
  }

  function chooses(place: number): boolean {
    if (chooser.choose(place, gain, chosen) === -Infinity) return false;
    return keepsJointWorks(compiled, books.draft, chosen, place);
  }

  /** Chooses; false where that earns no more than what the place has. */
  function findsBetter(place: number): boolean {
    if (!chooses(place)) return false;
    const first = items.start[place];
    let now = 0;
    let before = 0;
    for (let i = 0; i < items.start[place + 1] - first; i += 1) {
      if (isJoint(compiled, items.work[first + i])) continue;
      if (chosen[first + i] >= 0) now += gain[i * yearCount + chosen[first + i]];
      if (had[i] >= 0) before += gain[i * yearCount + had[i]];
    }
    // What the place has is 0 at least where it has nothing, so that this asks for more in any case.
    return now > before + NOTHING * Math.abs(before);
  }

  function takeIfSound(place: number): boolean {
    const [lack, short] = [books.lack(), books.short()];
    const fines = put(place, chosen, 0);
    const isSound = books.lack() <= lack && books.short() <= short;
    if (isSound || (lack + short > 0 && fines < 0)) return true;
    put(place, had, items.start[place]);
    return false;
  }

  /** Gives the place's items the years of a list (whose entry 0 is item `from`); how the fines changed. */
  function put(place: number, years: Int8Array, from: number): number {
    let fines = 0;
    for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
      const work = items.work[item];
      const leaves = itemOf[work] === item && years[item - from] !== yearOf[work];
      if (leaves && !isJoint(compiled, work)) fines += books.put(work, -1, -1);
    }
    for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
      const work = items.work[item];
      const comes = years[item - from] >= 0 && itemOf[work] !== item;
      if (comes && !isJoint(compiled, work)) fines += books.put(work, item, years[item - from]);
    }
    return fines;
  }

  /** Closes what does not fit beside what others have; what the place has stays open. */
  function closeMisfits(place: number): void {
    const first = items.start[place];
    put(place, NEVER, first);
    for (let i = 0; i < items.start[place + 1] - first; i += 1) {
      const work = items.work[first + i];
      for (let t = 0; t < yearCount && !isJoint(compiled, work); t += 1) {
        const isOpen = gain[i * yearCount + t] > -Infinity && had[i] !== t;
        if (isOpen && books.weigh(work, first + i, t).lack > 0) gain[i * yearCount + t] = -Infinity;
      }
    }
    put(place, had, first);
  }

  return { followPrices, followNeighbours, followWithinLimits };
}

/** Differences in the last digits are no reason to change. */
const NOTHING = 1e-9;
const NEVER = new Int8Array(MOST_ITEMS).fill(-1);
