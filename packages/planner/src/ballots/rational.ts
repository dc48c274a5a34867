import { assert } from '@qianwan/base/assert';

/** An exact fraction in lowest terms; the denominator is positive. */
export type Rational = { readonly num: bigint; readonly den: bigint };

export function rational(num: bigint, den = 1n): Rational {
  assert(den !== 0n, 'a fraction has a denominator');
  const sign = den < 0n ? -1n : 1n;
  const shared = gcd(num < 0n ? -num : num, den * sign);
  return { num: (num * sign) / shared, den: (den * sign) / shared };
}

/** The exact value of a whole number that a double holds exactly. */
export function whole(value: number): Rational {
  assert(Number.isSafeInteger(value), `${value} is a safe whole number`);
  return { num: BigInt(value), den: 1n };
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den - b.num * a.den, a.den * b.den);
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const left = a.num * b.den;
  const right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The greatest whole number that is not greater. */
export function floor(a: Rational): bigint {
  const towardsZero = a.num / a.den;
  return a.num < 0n && towardsZero * a.den !== a.num ? towardsZero - 1n : towardsZero;
}

/** The double nearest to num/den, to two units in the last place, for num ≥ 0 and den > 0. */
export function quotient(num: bigint, den: bigint): number {
  if (num === 0n) return 0;
  // Keep 64 leading bits of the quotient: the rest is below a double's reach.
  const shift = bitLength(den) - bitLength(num) + 64;
  const scaled = shift >= 0 ? (num << BigInt(shift)) / den : num / (den << BigInt(-shift));
  return Number(scaled) * 2 ** -shift;
}

/** The greatest common divisor of two numbers that are not negative; gcd(0, b) is b. */
export function gcd(a: bigint, b: bigint): bigint {
  let greater = a;
  let lesser = b;
  while (lesser !== 0n) [greater, lesser] = [lesser, greater % lesser];
  return greater;
}

function bitLength(value: bigint): number {
  const digits = value.toString(16);
  return (digits.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(digits[0] as string, 16)));
}
