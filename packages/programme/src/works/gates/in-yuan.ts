/** Whole fen as yuan with two places, for a reason that is read by people: 385400 is 3854.00. */
export function inYuan(amountFen: number): string {
  const cents = String(amountFen % 100).padStart(2, '0');
  return `${Math.trunc(amountFen / 100)}.${cents}`;
}
