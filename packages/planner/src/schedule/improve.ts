import { between, type Random, shuffle } from '@qianwan/base/random';
import type { Compiled } from './compiled.ts';
import {
  clearPlace,
  type Draft,
  earnedAt,
  partnerOf,
  planValue,
  restorePlace,
  yearsAt,
} from './draft.ts';
import { usualWorth } from './prices.ts';
import { rivalsOf } from './rivals.ts';
import type { Settler } from './settle-place.ts';
import { shortOfFloors } from './usage.ts';

/** When to stop, and whom to tell. */
export type Improving = {
  /** From 0 at the start to 1, when the search ends. */
  readonly elapsed: () => number;
  /** No plan earns more: a plan that earns as much, all floors reached, ends the search at once. */
  readonly bound: number;
  readonly onBetter: (value: number) => void;
  /** Called once floors that were short are reached. */
  readonly onFloors: () => void;
};

/**
 * Large-neighbourhood search (Shaw 1998): clear a few places that want the same money, settle them
 * again in another order at prices a little off, then let them and a few others take what is left.
 * A change for the worse is kept while it costs less than a threshold that sinks to nothing
 * (threshold accepting; Dueck and Scheuer 1990). The draft ends as the best that was seen.
 */
export function improve(
  compiled: Compiled,
  draft: Draft,
  settler: Settler,
  random: Random,
  { elapsed, bound, onBetter, onFloors }: Improving,
): void {
  if (compiled.placeCount === 0) return;
  const rivals = rivalsOf(compiled);
  const { perWork, perFen } = usualWorth(compiled);
  // A fen short of a floor weighs more than any fen earns, so that floors are reached before all else.
  const scoreOf = (value: number) => value - 50 * perFen * shortOfFloors(compiled, draft.usage);
  let value = planValue(compiled, draft);
  let score = scoreOf(value);
  let best = { score, value, years: draft.yearOf.slice() };
  let isShort = shortOfFloors(compiled, draft.usage) > 0;

  // What is earned is whole: nothing lies between it and a bound less than one above.
  const isBest = () => !isShort && best.value > bound - 1;
  let movesLeft = MOVES_PER_PLACE * compiled.placeCount;

  for (let done = elapsed(); done < 1 && movesLeft > 0 && !isBest(); done = elapsed()) {
    movesLeft -= 1;
    const move = pickMove(compiled, rivals, random);
    const before = [...move.cleared, ...move.filled].map((place) => ({
      place,
      years: yearsAt(compiled, draft, place),
    }));
    const change = tryMove(compiled, draft, settler, move, random);
    const next = change === null ? -Infinity : scoreOf(value + change);
    if (change === null || next < score - HEAT * perWork * (1 - done)) {
      for (const { place } of before) clearPlace(compiled, draft, place);
      for (const { place, years } of before) restorePlace(compiled, draft, place, years);
      continue;
    }
    value += change;
    score = next;
    if (isShort && shortOfFloors(compiled, draft.usage) === 0) {
      isShort = false;
      onFloors();
    }
    if (score > best.score) {
      best = { score, value, years: draft.yearOf.slice() };
      onBetter(value);
    }
  }
  restoreAll(compiled, draft, best.years);
}

/** A few places are soon looked through: more moves than this show nothing new. */
const MOVES_PER_PLACE = 3000;

/** The threshold at the start, in parts of what a work earns on average. */
const HEAT = 0.01;

/** Clears every place first: half of the old draft and half of the new might not fit together. */
function restoreAll(compiled: Compiled, draft: Draft, yearOf: Int8Array): void {
  const { firstWork } = compiled.places;
  for (let place = 0; place < compiled.placeCount; place += 1) clearPlace(compiled, draft, place);
  for (let place = 0; place < compiled.placeCount; place += 1) {
    const years = yearOf.subarray(firstWork[place], firstWork[place + 1]);
    restorePlace(compiled, draft, place, years);
  }
}

/** Places to clear and settle at prices, and places that then only look for what is left. */
type Move = { readonly cleared: readonly number[]; readonly filled: readonly number[] };

function pickMove(compiled: Compiled, rivals: readonly Int32Array[], random: Random): Move {
  const start = between(random, 0, compiled.placeCount - 1);
  const cleared = new Set([start]);
  const filled = new Set<number>();
  const want = between(random, 2, 4);
  const alongSynergies = random() < 0.3;
  let current = start;
  for (let tries = 0; tries < 3 * want && cleared.size < want; tries += 1) {
    const beside = alongSynergies ? neighbourOf(compiled, current, random) : -1;
    const next = beside >= 0 ? beside : oneOf(rivals[start], random);
    if (!cleared.has(next)) current = next;
    cleared.add(next);
  }
  for (let tries = 0; tries < want / 2; tries += 1) {
    const other = oneOf(rivals[start], random);
    if (!cleared.has(other)) filled.add(other);
  }
  return { cleared: shuffle([...cleared], random), filled: [...filled] };
}

function oneOf(list: Int32Array, random: Random): number {
  return list[between(random, 0, list.length - 1)];
}

/** The place of a work that shares a synergy with one here, or -1. */
function neighbourOf(compiled: Compiled, place: number, random: Random): number {
  const { shared, places, placeOf } = compiled;
  const from = shared.synergyStart[places.firstWork[place]];
  const to = shared.synergyStart[places.firstWork[place + 1]];
  if (from === to) return -1;
  const at = between(random, from, to - 1);
  let work = places.firstWork[place];
  while (shared.synergyStart[work + 1] <= at) work += 1;
  return placeOf[partnerOf(compiled, shared.synergyAt[at], work)];
}

/** Makes the move; returns what it earns beyond before, or null where a promise lost its room. */
function tryMove(
  compiled: Compiled,
  draft: Draft,
  settler: Settler,
  move: Move,
  random: Random,
): number | null {
  const dearness = Float64Array.from({ length: compiled.yearCount }, () => 0.9 + 0.2 * random());
  let change = 0;
  for (const place of move.cleared) {
    change -= earnedAt(compiled, draft, place);
    clearPlace(compiled, draft, place);
  }
  for (const place of move.cleared) {
    if (!settler.settle(draft, place, dearness)) return null;
    change += earnedAt(compiled, draft, place);
  }
  for (const place of [...move.cleared, ...move.filled]) {
    change += fill(compiled, draft, settler, place);
  }
  return change;
}

/** Lets a place take what is left; keeps its works where that earns no more. Returns the gain. */
function fill(compiled: Compiled, draft: Draft, settler: Settler, place: number): number {
  const years = yearsAt(compiled, draft, place);
  const before = earnedAt(compiled, draft, place);
  const short = shortOfFloors(compiled, draft.usage);
  clearPlace(compiled, draft, place);
  if (settler.settle(draft, place, new Float64Array(compiled.yearCount))) {
    const gain = earnedAt(compiled, draft, place) - before;
    if (gain > 0 && shortOfFloors(compiled, draft.usage) <= short) return gain;
  }
  restorePlace(compiled, draft, place, years);
  return 0;
}
