import { type Indicator, KEPT } from './indicators.ts';

/** The value of each measure that a village has said, as of a day. */
export type Known = ReadonlyMap<string, number>;

/** What one village adds to a figure; `known` says whether it has said all that the figure asks. */
export type Contribution = {
  readonly numerator: number;
  readonly denominator: number;
  readonly known: boolean;
};

export type Computed = {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly known: number;
  readonly places: number;
};

/** A village counts as kept until the plan says that it is to be moved or merged. */
export function counts({ over }: Indicator, known: Known): boolean {
  return over !== 'kept-villages' || known.get(KEPT) !== 0;
}

/**
 * What a village adds. In a ratio, households of a village that has said nothing of the part stay in the
 * whole: silence is not coverage. In a mean, a village that has said nothing is left out.
 */
export function contributionOf({ formula }: Indicator, known: Known): Contribution {
  switch (formula.kind) {
    case 'ratio': {
      const part = known.get(formula.part);
      const whole = known.get(formula.whole) ?? 0;
      return { numerator: part ?? 0, denominator: whole, known: part !== undefined && whole > 0 };
    }
    case 'villages': {
      const value = known.get(formula.measure);
      const reached = value !== undefined && value >= formula.atLeast;
      return { numerator: reached ? 1 : 0, denominator: 1, known: value !== undefined };
    }
    case 'mean': {
      const value = known.get(formula.measure);
      const weight = known.get(formula.weight);
      if (value === undefined || weight === undefined)
        return { numerator: 0, denominator: 0, known: false };
      return { numerator: value * weight, denominator: weight, known: true };
    }
    case 'per-thousand': {
      const part = known.get(formula.part);
      const whole = known.get(formula.whole);
      if (part === undefined || whole === undefined)
        return { numerator: 0, denominator: 0, known: false };
      return { numerator: part, denominator: whole / 1000, known: true };
    }
  }
}

/**
 * What is known of a township: what it says itself, and beyond that the sums of its villages, where
 * every one of them has said something. A sum with a village missing would be wrong in silence.
 */
export function withSumsOf(own: Known, villages: readonly Known[]): Known {
  const sums = new Map(own);
  const measures = new Set(villages.flatMap((village) => [...village.keys()]));
  for (const measure of measures) {
    const values = villages.flatMap((village) => village.get(measure) ?? []);
    if (sums.has(measure) || values.length < villages.length) continue;
    sums.set(
      measure,
      values.reduce((sum, value) => sum + value, 0),
    );
  }
  return sums;
}

/** A figure over villages (or townships): one numerator over one denominator, and how many of them have said anything. */
export function figureOf(indicator: Indicator, villages: Iterable<Known>): Computed {
  let [numerator, denominator, known, places] = [0, 0, 0, 0];
  for (const village of villages) {
    if (!counts(indicator, village)) continue;
    const added = contributionOf(indicator, village);
    numerator += added.numerator;
    denominator += added.denominator;
    known += added.known ? 1 : 0;
    places += 1;
  }
  const value = known === 0 || denominator === 0 ? null : numerator / denominator;
  return { value, numerator, denominator, known, places };
}
