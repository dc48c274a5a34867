import { type Election, electorate, votesOf } from '#ballots/election';
import type { EqualSharesOutcome } from '#ballots/equal-shares';
import type { Satisfaction } from '#ballots/field';
import type { TieArgument } from '#ballots/ties';
import { type Hands, openHands } from './bid.ts';
import { type Lack, lowerApprovals, raisePrice, standing } from './least-lacking.ts';
import { moments } from './moment.ts';
import { type MoneyTrace, openTrace, spentOnNext, traceMoney } from './money-trace.ts';
import { tieOrder } from './tie-order.ts';
import type { WhyNot } from './why-not.ts';

export type WhyNotByEqualShares = WhyNot & {
  /** null for what costs nothing: no money is asked for it. */
  readonly trace: MoneyTrace | null;
};

/**
 * Why each project that an outcome of equal shares did not buy was not bought, at the endowment of
 * that outcome. With satisfaction by points, a further approval comes with one point.
 *
 * One walk through the count serves all losers. At each moment a loser is asked two things that
 * one pass over its supporters answers: would one more minor unit, one approval fewer than needed
 * so far, do now? Doubles answer where their error allows, whole numbers where it does not.
 */
export function whyNotByEqualShares(
  election: Election,
  satisfaction: Satisfaction,
  outcome: EqualSharesOutcome,
  ties: readonly TieArgument[],
): WhyNotByEqualShares[] {
  const order = tieOrder(election, ties);
  const hands = openHands(votesOf(election));
  const bought = new Set([...outcome.free, ...outcome.purchases.map(({ project }) => project)]);
  const ballots = electorate(election);
  const losers = [...election.projectIds.keys()].filter((p) => !bought.has(p));
  const lacks = losers
    .filter((p) => (election.costsMinor[p] as number) > 0)
    .map((p) => ({
      lack: openLack(election, hands, p, ballots),
      trace: openTrace(outcome.purchases.length),
    }));
  for (const moment of moments(election, satisfaction, outcome)) {
    const spent = spentOnNext(moment, election.projectIds.length);
    for (const { lack, trace } of lacks) {
      const { raised, money } = standing(moment, lack);
      raisePrice(moment, order, hands, lack, money);
      lowerApprovals(moment, order, hands, lack, raised);
      traceMoney(trace, moment, hands, lack, money);
      if (moment.next !== null) trace.spentMinor[moment.round] = spent[lack.project] as number;
    }
  }
  const told = new Map(lacks.map(({ lack, trace }) => [lack.project, { ...found(lack), trace }]));
  return losers.map((p) => told.get(p) ?? unwantedGift(p, hands));
}

function openLack(election: Election, hands: Hands, project: number, ballots: number): Lack {
  const votes = hands.votes[project] as number;
  const others = ballots - votes;
  return {
    project,
    costMinor: election.costsMinor[project] as number,
    votes,
    others,
    largestPriceMinor: 0,
    priceRound: 0,
    fewestApprovals: others + 1,
    approvalsRound: 0,
  };
}

function found(lack: Lack): WhyNot {
  const { project, votes, others, priceRound, approvalsRound } = lack;
  return {
    project,
    largestPriceMinor: votes === 0 ? null : lack.largestPriceMinor,
    fewestApprovals: lack.fewestApprovals > others ? null : lack.fewestApprovals,
    priceRound,
    approvalsRound,
  };
}

/** What costs nothing is bought as soon as somebody approves it. */
function unwantedGift(project: number, hands: Hands): WhyNotByEqualShares {
  const fewestApprovals = hands.votes.length > 0 ? 1 : null;
  return {
    project,
    largestPriceMinor: null,
    fewestApprovals,
    priceRound: 0,
    approvalsRound: 0,
    trace: null,
  };
}
