import type { Compiled } from './compiled.ts';
import { countPlace, noUsage, type Usage } from './usage.ts';

/** A plan in the making: it never breaks a limit, though floors may still be short. */
export type Draft = {
  /** The year of each work, as an index; -1 where it is not built. */
  readonly yearOf: Int8Array;
  readonly usage: Usage;
  /** 1 for places that have had their turn; the works of the others are still open. */
  readonly settled: Uint8Array;
};

export function emptyDraft(compiled: Compiled): Draft {
  return {
    yearOf: new Int8Array(compiled.workCount).fill(-1),
    usage: noUsage(compiled),
    settled: new Uint8Array(compiled.placeCount),
  };
}

/** Takes a place's works out of the draft and opens them again. */
export function clearPlace(compiled: Compiled, draft: Draft, place: number): void {
  const { firstWork } = compiled.places;
  countPlace(compiled, draft.usage, place, draft.yearOf, -1);
  draft.yearOf.fill(-1, firstWork[place], firstWork[place + 1]);
  draft.settled[place] = 0;
}

/** The years of a place's works, to put them back later. */
export function yearsAt(compiled: Compiled, draft: Draft, place: number): Int8Array {
  const { firstWork } = compiled.places;
  return draft.yearOf.slice(firstWork[place], firstWork[place + 1]);
}

/** Puts a place back as it was. */
export function restorePlace(
  compiled: Compiled,
  draft: Draft,
  place: number,
  years: Int8Array,
): void {
  clearPlace(compiled, draft, place);
  draft.yearOf.set(years, compiled.places.firstWork[place]);
  countPlace(compiled, draft.usage, place, draft.yearOf, 1);
  draft.settled[place] = 1;
}

/** What the place's works earn, with the bonuses they share with works that are built elsewhere. */
export function earnedAt(compiled: Compiled, { yearOf }: Draft, place: number): number {
  const { value, shared, placeOf, places, yearCount } = compiled;
  let earned = 0;
  for (let work = places.firstWork[place]; work < places.firstWork[place + 1]; work += 1) {
    const t = yearOf[work];
    if (t < 0) continue;
    earned += value[work * yearCount + t];
    for (let i = shared.synergyStart[work]; i < shared.synergyStart[work + 1]; i += 1) {
      const synergy = shared.synergyAt[i];
      const other = partnerOf(compiled, synergy, work);
      const countedThere = placeOf[other] === place && other < work;
      if (yearOf[other] === t && !countedThere) earned += shared.bonus[synergy * yearCount + t];
    }
  }
  return earned;
}

export function partnerOf({ shared }: Compiled, synergy: number, work: number): number {
  const first = shared.firstOf[synergy];
  return first === work ? shared.secondOf[synergy] : first;
}

/** What the whole draft earns, in thousandths of a point. */
export function planValue(compiled: Compiled, { yearOf }: Draft): number {
  const { value, shared, yearCount, workCount } = compiled;
  let total = 0;
  for (let work = 0; work < workCount; work += 1) {
    if (yearOf[work] >= 0) total += value[work * yearCount + yearOf[work]];
  }
  for (let i = 0; i < shared.firstOf.length; i += 1) {
    const t = yearOf[shared.firstOf[i]];
    if (t >= 0 && t === yearOf[shared.secondOf[i]]) total += shared.bonus[i * yearCount + t];
  }
  return total;
}
