import { assert } from '@qianwan/base/assert';
import { costOf, type Election, electorate } from './election.ts';
import { type EqualSharesOutcome, equalShares } from './equal-shares.ts';
import type { Field } from './field.ts';
import { greedy } from './greedy.ts';
import { add, floor, type Rational, rational } from './rational.ts';

/**
 * What is done with money that equal shares leave over: nothing; the most-voted projects that
 * still fit; a larger endowment, step by step; or the last two one after the other.
 */
export type Completion = 'none' | 'utilitarian' | 'add1' | 'add1u';

/**
 * The two published ways to raise endowments. They differ in where the first run starts, and in
 * which projects count when asking whether another one would still fit:
 * 'exact-start' takes B/n and asks over supported projects (pabutools); 'whole-start' takes ⌊B/n⌋
 * units and asks over all projects (equalshares.net, its options 'integral' and 'exhaustive').
 */
export type Convention = 'exact-start' | 'whole-start';

export type EndowmentSteps = {
  readonly convention: Convention;
  /** By how much the endowment of every ballot grows from run to run, in minor units. */
  readonly stepMinor: number;
};

/** B/n, in minor units. */
export function equalEndowment(election: Election): Rational {
  return rational(BigInt(election.budgetMinor), BigInt(Math.max(1, electorate(election))));
}

/**
 * Add1: repeats equal shares from scratch with ever larger endowments, until another project
 * cannot fit any more, and keeps the last outcome that is within the budget.
 */
export function equalSharesByAdd1(
  field: Field,
  steps: EndowmentSteps,
): { readonly outcome: EqualSharesOutcome; readonly runs: number } {
  assert(steps.stepMinor > 0, 'endowments rise step by step');
  const step = rational(BigInt(steps.stepMinor));
  let outcome = equalShares(field, firstEndowment(field.election, steps));
  let runs = 1;
  while (roomIsLeft(field, outcome, steps.convention)) {
    const next = equalShares(field, add(outcome.endowment, step));
    runs += 1;
    if (next.costMinor > field.election.budgetMinor) break;
    outcome = next;
  }
  return { outcome, runs };
}

/** The most-voted projects that still fit beside the winners. */
export function utilitarianCompletion(
  election: Election,
  ranks: Int32Array,
  winners: readonly number[],
): number[] {
  return greedy(election, 'votes', ranks, winners);
}

function firstEndowment(election: Election, steps: EndowmentSteps): Rational {
  const equal = equalEndowment(election);
  if (steps.convention === 'exact-start') return equal;
  const unit = BigInt(election.minorPerUnit);
  return rational(floor(rational(equal.num, equal.den * unit)) * unit);
}

function roomIsLeft(field: Field, outcome: EqualSharesOutcome, convention: Convention): boolean {
  const { election, votes } = field;
  const winners = new Set([...outcome.free, ...outcome.purchases.map(({ project }) => project)]);
  const left = election.budgetMinor - costOf(election, winners);
  let someVoteUnheard = false;
  let someFits = false;
  for (let p = 0; p < votes.length; p += 1) {
    if (winners.has(p)) continue;
    const supported = (votes[p] as number) > 0;
    someVoteUnheard ||= supported;
    const cost = election.costsMinor[p] as number;
    const asked = convention === 'whole-start' || (supported && cost > 0);
    someFits ||= asked && cost <= left;
  }
  // Once every supported project is bought, no endowment can change anything.
  return someFits && someVoteUnheard;
}
