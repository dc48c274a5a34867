import { type Rational, rational } from '#ballots/rational';

/** The exact value of a double, as a fraction: scaled by powers of two until it is whole. */
export function exactly(value: number): Rational {
  let num = value;
  let den = 1n;
  while (!Number.isInteger(num)) {
    num *= 2;
    den *= 2n;
  }
  return rational(BigInt(num), den);
}
