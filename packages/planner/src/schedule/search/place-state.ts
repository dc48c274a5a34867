import type { Compiled } from '#schedule/compiled/compile';
import type { Pricer } from '#schedule/prices/gains';
import type { Books } from './books.ts';
import type { Settler } from './settle-place.ts';

/** What a place builds of its own works: (work, item, year) one after the other. */
export type PlaceState = readonly (readonly [work: number, item: number, year: number])[];

export function stateAt({ items }: Compiled, { draft }: Books, place: number): PlaceState {
  const state: [number, number, number][] = [];
  for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
    const work = items.work[item];
    if (draft.itemOf[work] === item) state.push([work, item, draft.yearOf[work]]);
  }
  return state;
}

/** Puts a place back as it was. */
export function restorePlace(
  books: Books,
  settler: Settler,
  place: number,
  state: PlaceState,
): void {
  settler.clear(place);
  for (const [work, item, year] of state) books.put(work, item, year);
}

/** What the place's works earn, with the bonuses they share with works that are built elsewhere. */
export function earnedAt(compiled: Compiled, books: Books, place: number): number {
  const { worth, items, synergies, works } = compiled;
  const { itemOf, yearOf } = books.draft;
  let earned = 0;
  for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
    const work = items.work[item];
    if (itemOf[work] !== item) continue;
    earned += worth[yearOf[work]] * items.points[item];
    for (let i = synergies.of.start[work]; i < synergies.of.start[work + 1]; i += 1) {
      const synergy = synergies.of.at[i];
      const first = synergies.first[synergy];
      const other = first === work ? synergies.second[synergy] : first;
      const countedThere = items.place[works.firstItem[other]] === place && other < work;
      if (!countedThere) earned += books.bonusOf(synergy, yearOf[work], yearOf[other]);
    }
  }
  return earned;
}

/** What the place's works cost at the prices. */
export function costOfPlace(
  { items }: Compiled,
  { draft }: Books,
  pricer: Pricer,
  place: number,
): number {
  let cost = 0;
  for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
    const work = items.work[item];
    if (draft.itemOf[work] === item) cost += pricer.costOf(item, draft.yearOf[work]);
  }
  return cost;
}

/** What the whole draft earns, in thousandths of a point. */
export function planValue(compiled: Compiled, books: Books): number {
  const { worth, items, synergies, workCount } = compiled;
  const { itemOf, yearOf } = books.draft;
  let total = 0;
  for (let work = 0; work < workCount; work += 1) {
    if (yearOf[work] >= 0) total += worth[yearOf[work]] * items.points[itemOf[work]];
  }
  for (let i = 0; i < synergies.first.length; i += 1) {
    total += books.bonusOf(i, yearOf[synergies.first[i]], yearOf[synergies.second[i]]);
  }
  return total;
}
