import type { Election } from '#ballots/election';
import type { EqualSharesOutcome } from '#ballots/equal-shares';
import type { Satisfaction } from '#ballots/field';
import { quotient } from '#ballots/rational';
import {
  openClasses,
  type PurseClasses,
  payFromClasses,
  type SharePrice,
} from './purse-classes.ts';

/** A count by equal shares just before a purchase, or after the last one. */
export type Moment = {
  /** How many purchases came before. */
  readonly round: number;
  readonly classes: PurseClasses;
  /** What is bought next; null after the last purchase, when whatever is affordable would be. */
  readonly next: NextPurchase | null;
};

export type NextPurchase = {
  readonly project: number;
  readonly price: SharePrice;
  readonly poor: Uint8Array;
  /**
   * ρ = π / scale. Another project of cost c comes to the same ρ at π·c/scale a share where
   * satisfaction is the cost (scale: the cost bought), and at π where it is not (scale null).
   */
  readonly scale: number | null;
};

/** Goes through a count again, moment by moment. Each moment is over when the next is asked for. */
export function* moments(
  election: Election,
  satisfaction: Satisfaction,
  outcome: EqualSharesOutcome,
): Generator<Moment> {
  const classes = openClasses(election, satisfaction, outcome);
  for (const [round, { project, poor }] of outcome.purchases.entries()) {
    const exact = outcome.prices[round] as bigint;
    const price = { exact, near: quotient(exact, outcome.denominator) };
    const scale = satisfaction === 'cost' ? (election.costsMinor[project] as number) : null;
    yield { round, classes, next: { project, price, poor, scale } };
    payFromClasses(classes, project, poor, price);
  }
  yield { round: outcome.purchases.length, classes, next: null };
}
