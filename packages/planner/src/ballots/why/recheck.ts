import type { Election } from '#ballots/election';
import { type EqualSharesOutcome, equalShares } from '#ballots/equal-shares';
import { openField, type Satisfaction } from '#ballots/field';
import { type TieArgument, tieRanks } from '#ballots/ties';
import { withApprovals, withCost } from './amend.ts';
import { richestBallots } from './best-choice.ts';
import { moments } from './moment.ts';
import type { WhyNot } from './why-not.ts';

/** What counting again has shown of an explanation. */
export type Recheck = {
  readonly losers: number;
  /** At the largest price it wins, and one minor unit above it loses. */
  readonly pricesHold: number;
  /** With the fewest approvals it wins, and with one fewer, of the best choices, it loses. */
  readonly approvalsHold: number;
};

/**
 * Checks explanations of an outcome of equal shares by counting again, which shares no step with
 * finding them. One approval fewer is tried with the richest ballots of 'every' moment of the
 * count, or of the loser's 'own' only.
 */
export function recheck(
  election: Election,
  satisfaction: Satisfaction,
  outcome: EqualSharesOutcome,
  ties: readonly TieArgument[],
  whys: readonly WhyNot[],
  tried: 'every' | 'own',
): Recheck {
  const wins = (amended: Election, project: number): boolean => {
    const field = openField(amended, satisfaction, tieRanks(amended, ties));
    const again = equalShares(field, outcome.endowment);
    return again.free.includes(project) || again.purchases.some((one) => one.project === project);
  };
  const enough = new Set<number>();
  const tooMany = new Set<number>();
  for (const moment of moments(election, satisfaction, outcome)) {
    for (const { project, fewestApprovals, approvalsRound } of whys) {
      const own = moment.round === approvalsRound;
      const withRichest = (howMany: number) =>
        wins(withApprovals(election, project, richestBallots(moment, project, howMany)), project);
      if (fewestApprovals === null) continue;
      if (own && withRichest(fewestApprovals)) enough.add(project);
      if ((own || tried === 'every') && withRichest(fewestApprovals - 1)) tooMany.add(project);
    }
  }
  const approvalsHold = whys.filter(
    ({ project, fewestApprovals }) =>
      fewestApprovals === null || (enough.has(project) && !tooMany.has(project)),
  );
  const pricesHold = whys.filter(({ project, largestPriceMinor }) => {
    if (largestPriceMinor === null) return true;
    const winsAt = (costMinor: number) => wins(withCost(election, project, costMinor), project);
    return winsAt(largestPriceMinor) && !winsAt(largestPriceMinor + 1);
  });
  return {
    losers: whys.length,
    pricesHold: pricesHold.length,
    approvalsHold: approvalsHold.length,
  };
}
