import type { Compiled } from '#schedule/compiled/compile';
import { MOST_ITEMS } from '#schedule/faults/places';
import { MUST, type PlaceChooser } from '#schedule/prices/place-choice';
import type { Books } from './books.ts';
import { isJoint, isStanding } from './joint-works.ts';

/** Changes to several works that belong together. */
export type PlaceMove = {
  readonly work: Int32Array;
  readonly item: Int32Array;
  readonly year: Int8Array;
  count: number;
};

export type PlaceMover = {
  /**
   * The best that the work's places can do at the prices when it takes the given option (or, where it
   * has it already, does without), all else there following suit: what waits for it, what it waits
   * for, what has to leave the year. Empty where that cannot be; overwritten by the next call.
   */
  moveFor(work: number, item: number, year: number): PlaceMove;
};

/** `cost` at `item * yearCount + t`: what an item costs at the prices. */
export function createPlaceMover(
  compiled: Compiled,
  books: Books,
  cost: Float64Array,
  chooser: PlaceChooser,
): PlaceMover {
  const { items, works, worth, synergies, yearCount, itemCount } = compiled;
  const { itemOf, yearOf } = books.draft;
  const local = new Float64Array(MOST_ITEMS * yearCount);
  const must = new Int8Array(MOST_ITEMS);
  const chosen = new Int8Array(itemCount).fill(-1);
  const move: PlaceMove = {
    work: new Int32Array(MOST_CHANGES),
    item: new Int32Array(MOST_CHANGES),
    year: new Int8Array(MOST_CHANGES),
    count: 0,
  };

  function moveFor(work: number, item: number, year: number): PlaceMove {
    move.count = 0;
    const has = itemOf[work] === item && yearOf[work] === year;
    const { start, at } = works.parts;
    const isShared = isJoint(compiled, work);
    let ask: Ask = has || item < 0 ? 'out' : 'take';
    if (has && !isShared) ask = 'avoid';
    if (isShared) note(work, has ? -1 : item, has ? -1 : year);
    let isPossible = rechoose(ask, items.place[works.firstItem[work]], work, item, year);
    for (let i = start[work]; i < start[work + 1] && isPossible; i += 1) {
      isPossible = rechoose(ask, items.place[at[i]], work, at[i], year);
    }
    if (!isPossible) move.count = 0;
    return move;
  }

  /** What one place does best when the work takes the option there; false where it cannot be. */
  function rechoose(ask: Ask, place: number, work: number, item: number, year: number): boolean {
    const first = items.start[place];
    const end = items.start[place + 1];
    must.fill(-1);
    for (let i = first; i < end; i += 1) {
      if (items.work[i] === work) askFor(ask, i, first, i === item ? year : -1);
      else if (isJoint(compiled, items.work[i])) holdStill(i, first);
      else askGains(i, first);
    }
    if (chooser.choose(place, local, chosen) === -Infinity) return false;
    for (let i = first; i < end; i += 1) {
      if (must[i - first] >= 0 && chosen[i] !== must[i - first]) return false;
    }
    for (let i = first; i < end && move.count < MOST_CHANGES - 1; i += 1) {
      if (!isJoint(compiled, items.work[i])) noteChange(i);
    }
    return true;
  }

  /** The work itself; `year` is -1 for those of its items that are not asked about. */
  function askFor(ask: Ask, item: number, first: number, year: number): void {
    if (ask === 'take' && year >= 0) demand(item, first, year);
    else if (ask === 'avoid') {
      askGains(item, first);
      if (year >= 0) local[(item - first) * yearCount + year] = -Infinity;
    } else close(item, first);
  }

  /** A joint work is not the place's to move: it stays in its year, or out. */
  function holdStill(item: number, first: number): void {
    const work = items.work[item];
    if (isStanding(compiled, books.draft, item)) demand(item, first, yearOf[work]);
    else close(item, first);
  }

  function close(item: number, first: number): void {
    const row = (item - first) * yearCount;
    local.fill(-Infinity, row, row + yearCount);
  }

  function demand(item: number, first: number, year: number): void {
    close(item, first);
    must[item - first] = year;
    local[(item - first) * yearCount + year] = MUST;
  }

  /** What an item earns beyond its cost, bonuses with works as they stand included. */
  function askGains(item: number, first: number): void {
    const work = items.work[item];
    const row = (item - first) * yearCount;
    for (let t = 0; t < yearCount; t += 1) {
      const at = item * yearCount + t;
      local[row + t] = items.open[at] === 0 ? -Infinity : worth[t] * items.points[item] - cost[at];
    }
    for (let i = synergies.of.start[work]; i < synergies.of.start[work + 1]; i += 1) {
      const synergy = synergies.of.at[i];
      const one = synergies.first[synergy];
      const other = yearOf[one === work ? synergies.second[synergy] : one];
      if (other < 0) continue;
      for (let t = 0; t < yearCount; t += 1) local[row + t] += books.bonusOf(synergy, other, t);
    }
  }

  /** Each work once: where its item now is another, where its year is, or where it is out. */
  function noteChange(item: number): void {
    const work = items.work[item];
    const now = itemOf[work] === item ? yearOf[work] : -1;
    if (chosen[item] === now) return;
    const isOut = chosen[item] < 0;
    if (!isOut || !hasOtherGrade(work)) note(work, isOut ? -1 : item, chosen[item]);
  }

  function hasOtherGrade(work: number): boolean {
    const first = works.firstItem[work];
    for (let item = first; item < first + works.gradeCount[work]; item += 1) {
      if (chosen[item] >= 0) return true;
    }
    return false;
  }

  function note(work: number, item: number, year: number): void {
    move.work[move.count] = work;
    move.item[move.count] = item;
    move.year[move.count] = year;
    move.count += 1;
  }

  return { moveFor };
}

/** To take the option, to take any other, or to be left out. */
type Ask = 'take' | 'avoid' | 'out';

/** A joint work and all that its places build. */
export const MOST_CHANGES = 64;
