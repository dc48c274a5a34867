import type { Completion } from '#ballots/completion';
import type { Count } from '#ballots/count';
import { type Election, electorate } from '#ballots/election';
import { type Rational, rational } from '#ballots/rational';
import { type WhyNotByEqualShares, whyNotByEqualShares } from './why-equal-shares.ts';
import { greedyCourse, whyNotByGreedy } from './why-greedy.ts';
import type { WhyNotWithNewVoters } from './why-not.ts';
import { whyNotByPhragmen } from './why-phragmen.ts';

export type Explanation = EqualSharesExplanation | OrderExplanation;

/**
 * What is explained is always plain equal shares at the endowment that stands. Where endowments
 * were raised to it, a lower price or another ballot might have ended the raising elsewhere: the
 * figures say what would have been at this endowment, and `completion` what was done beside it.
 */
export type EqualSharesExplanation = {
  readonly rule: 'equal-shares';
  /** In minor units a ballot: what is explained, and B/n. They differ where it was raised. */
  readonly endowment: Rational;
  readonly equalEndowment: Rational;
  readonly completion: {
    readonly kind: Completion;
    /** How often equal shares were run until the endowment stood. */
    readonly runs: number;
    /** What was added beside equal shares, most votes first. */
    readonly added: readonly number[];
  };
  /** Every project that equal shares did not buy, also where it was added afterwards. */
  readonly losers: readonly (WhyNotByEqualShares & { readonly turn: Turn | null })[];
};

/** The turn of a project in the utilitarian completion; null where there was none. */
export type Turn = { readonly added: boolean; readonly leftMinor: number };

export type OrderExplanation = {
  readonly rule: 'phragmen' | 'greedy' | 'greedy-by-cost';
  readonly losers: readonly WhyNotWithNewVoters[];
};

/**
 * Why each loser of a count lost; null for maximin support, for which no measures are defined, and
 * where equal shares were counted but their outcome does not stand.
 */
export function explainLosers(election: Election, counted: Count): Explanation | null {
  const { rule, ties } = counted;
  switch (rule) {
    case 'equal-shares':
      return explainEqualShares(election, counted);
    case 'phragmen':
      return { rule, losers: whyNotByPhragmen(election, ties) };
    case 'greedy':
      return { rule, losers: whyNotByGreedy(election, 'votes', ties) };
    case 'greedy-by-cost':
      return { rule, losers: whyNotByGreedy(election, 'votes-by-cost', ties) };
    case 'maximin-support':
      return null;
  }
}

function explainEqualShares(
  election: Election,
  { course, satisfaction, completion, runs, winners, takenByRule, ties }: Count,
): EqualSharesExplanation | null {
  if (course === null || satisfaction === null) return null;
  const fills = completion === 'utilitarian' || completion === 'add1u';
  const added = winners.slice(takenByRule);
  const turns = fills ? turnsAfter(election, ties, winners.slice(0, takenByRule)) : null;
  const losers = whyNotByEqualShares(election, satisfaction, course, ties).map((why) => ({
    ...why,
    turn: turns?.get(why.project) ?? null,
  }));
  return {
    rule: 'equal-shares',
    endowment: course.endowment,
    equalEndowment: rational(
      BigInt(election.budgetMinor),
      BigInt(Math.max(1, electorate(election))),
    ),
    completion: { kind: completion, runs, added },
    losers,
  };
}

/** What was left when each project had its turn, and whether that was enough. */
function turnsAfter(
  election: Election,
  ties: Count['ties'],
  bought: readonly number[],
): ReadonlyMap<number, Turn> {
  const course = greedyCourse(election, 'votes', ties, bought);
  return new Map(
    course.order.map(({ project, costMinor }, place) => {
      const leftMinor = course.leftMinor[place] as number;
      return [project, { added: costMinor <= leftMinor, leftMinor }];
    }),
  );
}
