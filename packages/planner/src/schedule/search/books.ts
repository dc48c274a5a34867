import type { Compiled } from '#schedule/compiled/compile';
import { type Asked, ask, nothingAsked } from '#schedule/prices/asked';
import { createShortfall } from './shortfall.ts';

/** A choice for every work: its item and its year; -1 and -1 where it is not built. */
export type Draft = { readonly itemOf: Int32Array; readonly yearOf: Int8Array };

export function emptyDraft({ workCount }: Compiled): Draft {
  return {
    itemOf: new Int32Array(workCount).fill(-1),
    yearOf: new Int8Array(workCount).fill(-1),
  };
}

/** What one unit beyond a shared limit costs the search: per fen of a family, per work, per line unit. */
export type Fines = {
  readonly families: Float64Array;
  readonly paces: Float64Array;
  readonly lines: Float64Array;
};

export type Weight = { fines: number; lack: number; short: number };

/** Keeps account of a draft while it changes. */
export type Books = {
  readonly draft: Draft;
  readonly asked: Asked;
  /** Units by which shared limits are broken, all kinds together: a whole number, 0 for a sound draft. */
  lack(): number;
  /** Fen that floors are short of; a sound draft may still be. */
  short(): number;
  /** Fen that the family of envelopes lacks. */
  lackOfFamily(family: number): number;
  /** True where the places of the work allow the change with all else as it is. */
  fitsPlaces(work: number, item: number, t: number): boolean;
  /** What the draft would earn more, bonuses included. */
  valueChange(work: number, item: number, t: number): number;
  /** What a synergy earns for two years of finishing; -1 is never. */
  bonusOf(synergy: number, a: number, b: number): number;
  /** How fines and lack would change; the answer is overwritten by the next call. */
  weigh(work: number, item: number, t: number): Weight;
  /** What stands weighs so much on a check of its place. */
  borneAt(check: number): number;
  /** How many more works the place may finish in year t. */
  roomFor(place: number, t: number): number;
  /** Makes the change; item -1 takes the work out. Returns how the fines changed. */
  put(work: number, item: number, t: number): number;
};

/** Opens the books on a draft, which they then own. */
export function openBooks(compiled: Compiled, draft: Draft, fines: Fines): Books {
  const { yearCount, placeCount, items, works, places, money, synergies, worth } = compiled;
  const { paceWorks, lineLeast } = compiled;
  const { itemOf, yearOf } = draft;
  const asked = nothingAsked(compiled);
  const shortfall = createShortfall(money);
  const lacking = new Float64Array(money.families.start.length - 1);
  const perYear = new Int16Array(placeCount * yearCount);
  const borne = new Float64Array(places.checkMost.length);
  const families = notes();
  const pacesTouched = notes();
  const linesTouched = notes();
  const fresh = new Float64Array(lacking.length);
  const weight: Weight = { fines: 0, lack: 0, short: 0 };
  let lack = 0;
  let floorsShort = 0;

  function fitsPlaces(work: number, item: number, t: number): boolean {
    if (!keepsOrder(work, t)) return false;
    if (item < 0) return items.promised[works.firstItem[work]] === 0;
    if (items.open[item * yearCount + t] === 0) return false;
    if (!fitsAt(work, item, itemOf[work], t)) return false;
    for (let i = works.parts.start[work]; i < works.parts.start[work + 1]; i += 1) {
      const part = works.parts.at[i];
      if (!fitsAt(work, part, itemOf[work] < 0 ? -1 : part, t)) return false;
    }
    return true;
  }

  /** What it waits for stands by then, and what waits for it does not stand earlier. */
  function keepsOrder(work: number, t: number): boolean {
    const { after, before } = works;
    if (t >= 0) {
      for (let i = after.start[work]; i < after.start[work + 1]; i += 1) {
        const year = yearOf[after.at[i]];
        if (year < 0 || year > t) return false;
      }
    }
    for (let i = before.start[work]; i < before.start[work + 1]; i += 1) {
      const year = yearOf[before.at[i]];
      if (year >= 0 && (t < 0 || year < t)) return false;
    }
    return true;
  }

  /** At one place: room in the year, and no limit passed when `old` (-1: nothing) makes way for `item`. */
  function fitsAt(work: number, item: number, old: number, t: number): boolean {
    const place = items.place[item];
    const now = yearOf[work];
    if (now !== t && perYear[place * yearCount + t] >= places.worksPerYear[place]) return false;
    for (let c = places.checkStart[place]; c < places.checkStart[place + 1]; c += 1) {
      const kind = places.checkKind[c];
      if (t > places.checkYear[c]) continue;
      let sum = borne[c] + items.burdens.amount[items.burdens.start[item] + kind];
      if (old >= 0 && now <= places.checkYear[c]) {
        sum -= items.burdens.amount[items.burdens.start[old] + kind];
      }
      if (sum > places.checkMost[c]) return false;
    }
    return true;
  }

  function valueChange(work: number, item: number, t: number): number {
    const now = yearOf[work];
    let change = item < 0 ? 0 : worth[t] * items.points[item];
    if (now >= 0) change -= worth[now] * items.points[itemOf[work]];
    for (let i = synergies.of.start[work]; i < synergies.of.start[work + 1]; i += 1) {
      const synergy = synergies.of.at[i];
      const first = synergies.first[synergy];
      const other = yearOf[first === work ? synergies.second[synergy] : first];
      change += bonusOf(synergy, other, t) - bonusOf(synergy, other, now);
    }
    return change;
  }

  function bonusOf(synergy: number, a: number, b: number): number {
    if (a < 0 || b < 0) return 0;
    if (synergies.stands[synergy] === 0) {
      return a === b ? synergies.portion[synergy * yearCount + a] : 0;
    }
    let bonus = 0;
    for (let t = Math.max(a, b); t < yearCount; t += 1) {
      bonus += synergies.portion[synergy * yearCount + t];
    }
    return bonus;
  }

  function weigh(work: number, item: number, t: number): Weight {
    const old = itemOf[work];
    const now = yearOf[work];
    touch(old, now, item, t);
    weight.fines = -finesOf(lacking);
    weight.lack = -lackOf(lacking);
    weight.short = -shortOf();
    swap(old, now, item, t);
    lookAnew();
    weight.fines += finesOf(fresh);
    weight.lack += lackOf(fresh);
    weight.short += shortOf();
    swap(item, t, old, now);
    return weight;
  }

  function put(work: number, item: number, t: number): number {
    const old = itemOf[work];
    const now = yearOf[work];
    touch(old, now, item, t);
    const before = finesOf(lacking);
    lack -= lackOf(lacking);
    floorsShort -= shortOf();
    swap(old, now, item, t);
    lookAnew();
    for (let i = 0; i < families.length; i += 1) lacking[families.at[i]] = fresh[families.at[i]];
    lack += lackOf(lacking);
    floorsShort += shortOf();
    if (old >= 0) bear(work, old, now, -1);
    if (item >= 0) bear(work, item, t, 1);
    itemOf[work] = item;
    yearOf[work] = t;
    return finesOf(lacking) - before;
  }

  /** Notes what a change touches: each family, pace and line once. */
  function touch(old: number, now: number, item: number, t: number): void {
    families.length = 0;
    pacesTouched.length = 0;
    linesTouched.length = 0;
    if (old >= 0) touchItem(old, now);
    if (item >= 0) touchItem(item, t);
  }

  function touchItem(item: number, t: number): void {
    const { needed, paced, lines } = items;
    const at = item * yearCount + t;
    for (let i = needed.start[at]; i < needed.start[at + 1]; i += 1) {
      note(families, money.familyOf[needed.at[i]]);
    }
    for (let i = paced.start[at]; i < paced.start[at + 1]; i += 1) note(pacesTouched, paced.at[i]);
    for (let i = lines.start[item]; i < lines.start[item + 1]; i += 1) {
      note(linesTouched, lines.at[i]);
    }
  }

  function swap(old: number, now: number, item: number, t: number): void {
    if (old >= 0) ask(compiled, asked, old, now, -1);
    if (item >= 0) ask(compiled, asked, item, t, 1);
  }

  /** Works out anew what the touched families lack. */
  function lookAnew(): void {
    for (let i = 0; i < families.length; i += 1) {
      fresh[families.at[i]] = shortfall(families.at[i], asked.envelopes);
    }
  }

  function finesOf(rows: Float64Array): number {
    let sum = finesOfCounts();
    for (let i = 0; i < families.length; i += 1) {
      sum += fines.families[families.at[i]] * rows[families.at[i]];
    }
    return sum;
  }

  function finesOfCounts(): number {
    let sum = 0;
    for (let i = 0; i < pacesTouched.length; i += 1) {
      sum += fines.paces[pacesTouched.at[i]] * over(pacesTouched.at[i]);
    }
    for (let i = 0; i < linesTouched.length; i += 1) {
      sum += fines.lines[linesTouched.at[i]] * under(linesTouched.at[i]);
    }
    return sum;
  }

  function lackOf(rows: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < families.length; i += 1) sum += rows[families.at[i]];
    for (let i = 0; i < pacesTouched.length; i += 1) sum += over(pacesTouched.at[i]);
    for (let i = 0; i < linesTouched.length; i += 1) {
      if (!isFloor(linesTouched.at[i])) sum += under(linesTouched.at[i]);
    }
    return sum;
  }

  function shortOf(): number {
    let sum = 0;
    for (let i = 0; i < linesTouched.length; i += 1) {
      if (isFloor(linesTouched.at[i])) sum += under(linesTouched.at[i]);
    }
    return sum;
  }

  /** A match asks for nothing by itself: what it counts is at least 0. */
  function isFloor(line: number): boolean {
    return lineLeast[line] > 0;
  }

  function over(pace: number): number {
    return Math.max(0, asked.paces[pace] - paceWorks[pace]);
  }

  function under(line: number): number {
    return Math.max(0, lineLeast[line] - asked.lines[line]);
  }

  /** What the work weighs on its places, added or taken away. */
  function bear(work: number, item: number, t: number, times: number): void {
    bearAt(item, t, times);
    for (let i = works.parts.start[work]; i < works.parts.start[work + 1]; i += 1) {
      bearAt(works.parts.at[i], t, times);
    }
  }

  function bearAt(item: number, t: number, times: number): void {
    const place = items.place[item];
    perYear[place * yearCount + t] += times;
    for (let c = places.checkStart[place]; c < places.checkStart[place + 1]; c += 1) {
      if (t > places.checkYear[c]) continue;
      borne[c] += times * items.burdens.amount[items.burdens.start[item] + places.checkKind[c]];
    }
  }

  function openOn(): void {
    for (let line = 0; line < lineLeast.length; line += 1) {
      if (isFloor(line)) floorsShort += under(line);
    }
    for (let work = 0; work < itemOf.length; work += 1) {
      const item = itemOf[work];
      if (item < 0) continue;
      const t = yearOf[work];
      itemOf[work] = -1;
      yearOf[work] = -1;
      put(work, item, t);
    }
  }

  openOn();
  return {
    draft,
    asked,
    lack: () => lack,
    short: () => floorsShort,
    lackOfFamily: (family) => lacking[family],
    fitsPlaces,
    valueChange,
    bonusOf,
    weigh,
    put,
    borneAt: (check) => borne[check],
    roomFor: (place, t) => places.worksPerYear[place] - perYear[place * yearCount + t],
  };
}

/** A short list without repeats. */
type Notes = { readonly at: Int32Array; length: number };

function notes(): Notes {
  return { at: new Int32Array(256), length: 0 };
}

function note(list: Notes, entry: number): void {
  for (let i = 0; i < list.length; i += 1) if (list.at[i] === entry) return;
  list.at[list.length] = entry;
  list.length += 1;
}
