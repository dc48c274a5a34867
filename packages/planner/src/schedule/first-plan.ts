import { type Random, shuffle } from '@qianwan/base/random';
import type { Compiled } from './compiled.ts';
import { clearPlace, type Draft, earnedAt, emptyDraft, restorePlace, yearsAt } from './draft.ts';
import { type Prices, usualWorth } from './prices.ts';
import type { Settler } from './settle-place.ts';
import { shortOfFloors } from './usage.ts';

/** A first plan, or the places whose promises found no room. */
export type FirstPlan = { readonly draft: Draft; readonly unkept: readonly number[] };

/** Promises first, then every place in turn at the prices, then floors, then what is left over. */
export function firstPlan(
  compiled: Compiled,
  prices: Prices,
  settler: Settler,
  random: Random,
): FirstPlan {
  const draft = emptyDraft(compiled);
  const unkept = keepPromises(compiled, draft, settler, random);
  if (unkept.length > 0) return { draft, unkept };

  const order = shuffle([...compiled.order.places.keys()], random);
  for (const place of order) resettle(compiled, draft, settler, place, atPrices(compiled));
  reachFloors(compiled, draft, prices, settler, order);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const place of order) reconsider(compiled, draft, settler, place);
  }
  return { draft, unkept };
}

/** The first places settled before they could see what others do; two looks back find most of it. */
const SWEEPS = 2;

/** Settles a place anew at prices, and keeps that where it is worth more beyond what it costs. */
function reconsider(compiled: Compiled, draft: Draft, settler: Settler, place: number): void {
  const net = () => earnedAt(compiled, draft, place) - settler.costOf(draft, place);
  const years = yearsAt(compiled, draft, place);
  const before = net();
  const short = shortOfFloors(compiled, draft.usage);
  resettle(compiled, draft, settler, place, atPrices(compiled));
  const isWorse = net() <= before || shortOfFloors(compiled, draft.usage) > short;
  if (isWorse) restorePlace(compiled, draft, place, years);
}

/** Places that found no room for their promises go first in the next attempt. */
function keepPromises(
  compiled: Compiled,
  draft: Draft,
  settler: Settler,
  random: Random,
): readonly number[] {
  const { must, firstWork } = compiled.places;
  const promised = [...compiled.order.places.keys()].filter((place) =>
    must.subarray(firstWork[place], firstWork[place + 1]).includes(1),
  );
  let order = promised;
  let fewest = promised;
  for (let attempt = 0; attempt < PROMISE_ATTEMPTS; attempt += 1) {
    const unkept = order.filter((place) => !settler.settlePromises(draft, place));
    if (unkept.length === 0) return unkept;
    if (unkept.length < fewest.length) fewest = unkept;
    for (const place of promised) clearPlace(compiled, draft, place);
    const rest = shuffle(
      order.filter((place) => !unkept.includes(place)),
      random,
    );
    order = [...unkept, ...rest];
  }
  return fewest;
}

const PROMISE_ATTEMPTS = 60;

/** Settles a place anew; it keeps what it had when its promises would lose their room. */
function resettle(
  compiled: Compiled,
  draft: Draft,
  settler: Settler,
  place: number,
  dearness: Float64Array,
): void {
  const before = yearsAt(compiled, draft, place);
  clearPlace(compiled, draft, place);
  if (!settler.settle(draft, place, dearness)) restorePlace(compiled, draft, place, before);
}

/** Rewards what short floors lack, more each time, until they are reached or the rewards are absurd. */
function reachFloors(
  compiled: Compiled,
  draft: Draft,
  prices: Prices,
  settler: Settler,
  order: readonly number[],
): void {
  const raised: Prices = { ...prices, floors: prices.floors.slice() };
  const dearness = atPrices(compiled);
  for (let reward = 0; reward < REWARDS && shortOfFloors(compiled, draft.usage) > 0; reward += 1) {
    raiseShortFloors(compiled, draft, raised.floors, usualWorth(compiled).perFen / 4);
    settler.reprice(raised);
    for (const place of order) {
      const short = shortOfFloors(compiled, draft.usage);
      if (short === 0) break;
      const before = yearsAt(compiled, draft, place);
      resettle(compiled, draft, settler, place, dearness);
      const worse = shortOfFloors(compiled, draft.usage) > short;
      if (worse) restorePlace(compiled, draft, place, before);
    }
  }
  // Where the reward was not enough it stays, for the search that follows to use.
  if (shortOfFloors(compiled, draft.usage) === 0) settler.reprice(prices);
}

const REWARDS = 16;

function raiseShortFloors(
  { shared }: Compiled,
  { usage }: Draft,
  floors: Float64Array,
  by: number,
): void {
  for (let i = 0; i < floors.length; i += 1) {
    if (usage.floors[i] < shared.floorFen[i]) floors[i] += by;
  }
}

function atPrices(compiled: Compiled): Float64Array {
  return new Float64Array(compiled.yearCount).fill(1);
}
