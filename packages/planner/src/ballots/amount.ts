/** A decimal number as it was written: `digits` × 10^−`decimals`, without trailing zeros. */
export type Amount = { readonly digits: bigint; readonly decimals: number };

/**
 * Reads '150000', '972679.04', '12,5' or '1 000'; a comma is a decimal comma, as in Polish files.
 * null where it is no such number, or negative.
 */
export function readAmount(text: string): Amount | null {
  const plain = text
    .trim()
    .replaceAll(/[\s\u00A0]/g, '')
    .replace(',', '.');
  const match = /^(\d+)(?:\.(\d*))?$/.exec(plain);
  if (match === null) return null;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  return { digits: BigInt(`${match[1]}${fraction}`), decimals: fraction.length };
}

/** The amount in units of 10^−`decimals`, which must be as fine as the amount itself. */
export function minorUnits(amount: Amount, decimals: number): bigint {
  return amount.digits * 10n ** BigInt(decimals - amount.decimals);
}
