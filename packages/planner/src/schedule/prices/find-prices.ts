import type { Compiled } from '#schedule/compiled/compile';
import type { Crew } from '#schedule/crew/crew';
import { type Asked, nothingAsked } from './asked.ts';
import { CHOOSE, inRange, MEMORY, MOVE, TURN } from './dual-hands.ts';
import { askedBy, type DualMemory, pairChunks, placeChunks } from './dual-memory.ts';
import {
  dearest,
  type Prices,
  pricesOn,
  sharedPrices,
  usualWorth,
  worthOfLimits,
} from './prices.ts';
import { slopeOfShared } from './slope.ts';

export type Priced = { readonly prices: Prices; readonly bound: number };

/**
 * Finds prices whose bound is near the least. Where places are many, a sample of them comes near the
 * prices first, at a part of the price; a bound is only what all places prove. Starts from `memory.all`.
 * `partGone` says after each round which part of the time is gone: half of it ends the sample, 1 the
 * search. Its bound is Infinity as long as none is proved.
 */
export function findPrices(
  compiled: Compiled,
  memory: DualMemory,
  crew: Crew,
  rounds: number,
  partGone: (round: number, bound: number) => number,
): Priced {
  const isSampled = compiled.placeCount >= MANY_PLACES;
  const ofSample = isSampled ? Math.floor(rounds / 2) : 0;
  if (isSampled) {
    memory.sample[0] = SAMPLE;
    descend(compiled, memory, crew, {
      rounds: ofSample,
      levelGap: FIRST_LEVEL_GAP,
      isEnough: (round) => partGone(round, Infinity) >= 0.5,
    });
  }
  memory.sample[0] = 1;
  return descend(compiled, memory, crew, {
    rounds: rounds - ofSample,
    levelGap: isSampled ? NEAR_LEVEL_GAP : FIRST_LEVEL_GAP,
    isEnough: (round, bound) => partGone(ofSample + round, bound) >= 1,
  });
}

/** From so many places on a sample goes first. */
export const MANY_PLACES = 4000;
const SAMPLE = 8;
const NEAR_LEVEL_GAP = 0.004;

type Descent = {
  readonly rounds: number;
  readonly levelGap: number;
  readonly isEnough: (round: number, bound: number) => boolean;
};

/**
 * Subgradient steps (Held, Wolfe, Crowder 1974) towards a level below the best bound so far (Polyak
 * 1969), on a direction that remembers the last ones (Camerini, Fratta, Maffioli 1975). Every
 * coordinate has its own unit. After rounds without progress the level comes nearer and the search
 * returns to its best point.
 */
function descend(
  compiled: Compiled,
  memory: DualMemory,
  crew: Crew,
  { rounds, levelGap: firstGap, isEnough }: Descent,
): Priced {
  const prices = pricesOn(compiled, memory.all);
  const slope = new Float64Array(sharedPrices(compiled));
  const usual = unitsOf(compiled);
  const unit = usual.slice();
  memory.best.set(memory.all);
  memory.direction.fill(0);
  let bound = Infinity;
  let levelGap = firstGap;
  let stalled = 0;
  const patience = Math.max(LEAST_PATIENCE, rounds / 25);
  for (let round = 0; round < rounds && levelGap > LAST_LEVEL_GAP; round += 1) {
    const { here, asked } = evaluate(compiled, prices, memory, crew);
    if (here < bound) {
      if (here < bound - WORTH_NOTING * Math.abs(here)) stalled = 0;
      bound = here;
      memory.best.set(memory.all);
    } else stalled += 1;
    if (bound < 0 || isEnough(round + 1, bound)) break;
    if (stalled > patience) {
      stalled = 0;
      levelGap *= LEVEL_FALL;
      memory.all.set(memory.best);
      memory.direction.fill(0);
      continue;
    }
    slopeOfShared(compiled, prices, memory.dear, asked, levelGap, slope);
    if (levelGap < NEAR_THE_END) unit.set(usual);
    else adapt(unit, usual, slope, memory);
    const length = turn(compiled, memory, crew, slope, unit);
    const level = bound * (1 - levelGap);
    if (length > 0) move(compiled, memory, crew, unit, (here - level) / length);
  }
  memory.all.set(memory.best);
  return { prices, bound };
}

const FIRST_LEVEL_GAP = 0.03;
const LAST_LEVEL_GAP = 1e-6;
const LEVEL_FALL = 0.6;
const WORTH_NOTING = 1e-5;
const LEAST_PATIENCE = 12;

/** Lets every place choose at the prices: the bound they prove, and what the places ask together. */
function evaluate(
  compiled: Compiled,
  prices: Prices,
  memory: DualMemory,
  crew: Crew,
): { readonly here: number; readonly asked: Asked } {
  dearest(compiled, prices.envelopes, memory.dear);
  memory.asked.fill(0);
  crew.run(CHOOSE, placeChunks(compiled));
  const asked = nothingAsked(compiled);
  const times = memory.sample[0];
  for (let member = 0; member < crew.members; member += 1) {
    const theirs = askedBy(compiled, memory.asked, member);
    for (const kind of ['envelopes', 'paces', 'lines'] as const) {
      for (let i = 0; i < asked[kind].length; i += 1) asked[kind][i] += times * theirs[kind][i];
    }
  }
  let here = worthOfLimits(compiled, prices, memory.dear);
  for (const earned of memory.earned) here += times * earned;
  return { here, asked };
}

/**
 * A price that keeps being pushed the same way has far to go and moves more freely; one that is pushed to
 * and fro moves less, down to its usual unit (delta-bar-delta, Jacobs 1988). Where a floor and a small
 * envelope pull at the same works their prices are a thousand times the usual ones.
 */
function adapt(
  unit: Float64Array,
  usual: Float64Array,
  slope: Float64Array,
  { all, direction }: DualMemory,
): void {
  for (let i = 0; i < slope.length; i += 1) {
    const agreement = inRange(slope[i], all[i], Infinity) * direction[i];
    if (agreement > 0) unit[i] = Math.min(FREEST * usual[i], FREER * unit[i]);
    else if (agreement < 0) unit[i] = Math.max(usual[i], unit[i] / FREER);
  }
}

const FREER = 1.1;
const FREEST = 1000;
/** At a level so near the bound nobody has far to go any more, and usual units settle best. */
const NEAR_THE_END = 3e-4;

/**
 * Mixes the new slope into the direction, cuts both where they would leave the range, and returns the
 * squared length of the longer of the two: dividing by the direction's alone lets it diverge.
 */
function turn(
  compiled: Compiled,
  memory: DualMemory,
  crew: Crew,
  slope: Float64Array,
  unit: Float64Array,
): number {
  // In a sample the two places of a pair seldom meet: pairs wait until all places choose.
  const pairs = memory.sample[0] === 1 ? pairChunks(compiled) : 0;
  if (pairs > 0) crew.run(TURN, pairs);
  const { all, direction, lengths } = memory;
  let ofDirection = 0;
  let ofSlope = 0;
  for (let i = 0; i < slope.length; i += 1) {
    const fresh = inRange(slope[i], all[i], Infinity);
    direction[i] = inRange(MEMORY * direction[i] + (1 - MEMORY) * fresh, all[i], Infinity);
    ofDirection += unit[i] * direction[i] * direction[i];
    ofSlope += unit[i] * fresh * fresh;
  }
  for (let chunk = 0; chunk < 2 * pairs; chunk += 2) {
    ofDirection += lengths[chunk];
    ofSlope += lengths[chunk + 1];
  }
  return Math.max(ofDirection, ofSlope);
}

function move(
  compiled: Compiled,
  { all, direction, stride, sample }: DualMemory,
  crew: Crew,
  unit: Float64Array,
  length: number,
): void {
  stride[0] = length;
  if (sample[0] === 1) crew.run(MOVE, pairChunks(compiled));
  for (let i = 0; i < unit.length; i += 1) {
    all[i] = Math.max(0, all[i] + length * unit[i] * direction[i]);
  }
}

/** Without units a fen would weigh as much as a work. */
function unitsOf(compiled: Compiled): Float64Array {
  const { money, paceWorks, lineLeast } = compiled;
  const { perFen, perWork } = usualWorth(compiled);
  const isAsked = askedEnvelopes(compiled);
  const unit = Array.from(money.reach, (reach, e) => isAsked[e] * over(perFen, reach));
  for (const works of paceWorks) unit.push(over(perWork, works));
  const usualFen = perFen > 0 ? perWork / perFen : 1;
  for (const least of lineLeast) unit.push(over(perFen, least > 0 ? least : 1e6 * usualFen));
  return Float64Array.from(unit);
}

/** Money at half of what it usually earns; everything else free, pairs by halves. */
export function startingPrices(compiled: Compiled, prices: Prices): void {
  const { perFen } = usualWorth(compiled);
  prices.all.fill(0);
  prices.envelopes.set(askedEnvelopes(compiled).map((isAsked) => isAsked * START * perFen));
  prices.splits.set(compiled.synergies.portion.map((portion) => portion / 2));
}

const START = 0.3;

/** 1 for envelopes that some item may need; the others are worth what they fetch elsewhere. */
export function askedEnvelopes({ money, items }: Compiled): Float64Array {
  const isAsked = new Float64Array(money.fen.length);
  for (const e of items.needed.at) isAsked[e] = 1;
  return isAsked;
}

function over(amount: number, by: number): number {
  return by > 0 ? amount / by : 0;
}
