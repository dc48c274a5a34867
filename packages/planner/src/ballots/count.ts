import { type Convention, equalEndowment, equalSharesByAdd1 } from './add1.ts';
import { type ComparedBy, type Comparison, compareWithGreedy } from './comparison.ts';
import { type Completion, utilitarianCompletion } from './completion.ts';
import { costOf, type Election } from './election.ts';
import { type EqualSharesOutcome, equalShares } from './equal-shares.ts';
import { openField, type Satisfaction } from './field.ts';
import { greedy } from './greedy.ts';
import { maximinSupport } from './maximin-support.ts';
import { phragmen } from './phragmen.ts';
import { type PriceSystem, priceSystem } from './price-system.ts';
import { type TieArgument, tieRanks, usualTies } from './ties.ts';

export type Rule = 'equal-shares' | 'phragmen' | 'greedy' | 'greedy-by-cost' | 'maximin-support';

export type CountOptions = {
  readonly rule: Rule;
  /** For equal shares; 'cost' where absent. */
  readonly satisfaction?: Satisfaction;
  /** For equal shares; 'none' where absent. */
  readonly completion?: Completion;
  /** For add1 and add1u; 'exact-start' where absent. */
  readonly convention?: Convention;
  /** For add1 and add1u, in minor units; one whole unit where absent. */
  readonly stepMinor?: number;
  /** For equal shares: whether greedy selection stands if more ballots prefer it; no where absent. */
  readonly comparison?: ComparedBy;
  /** `usualTies` where absent. The id decides what the arguments leave open. */
  readonly ties?: readonly TieArgument[];
};

export type Count = {
  /** Project numbers in the order in which they were taken. */
  readonly winners: readonly number[];
  /** How many of them the rule took; the rest was taken by the utilitarian completion, or by greedy. */
  readonly takenByRule: number;
  readonly costMinor: number;
  readonly rule: Rule;
  readonly satisfaction: Satisfaction | null;
  readonly completion: Completion;
  /** Which published way of raising endowments was followed, where one was. */
  readonly convention: Convention | null;
  /** How equal shares and greedy selection compared, where that was asked; greedy may stand. */
  readonly comparison: Comparison | null;
  readonly ties: readonly TieArgument[];
  /** How many endowments were tried: 1, and one more for each raise. */
  readonly runs: number;
  /** How many runs were really made: those that provably buy what another buys are skipped. */
  readonly runsMade: number;
  /** How equal shares went, purchase by purchase; null where their outcome does not stand. */
  readonly course: EqualSharesOutcome | null;
};

/** Counts an election. The same election and options give the same count, on every machine. */
export function count(election: Election, options: CountOptions): Count {
  const ties = options.ties ?? usualTies;
  const ranks = tieRanks(election, ties);
  if (options.rule === 'equal-shares') {
    return compared(election, options, ranks, countEqualShares(election, options, ties, ranks));
  }
  const winners = winnersBy(election, options.rule, ranks);
  return {
    winners,
    takenByRule: winners.length,
    costMinor: costOf(election, winners),
    rule: options.rule,
    satisfaction: null,
    completion: 'none',
    convention: null,
    comparison: null,
    ties,
    runs: 1,
    runsMade: 1,
    course: null,
  };
}

/**
 * Who pays what for what equal shares bought, as `checkPrices` accepts it with the first
 * `takenByRule` winners; null for other rules, or where greedy selection stands. One fraction for
 * each payment: for a county's ballots a moment, for a million voters minutes and gigabytes.
 */
export function certificateOf(election: Election, counted: Count): PriceSystem | null {
  const { course, satisfaction } = counted;
  if (course === null || satisfaction === null) return null;
  return priceSystem(election, satisfaction, course);
}

function winnersBy(
  election: Election,
  rule: Exclude<Rule, 'equal-shares'>,
  ranks: Int32Array,
): readonly number[] {
  switch (rule) {
    case 'phragmen':
      return phragmen(election, ranks).winners;
    case 'greedy':
      return greedy(election, 'votes', ranks);
    case 'greedy-by-cost':
      return greedy(election, 'votes-by-cost', ranks);
    case 'maximin-support':
      return maximinSupport(election, ranks);
  }
}

function countEqualShares(
  election: Election,
  options: CountOptions,
  ties: readonly TieArgument[],
  ranks: Int32Array,
): Count {
  const satisfaction = options.satisfaction ?? 'cost';
  const completion = options.completion ?? 'none';
  const raised = completion === 'add1' || completion === 'add1u';
  const convention = raised ? (options.convention ?? 'exact-start') : null;
  const field = openField(election, satisfaction, ranks);
  const { outcome, runs, runsMade } =
    convention === null
      ? { outcome: equalShares(field, equalEndowment(election)), runs: 1, runsMade: 1 }
      : equalSharesByAdd1(field, {
          convention,
          stepMinor: options.stepMinor ?? election.minorPerUnit,
        });
  const bought = [...outcome.free, ...outcome.purchases.map(({ project }) => project)];
  const more =
    completion === 'utilitarian' || completion === 'add1u'
      ? utilitarianCompletion(election, ranks, bought)
      : [];
  const winners = [...bought, ...more];
  return {
    winners,
    takenByRule: bought.length,
    costMinor: costOf(election, winners),
    rule: 'equal-shares',
    satisfaction,
    completion,
    convention,
    comparison: null,
    ties,
    runs,
    runsMade,
    course: outcome,
  };
}

/** The comparison step: greedy selection takes the place of equal shares where more prefer it. */
function compared(
  election: Election,
  options: CountOptions,
  ranks: Int32Array,
  counted: Count,
): Count {
  if (options.comparison === undefined) return counted;
  const winners = greedy(election, 'votes', ranks);
  const comparison = compareWithGreedy(election, options.comparison, counted.winners, winners);
  if (comparison.chosen === 'equal-shares') return { ...counted, comparison };
  const costMinor = costOf(election, winners);
  return { ...counted, winners, takenByRule: 0, costMinor, comparison, course: null };
}
