import type { Compiled } from '#schedule/compiled/compile';
import type { PlaceChooser } from '#schedule/prices/place-choice';
import type { Books } from './books.ts';

/** Changes to several works of one place that belong together. */
export type PlaceMove = {
  readonly work: Int32Array;
  readonly item: Int32Array;
  readonly year: Int8Array;
  count: number;
};

export type PlaceMover = {
  /**
   * The best that the place can do at the prices when one of its works takes the given option (or,
   * where it has it already, must do without), all else of the place following suit: what waits for
   * it, what it waits for, what has to leave the year. Empty where that is what stands already.
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
  const local = new Float64Array(15 * yearCount);
  const chosen = new Int8Array(itemCount).fill(-1);
  const move: PlaceMove = {
    work: new Int32Array(15),
    item: new Int32Array(15),
    year: new Int8Array(15),
    count: 0,
  };

  function moveFor(work: number, item: number, year: number): PlaceMove {
    const place = items.place[works.firstItem[work]];
    const first = items.start[place];
    const end = items.start[place + 1];
    for (let i = first; i < end; i += 1) {
      if (isJoint(items.work[i])) holdStill(i, first);
      else askGains(i, first);
    }
    ask(work, item, year, first);
    move.count = 0;
    if (chooser.choose(place, local, chosen) === -Infinity) return move;
    for (let i = first; i < end; i += 1) if (!isJoint(items.work[i])) noteChange(i);
    return move;
  }

  function isJoint(work: number): boolean {
    return works.parts.start[work + 1] > works.parts.start[work];
  }

  /** A joint work is not the place's to move: it stays in its year, or out. */
  function holdStill(item: number, first: number): void {
    const work = items.work[item];
    const stands = items.part[item] >= 0 ? itemOf[work] >= 0 : itemOf[work] === item;
    const row = (item - first) * yearCount;
    local.fill(-Infinity, row, row + yearCount);
    if (stands) local[row + yearOf[work]] = MUST;
  }

  /** What an item earns beyond its cost, bonuses with works as they stand included. */
  function askGains(item: number, first: number): void {
    const work = items.work[item];
    const row = (item - first) * yearCount;
    for (let t = 0; t < yearCount; t += 1) {
      const at = item * yearCount + t;
      local[row + t] =
        items.open[at] === 0 ? -Infinity : worth[t] * items.points[item] - cost[at];
    }
    for (let i = synergies.of.start[work]; i < synergies.of.start[work + 1]; i += 1) {
      const synergy = synergies.of.at[i];
      const one = synergies.first[synergy];
      const other = yearOf[one === work ? synergies.second[synergy] : one];
      if (other < 0) continue;
      for (let t = 0; t < yearCount; t += 1) local[row + t] += books.bonusOf(synergy, other, t);
    }
  }

  function ask(work: number, item: number, year: number, first: number): void {
    const has = itemOf[work] === item && yearOf[work] === year;
    if (item < 0) {
      const start = (works.firstItem[work] - first) * yearCount;
      local.fill(-Infinity, start, start + works.gradeCount[work] * yearCount);
    } else if (has) local[(item - first) * yearCount + year] = -Infinity;
    else local[(item - first) * yearCount + year] = MUST;
  }

  /** Each work once: where its item now is another, where its year is, or where it is out. */
  function noteChange(item: number): void {
    const work = items.work[item];
    const now = itemOf[work] === item ? yearOf[work] : -1;
    if (chosen[item] === now) return;
    const isOut = chosen[item] < 0;
    if (isOut && hasOtherGrade(work)) return;
    move.work[move.count] = work;
    move.item[move.count] = isOut ? -1 : item;
    move.year[move.count] = chosen[item];
    move.count += 1;
  }

  function hasOtherGrade(work: number): boolean {
    const first = works.firstItem[work];
    for (let item = first; item < first + works.gradeCount[work]; item += 1) {
      if (chosen[item] >= 0) return true;
    }
    return false;
  }

  return { moveFor };
}

/** More than any item earns. */
const MUST = 2 ** 50;
