import type { Commitment, Problem, Work } from '#schedule/problem';
import { type Listing, writeListing } from './listing.ts';
import type { Money, Purse } from './money.ts';
import { addNeeds, canBePaid, hasEnvelopes } from './needs.ts';
import type { Order, Slot } from './order.ts';
import { burdensOf } from './place-limits.ts';
import type { SharedLimits } from './shared-limits.ts';

/**
 * Items: what a place can say yes to. Each grade of its own works is one, and its part of a joint
 * work. Items of a place stand together, those of a slot (a work as the place sees it) side by side.
 */
export type Items = {
  /** Items of place p: `start[p]` up to `start[p + 1]`. */
  readonly start: Int32Array;
  readonly place: Int32Array;
  readonly work: Int32Array;
  /** Index of the grade; -1 for a part of a joint work. */
  readonly grade: Int8Array;
  /** The slot of the item at its place, and the mask of the slots that it waits for there. */
  readonly slot: Int8Array;
  readonly waitsFor: Int32Array;
  /** Points by themselves: merit and claim; 0 for parts. */
  readonly points: Float64Array;
  /** At `item * yearCount + t`: 1 where it may be finished in that year. */
  readonly open: Uint8Array;
  /** 1 where a promise asks for the item's work. */
  readonly promised: Uint8Array;
  /** The number of a part of a joint work; -1 for own works. */
  readonly part: Int32Array;
  /** What the item weighs in each kind of its place's limits: list `item`. */
  readonly burdens: Listing;
  /** The fen it needs of each envelope when finished in year t: list `item * yearCount + t`. */
  readonly needed: Listing;
  /** The paces that count it then, once for each year of building: list `item * yearCount + t`. */
  readonly paced: Listing;
  /** What it adds to each line, in any year: list `item`. */
  readonly lines: Listing;
};

/** All that items are compiled from. */
export type Sources = {
  readonly problem: Problem;
  readonly order: Order;
  readonly purse: Purse;
  readonly money: Money;
  readonly limits: SharedLimits;
};

export function compileItems(sources: Sources): Items {
  const { problem, order, limits } = sources;
  const promiseOf = new Map(problem.commitments.map((promise) => [promise.work, promise]));
  const columns = openColumns();
  const start = [0];
  order.places.forEach((place, p) => {
    const slots = order.slots[p];
    const slotOf = new Map(slots.map(({ work }, slot) => [order.works[work].id, slot]));
    slots.forEach((slot, number) => {
      const work = order.works[slot.work];
      const waitsFor = maskOf(work.after, slotOf);
      const seen: Seen = {
        slot,
        work,
        promise: promiseOf.get(work.id),
        pacesByYear: limits.pacesOf(work, leadOf(order, work)),
      };
      slot.sides.forEach((side, grade) => {
        columns.place.push(p);
        columns.work.push(slot.work);
        columns.slot.push(number);
        columns.waitsFor.push(waitsFor);
        columns.promised.push(seen.promise === undefined ? 0 : 1);
        for (const weight of burdensOf(place, side)) columns.burdens.add(0, weight);
        columns.burdens.endList();
        if (slot.isPart) addPart(sources, columns, seen);
        else addGrade(sources, columns, seen, grade);
      });
    });
    start.push(columns.place.length);
  });
  return {
    start: Int32Array.from(start),
    place: Int32Array.from(columns.place),
    work: Int32Array.from(columns.work),
    grade: Int8Array.from(columns.grade),
    slot: Int8Array.from(columns.slot),
    waitsFor: Int32Array.from(columns.waitsFor),
    points: Float64Array.from(columns.points),
    open: Uint8Array.from(columns.open),
    promised: Uint8Array.from(columns.promised),
    part: Int32Array.from(columns.part),
    burdens: columns.burdens.listing(),
    needed: columns.needed.listing(),
    paced: columns.paced.listing(),
    lines: columns.lines.listing(),
  };
}

type Columns = ReturnType<typeof openColumns>;

function openColumns() {
  const numbers = (): number[] => [];
  return {
    place: numbers(),
    work: numbers(),
    grade: numbers(),
    slot: numbers(),
    waitsFor: numbers(),
    points: numbers(),
    open: numbers(),
    promised: numbers(),
    part: numbers(),
    parts: 0,
    burdens: writeListing(),
    needed: writeListing(),
    paced: writeListing(),
    lines: writeListing(),
  };
}

/** A work as a place sees it, with what is asked again and again about it. */
type Seen = {
  readonly slot: Slot;
  readonly work: Work;
  readonly promise: Commitment | undefined;
  /** The paces that count it, for each year of the plan. */
  readonly pacesByYear: readonly (readonly number[])[];
};

/** A part of a joint work is paid for and counted where the work leads; here it only weighs. */
function addPart(sources: Sources, columns: Columns, seen: Seen): void {
  columns.grade.push(-1);
  columns.points.push(0);
  columns.part.push(columns.parts);
  columns.parts += 1;
  columns.lines.endList();
  for (let t = 0; t < sources.order.years.length; t += 1) {
    const isOpen = seen.work.grades.some((_, grade) => isOpenIn(sources, seen, grade, t));
    columns.open.push(isOpen ? 1 : 0);
    columns.needed.endList();
    columns.paced.endList();
  }
}

function addGrade(sources: Sources, columns: Columns, seen: Seen, grade: number): void {
  const { order, purse, limits } = sources;
  const { work } = seen;
  columns.grade.push(grade);
  columns.points.push(work.grades[grade].merit + work.claim);
  columns.part.push(-1);
  for (const { line, amount } of limits.linesOf(work.grades[grade], leadOf(order, work))) {
    columns.lines.add(line, amount);
  }
  columns.lines.endList();
  for (let t = 0; t < order.years.length; t += 1) {
    columns.open.push(isOpenIn(sources, seen, grade, t) ? 1 : 0);
    if (t >= work.buildYears - 1) {
      if (hasEnvelopes(purse, work, grade, t)) addNeeds(purse, work, grade, t, columns.needed);
      for (const pace of pacesIn(seen, t)) columns.paced.add(pace);
    }
    columns.needed.endList();
    columns.paced.endList();
  }
}

/** Its window, its promise, its years of building and every shared limit by itself would allow it. */
function isOpenIn(sources: Sources, seen: Seen, grade: number, t: number): boolean {
  const { order, purse, money, limits } = sources;
  const { work, promise } = seen;
  return (
    t >= work.buildYears - 1 &&
    isInWindow(work, promise, order.years[t]) &&
    (promise?.grade ?? work.grades[grade].id) === work.grades[grade].id &&
    canBePaid(purse, money, work, grade, t) &&
    pacesIn(seen, t).every((pace) => limits.paces[pace].works > 0)
  );
}

/** Its own window, and where it was promised the years of the promise. */
export function isInWindow(work: Work, promise: Commitment | undefined, year: number): boolean {
  const isOpen = year >= (work.notBefore ?? year) && year <= (work.notAfter ?? year);
  return isOpen && (promise === undefined || Math.abs(year - promise.year) <= promise.slack);
}

/** The paces that count the work in its years of building, when it is finished in year t. */
function pacesIn({ work, pacesByYear }: Seen, t: number): readonly number[] {
  if (work.buildYears === 1) return pacesByYear[t];
  return pacesByYear.slice(Math.max(0, t - work.buildYears + 1), t + 1).flat();
}

function leadOf(order: Order, work: Work) {
  return order.places[order.placeIndex.get(work.place) ?? -1];
}

function maskOf(ids: readonly string[], slotOf: ReadonlyMap<string, number>): number {
  let mask = 0;
  for (const id of ids) {
    const slot = slotOf.get(id);
    if (slot !== undefined) mask |= 1 << slot;
  }
  return mask;
}
