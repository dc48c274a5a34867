import { type Random, shuffle } from '@qianwan/base/random';
import type { Compiled } from '#schedule/compiled/compile';
import type { Pricer } from '#schedule/prices/gains';
import type { PlaceChooser } from '#schedule/prices/place-choice';
import { type Prices, usualWorth } from '#schedule/prices/prices';
import type { Books } from './books.ts';
import { clearMarkets } from './clear-markets.ts';
import { become, copyOf } from './draft.ts';
import { costOfPlace, earnedAt, restorePlace, stateAt } from './place-state.ts';
import { createSettler, type Settler } from './settle-place.ts';

/**
 * Promises first, then joint works, then all other places together by moving prices. Where no price
 * mends what is broken then, every place in turn takes what still fits.
 */
export function firstPlan(
  compiled: Compiled,
  books: Books,
  { prices, dear, pricer, chooser }: Pricing,
  random: Random,
): readonly number[] {
  const settler = createSettler(compiled, books, pricer, chooser);
  const places = [...Array(compiled.placeCount).keys()];
  const unkept = keepPromises(compiled, books, settler, places, random);
  if (unkept.length > 0) return unkept;
  takeJointWorks(compiled, books, pricer);
  const before = copyOf(books.draft);
  const order = rewardedFirst(compiled, prices, shuffle([...places], random));
  clearMarkets(compiled, books, prices, dear, chooser, order);
  if (books.lack() > 0) shed(compiled, books, settler, order);
  if (books.lack() > 0) {
    become(books, before);
    for (const dearness of SWEEPS) {
      for (const place of order) resettle(compiled, books, pricer, settler, place, dearness);
    }
  }
  reachFloors(compiled, books, prices, settler, order);
  return [];
}

/** What the prices were found to be, and those who work with them. */
export type Pricing = {
  readonly prices: Prices;
  readonly dear: Float64Array;
  readonly pricer: Pricer;
  readonly chooser: PlaceChooser;
};

/** Where limits are still broken, places give up what breaks them. */
function shed(compiled: Compiled, books: Books, settler: Settler, order: readonly number[]): void {
  for (const place of order) {
    const lack = books.lack();
    if (lack === 0) return;
    const before = stateAt(compiled, books, place);
    settler.clear(place);
    if (books.lack() === lack || !settler.settle(place, 1))
      restorePlace(books, settler, place, before);
  }
}

/** Places that a floor rewards come before the others have taken the money that the floor needs. */
function rewardedFirst(
  { items }: Compiled,
  prices: Prices,
  order: readonly number[],
): readonly number[] {
  const isRewarded = (place: number) =>
    items.lines.at
      .subarray(items.lines.start[items.start[place]], items.lines.start[items.start[place + 1]])
      .some((line) => prices.lines[line] > 0);
  return [...order.filter(isRewarded), ...order.filter((place) => !isRewarded(place))];
}

/** Rewards what short floors lack, twice as much each time, until they are reached or the rewards are absurd. */
function reachFloors(
  compiled: Compiled,
  books: Books,
  prices: Prices,
  settler: Settler,
  order: readonly number[],
): void {
  const { lineLeast } = compiled;
  const before = prices.lines.slice();
  let more = usualWorth(compiled).perFen / 4;
  const placesOf = placesByLine(compiled, order);
  for (let reward = 0; reward < REWARDS && books.short() > 0; reward += 1) {
    for (let line = 0; line < lineLeast.length; line += 1) {
      if (books.asked.lines[line] >= lineLeast[line]) continue;
      prices.lines[line] += more;
      for (const place of placesOf(line)) {
        if (books.asked.lines[line] < lineLeast[line]) helpFloors(compiled, books, settler, place);
      }
    }
    more *= 2;
  }
  prices.lines.set(before);
}

const REWARDS = 16;

/** Settles a place at the raised rewards, and keeps that where floors are shorter of less. */
function helpFloors(compiled: Compiled, books: Books, settler: Settler, place: number): void {
  const before = stateAt(compiled, books, place);
  const short = books.short();
  settler.clear(place);
  const helps = settler.settle(place, 1) && books.short() < short;
  if (!helps) restorePlace(books, settler, place, before);
}

/** The places whose works add to a line, in the order given. */
function placesByLine(
  { items }: Compiled,
  order: readonly number[],
): (line: number) => readonly number[] {
  const lists = new Map<number, number[]>();
  for (const place of order) {
    const start = items.lines.start[items.start[place]];
    const end = items.lines.start[items.start[place + 1]];
    for (const line of new Set(items.lines.at.subarray(start, end))) {
      const list = lists.get(line) ?? [];
      lists.set(line, list);
      list.push(place);
    }
  }
  return (line) => lists.get(line) ?? [];
}

/** At the prices, then a little below them, at last for nothing, so that what is left over is used. */
const SWEEPS = [1, 0.95, 0];

/** Settles a place anew, and keeps that where it is worth more beyond what it costs at that dearness. */
function resettle(
  compiled: Compiled,
  books: Books,
  pricer: Pricer,
  settler: Settler,
  place: number,
  dearness: number,
): void {
  const net = () =>
    earnedAt(compiled, books, place) - dearness * costOfPlace(compiled, books, pricer, place);
  const before = stateAt(compiled, books, place);
  const netBefore = net();
  const short = books.short();
  settler.clear(place);
  const isBetter = settler.settle(place, dearness) && net() > netBefore && books.short() <= short;
  if (!isBetter) restorePlace(books, settler, place, before);
}

/** The places whose promises found no room; those go first in the next attempt. */
function keepPromises(
  compiled: Compiled,
  books: Books,
  settler: Settler,
  places: readonly number[],
  random: Random,
): readonly number[] {
  const { items, works } = compiled;
  const promised = places.filter((place) =>
    items.promised.subarray(items.start[place], items.start[place + 1]).includes(1),
  );
  const joint = promisedJointWorks(compiled);
  let order = promised;
  let fewest: readonly number[] = promised;
  for (let attempt = 0; attempt < PROMISE_ATTEMPTS && promised.length > 0; attempt += 1) {
    const missed = joint.filter((work) => !standUp(compiled, books, work));
    const missedAt = missed.map((work) => items.place[works.firstItem[work]]);
    const unkept = order.filter((place) => {
      // A joint work may have had some of the place's works built before it.
      settler.clear(place);
      return !settler.settlePromises(place);
    });
    const failed = [...new Set([...missedAt, ...unkept])];
    if (failed.length === 0) return failed;
    if (failed.length < fewest.length || attempt === 0) fewest = failed;
    clearAll(compiled, books);
    const rest = shuffle(
      order.filter((place) => !failed.includes(place)),
      random,
    );
    order = [...failed, ...rest];
  }
  return promised.length > 0 ? fewest : [];
}

const PROMISE_ATTEMPTS = 60;

/** Joint works that are promised, or that promised works wait for. */
function promisedJointWorks({ items, works, workCount }: Compiled): number[] {
  const isNeeded = new Uint8Array(workCount);
  const need = (work: number) => {
    if (isNeeded[work] === 1) return;
    isNeeded[work] = 1;
    works.after.at.subarray(works.after.start[work], works.after.start[work + 1]).forEach(need);
  };
  for (let work = 0; work < workCount; work += 1) {
    if (items.promised[works.firstItem[work]] === 1) need(work);
  }
  return [...isNeeded.keys()].filter(
    (work) => isNeeded[work] === 1 && works.parts.start[work + 1] > works.parts.start[work],
  );
}

/** Builds a work, and before it what it waits for, in the first way that fits. */
function standUp(compiled: Compiled, books: Books, work: number): boolean {
  const { works, yearCount } = compiled;
  if (books.draft.itemOf[work] >= 0) return true;
  for (let i = works.after.start[work]; i < works.after.start[work + 1]; i += 1) {
    if (!standUp(compiled, books, works.after.at[i])) return false;
  }
  const first = works.firstItem[work];
  for (let t = 0; t < yearCount; t += 1) {
    for (let item = first; item < first + works.gradeCount[work]; item += 1) {
      if (!books.fitsPlaces(work, item, t) || books.weigh(work, item, t).lack > 0) continue;
      books.put(work, item, t);
      return true;
    }
  }
  return false;
}

function clearAll({ workCount }: Compiled, books: Books): void {
  for (let work = 0; work < workCount; work += 1) {
    if (books.draft.itemOf[work] >= 0) books.put(work, -1, -1);
  }
}

/** Joint works that earn more than they cost, the most profitable first, before places fill up. */
function takeJointWorks(compiled: Compiled, books: Books, pricer: Pricer): void {
  const { works, items, worth, yearCount, workCount } = compiled;
  const ways = [];
  for (let work = 0; work < workCount; work += 1) {
    if (works.parts.start[work + 1] === works.parts.start[work]) continue;
    const first = works.firstItem[work];
    for (let item = first; item < first + works.gradeCount[work]; item += 1) {
      for (let t = 0; t < yearCount; t += 1) {
        const net = worth[t] * items.points[item] - pricer.costOf(item, t);
        if (net > 0) ways.push({ work, item, t, net });
      }
    }
  }
  ways.sort((a, b) => b.net - a.net || a.item - b.item || a.t - b.t);
  for (const { work, item, t } of ways) {
    if (books.draft.itemOf[work] >= 0 || !books.fitsPlaces(work, item, t)) continue;
    if (books.weigh(work, item, t).lack <= 0) books.put(work, item, t);
  }
}
