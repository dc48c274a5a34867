/** Amounts and counts are whole, exact and not negative. */
export function isWhole(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0;
}

export function isWholeUpTo(amount: number, most: number): boolean {
  return isWhole(amount) && amount <= most;
}
