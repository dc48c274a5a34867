import type { Compiled } from './compiled.ts';
import { noPrices, type Prices, usualWorth } from './prices.ts';
import { type Relaxation, slopeAt } from './relaxation.ts';

/** Prices, and the bound that they prove up to rounding; the certificate proves it exactly. */
export type Priced = { readonly prices: Prices; readonly bound: number };

/**
 * Seeks the prices with the least bound: subgradient steps along a deflected direction (Camerini,
 * Fratta and Maffioli 1975), each coordinate in its own unit, as long as Polyak (1969) has them for a
 * level just under the best bound so far. A level that stalls moves nearer and the search goes back
 * to its best point. Only +, -, × and ÷ are used, so every machine finds the same prices.
 *
 * Ends when `isEnough` says so after a round, or when the level has come close, or below 0: no plan
 * earns less than nothing, so a negative bound proves that there is none.
 */
export function findPrices(
  compiled: Compiled,
  relaxation: Relaxation,
  isEnough: (round: number, bound: number) => boolean,
): Priced {
  const prices = startingPrices(compiled);
  const best = noPrices(compiled);
  const slope = noPrices(compiled);
  const space = spaceOf(compiled);
  const direction = new Float64Array(prices.all.length);
  let bound = Infinity;
  let levelGap = FIRST_LEVEL_GAP;
  let stalled = 0;

  for (let round = 0; levelGap > LAST_LEVEL_GAP; round += 1) {
    const here = relaxation.evaluate(prices);
    if (here < bound * (1 - WORTH_NOTING)) stalled = 0;
    if (here >= bound) stalled += 1;
    if (here < bound) {
      bound = here;
      best.all.set(prices.all);
    }
    if (bound < 0 || isEnough(round + 1, bound)) break;

    if (stalled > PATIENCE) {
      stalled = 0;
      levelGap *= 0.75;
      prices.all.set(best.all);
      direction.fill(0);
    }
    slopeAt(compiled, prices, relaxation, slope);
    const length = deflect(prices.all, slope.all, direction, space);
    const level = bound * (1 - levelGap);
    if (length > 0) step(prices.all, direction, space, (here - level) / length);
  }
  return { prices: best, bound };
}

const FIRST_LEVEL_GAP = 0.03;
const LAST_LEVEL_GAP = 1e-5;
const WORTH_NOTING = 1e-5;
const PATIENCE = 16;
const MEMORY = 0.9;

/** The unit and the range of each coordinate. Without units a fen would weigh as much as a work. */
type Space = { readonly unit: Float64Array; readonly most: Float64Array };

/**
 * Mixes the new slope into the direction, cuts both where they would leave the range, and returns the
 * squared length of the longer of the two: dividing by the direction's alone lets it diverge.
 */
function deflect(
  at: Float64Array,
  slope: Float64Array,
  direction: Float64Array,
  { unit, most }: Space,
): number {
  let ofDirection = 0;
  let ofSlope = 0;
  for (let i = 0; i < at.length; i += 1) {
    const fresh = inRange(slope[i], at[i], most[i]);
    direction[i] = inRange(MEMORY * direction[i] + (1 - MEMORY) * fresh, at[i], most[i]);
    ofDirection += unit[i] * direction[i] * direction[i];
    ofSlope += unit[i] * fresh * fresh;
  }
  return Math.max(ofDirection, ofSlope);
}

function inRange(move: number, at: number, most: number): number {
  return (at <= 0 && move < 0) || (at >= most && move > 0) ? 0 : move;
}

function step(
  at: Float64Array,
  direction: Float64Array,
  { unit, most }: Space,
  length: number,
): void {
  for (let i = 0; i < at.length; i += 1) {
    at[i] = Math.min(most[i], Math.max(0, at[i] + length * unit[i] * direction[i]));
  }
}

function spaceOf(compiled: Compiled): Space {
  const { money, shared } = compiled;
  const { perFen, perWork } = usualWorth(compiled);
  const unit = noPrices(compiled);
  for (let pot = 0; pot < money.potFen.length; pot += 1) {
    const reserve = money.potReserve[pot];
    const behind = money.potsStart[reserve + 1] - money.potsStart[reserve];
    unit.pots[pot] = over(perFen, money.potFen[pot] + money.reserveFen[reserve] / behind);
  }
  for (let i = 0; i < unit.paces.length; i += 1) unit.paces[i] = over(perWork, shared.paceWorks[i]);
  for (let i = 0; i < unit.floors.length; i += 1) unit.floors[i] = over(perFen, shared.floorFen[i]);
  for (let i = 0; i < unit.splits.length; i += 1) unit.splits[i] = 8 * shared.bonus[i];
  const most = noPrices(compiled);
  most.all.fill(Infinity);
  most.splits.set(shared.bonus);
  return { unit: unit.all, most: most.all };
}

function startingPrices(compiled: Compiled): Prices {
  const prices = noPrices(compiled);
  prices.pots.fill(0.5 * usualWorth(compiled).perFen);
  return prices;
}

function over(amount: number, by: number): number {
  return by > 0 ? amount / by : 0;
}
