import { stop } from '@qianwan/base/verdict';
import type { Fault } from './fault.ts';

/** Amounts and counts are whole, exact and not negative. */
export function isWhole(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0;
}

/** A list has one amount for each year that it is about; `wanted` 0 is told elsewhere (no years). */
export function faultsOfLength(
  list: readonly unknown[],
  wanted: number,
  where: Fault['detail'],
): Fault[] {
  if (wanted === 0 || list.length === wanted) return [];
  return [stop('list-of-wrong-length', { ...where, length: list.length, wanted })];
}
