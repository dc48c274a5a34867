import { MILLION } from './prices.ts';
import type { DecayLaw, FacilityKind } from './question.ts';

/**
 * A law by what it leads to: `good` and `working` (good or worn) of a year on, in per mille, each from
 * [broken, worn, good]. Cumulated like this, a law that helps the better state more has weights that
 * never fall, and then everything below rises with what it is given.
 */
export type CumulatedLaw = {
  readonly good: Float64Array;
  readonly working: Float64Array;
};

export type CompiledLaw = { readonly kept: CumulatedLaw; readonly neglected: CumulatedLaw };

export function compileLaw(kind: FacilityKind): CompiledLaw {
  return { kept: cumulated(kind.kept), neglected: cumulated(kind.neglected) };
}

export function cumulated({ good, worn, broken }: DecayLaw): CumulatedLaw {
  const rows = [broken, worn, good];
  return {
    good: Float64Array.from(rows, ([toGood]) => toGood),
    working: Float64Array.from(rows, ([toGood, toWorn]) => toGood + toWorn),
  };
}

/**
 * The share that is there a year on, in millionths, if `good` millionths are good and `working` work
 * now, and `funded` millionths of the upkeep are paid:
 *
 *   (funded · Σ kept + (10⁶ − funded) · Σ neglected) / 10⁹,  rounded half up.
 *
 * All products are whole and at most 10^15, so nothing is lost before the one rounding. Rounding never
 * turns an order around, so with laws that pass the faults more good, more working or more
 * paid never gives less.
 */
export function yearOn(
  kept: Float64Array,
  neglected: Float64Array,
  good: number,
  working: number,
  funded: number,
): number {
  const broken = MILLION - working;
  const worn = working - good;
  const ifKept = kept[0] * broken + kept[1] * worn + kept[2] * good;
  const ifNeglected = neglected[0] * broken + neglected[1] * worn + neglected[2] * good;
  return Math.floor((funded * ifKept + (MILLION - funded) * ifNeglected + HALF) / BILLION);
}

const BILLION = 1_000_000_000;
const HALF = BILLION / 2;
