import { assert } from './assert.ts';

/** Money is whole fen, so that sums are exact and totals can be compared with ===. */
export type Fen = number & { readonly unit: 'fen' };

export function fen(amount: number): Fen {
  assert(Number.isSafeInteger(amount), `${amount} is not whole fen`);
  return amount as Fen;
}

/** Yuan as a person types them, rounded to the fen. */
export function yuan(amount: number): Fen {
  return fen(Math.round(amount * 100));
}

export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fen(total);
}

/**
 * Divides an amount by whole-number weights so that the parts make the whole to the fen.
 * The largest remainders get the odd fen (Hamilton), earlier parts first when they tie.
 */
export function splitFen(amount: Fen, weights: readonly number[]): Fen[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  assert(whole > 0, 'some part has a weight');
  const exact = weights.map((weight) => (amount * weight) / whole);
  const parts = exact.map(Math.floor);
  let odd = amount - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (odd <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    odd -= 1;
  }
  return parts.map(fen);
}
