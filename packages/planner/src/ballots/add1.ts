import { assert } from '@qianwan/base/assert';
import { type Election, electorate } from './election.ts';
import {
  type Course,
  type EqualSharesOutcome,
  equalSharesAt,
  runEqualShares,
} from './equal-shares.ts';
import type { Field } from './field.ts';
import { add, floor, type Rational, rational } from './rational.ts';
import { openTable, type Table } from './table.ts';

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

export type Add1Outcome = {
  readonly outcome: EqualSharesOutcome;
  /** How many endowments were tried: the first, and one for each raise. */
  readonly runs: number;
  /** For how many of them equal shares were really run; the others provably buy the same. */
  readonly runsMade: number;
};

/** B/n, in minor units. */
export function equalEndowment(election: Election): Rational {
  return rational(BigInt(election.budgetMinor), BigInt(Math.max(1, electorate(election))));
}

/**
 * Add1: repeats equal shares from scratch with ever larger endowments, until another project
 * cannot fit any more, and keeps the last outcome that is within the budget.
 *
 * Runs are skipped where that changes nothing. If two runs many raises apart are `sameBetween`, all
 * runs between them buy the same, so plain Add1 would go through them all: none is made. Otherwise
 * the run halfway is made first. Strides double while the course stays the same, so where the course rarely changes,
 * the runs made are as many as the changes times the logarithm of the distance between them. Every
 * run made is one that plain Add1 makes too, but for a few beyond its last.
 */
export function equalSharesByAdd1(field: Field, steps: EndowmentSteps): Add1Outcome {
  assert(steps.stepMinor > 0, 'endowments rise step by step');
  const raising = openRaising(field, steps);
  let reached = runFirst(raising);
  // Runs already made from larger endowments, the nearest last.
  const ahead: Raised[] = [];
  let stride = 1;
  while (roomIsLeft(field, reached.course, steps.convention)) {
    if (ahead.length === 0) ahead.push(runRaised(raising, stride, reached));
    const next = ahead.at(-1) as Raised;
    const gap = next.raises - reached.raises;
    if (gap > 1 && !sameBetween(reached.course, next.course)) {
      ahead.push(runRaised(raising, Math.floor(gap / 2), reached));
      continue;
    }
    if (next.course.costMinor > field.election.budgetMinor) {
      return outcomeOf(raising, reached, next.raises + 1);
    }
    ahead.pop();
    stride = next.course.projects.join() === reached.course.projects.join() ? gap * 2 : 1;
    reached = next;
  }
  return outcomeOf(raising, reached, reached.raises + 1);
}

/**
 * Whether every run from an endowment between those of `low` and `high` buys what they buy, in the
 * same order. Sufficient, not necessary: both buy the same in the same order, and at each purchase
 * either every other project in the race has, in `high`, a ρ above the one that the bought project
 * has in `low`; or the bought project has the same price in both.
 *
 * Proof, purchase by purchase. Let the purses in between be no smaller than in `low` and no larger
 * than in `high`, as they are at first. Prices fall as purses grow. So in between, too, the bought
 * project can be paid, for no more than in `low` and no less than in `high`, and every other asks no
 * less than in `high`. By the first condition none can come before the bought one; nor by the second,
 * for then the bought one has the ρ with which it came first in `high`, ties included. The same is
 * bought. A purse of b keeps max(0, b − π·s), which grows with b and falls with π: what is left is
 * again no smaller than in `low` and no larger than in `high`. At the end nobody can buy in `high`,
 * hence nobody in between.
 */
export function sameBetween(low: Course, high: Course): boolean {
  if (low.projects.length !== high.projects.length) return false;
  return low.projects.every((project, round) => {
    if (high.projects[round] !== project) return false;
    const even = low.evenShares[round] as number;
    // The cost borne evenly by as many shares is the same price.
    if (even > 0 && even === high.evenShares[round]) return true;
    return (low.rho[round] as number) < (high.othersRho[round] as number);
  });
}

type Raising = {
  readonly table: Table;
  readonly first: Rational;
  readonly step: Rational;
  runsMade: number;
};

/** A run from the first endowment raised so many times. */
type Raised = { readonly raises: number; readonly course: Course };

function openRaising(field: Field, steps: EndowmentSteps): Raising {
  const first = firstEndowment(field.election, steps);
  return { table: openTable(field), first, step: rational(BigInt(steps.stepMinor)), runsMade: 0 };
}

function firstEndowment(election: Election, steps: EndowmentSteps): Rational {
  const equal = equalEndowment(election);
  if (steps.convention === 'exact-start') return equal;
  const unit = BigInt(election.minorPerUnit);
  return rational(floor(rational(equal.num, equal.den * unit)) * unit);
}

function runFirst(raising: Raising): Raised {
  raising.runsMade += 1;
  return { raises: 0, course: runEqualShares(raising.table, raising.first) };
}

/** Runs from an endowment so many steps further. */
function runRaised(raising: Raising, further: number, from: Raised): Raised {
  const { first, step, table } = raising;
  const raises = from.raises + further;
  const endowment = add(first, rational(step.num * BigInt(raises), step.den));
  raising.runsMade += 1;
  // Next to each other there is nothing between, so nothing to sharpen bounds for.
  const beside = further === 1 ? undefined : from.course;
  return { raises, course: runEqualShares(table, endowment, beside) };
}

/** Runs once more from the endowment that was kept, now with everything a certificate needs. */
function outcomeOf({ table, runsMade }: Raising, kept: Raised, runs: number): Add1Outcome {
  const outcome = equalSharesAt(table, kept.course.endowment);
  return { outcome, runs, runsMade: runsMade + 1 };
}

function roomIsLeft(field: Field, course: Course, convention: Convention): boolean {
  const { election, votes, free } = field;
  const winners = new Set([...free, ...course.projects]);
  const left = election.budgetMinor - course.costMinor;
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
