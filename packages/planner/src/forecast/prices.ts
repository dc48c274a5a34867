/** The level of prices that a question begins with: shares and levels are whole millionths. */
export const MILLION = 1_000_000;

/**
 * The level of prices in each year, in millionths of the first year's: each year grows by so many per
 * mille, rounded to the nearest millionth, half up.
 */
export function priceLevels(yearCount: number, growthPerMille: number): Float64Array {
  const levels = new Float64Array(yearCount);
  let level = MILLION;
  for (let t = 0; t < yearCount; t += 1) {
    levels[t] = level;
    level = scaled(level, 1000 + growthPerMille, 1000);
  }
  return levels;
}

/**
 * amount × part / whole, rounded to the nearest whole number, half up. The amount is split at `whole`,
 * so that every product stays exact as long as the result and part × whole stay below 2^53.
 */
export function scaled(amount: number, part: number, whole: number): number {
  const wholes = Math.floor(amount / whole);
  const rest = amount - wholes * whole;
  return wholes * part + Math.floor((2 * rest * part + whole) / (2 * whole));
}
