import type { Count } from '#ballots/count';
import { type Election, electorate, votesOf } from '#ballots/election';
import { equalShares } from '#ballots/equal-shares';
import { openField, type Satisfaction } from '#ballots/field';
import { type Rational, rational } from '#ballots/rational';
import { type TieArgument, tieRanks } from '#ballots/ties';
import { withNewVoters } from './amend.ts';
import { least } from './bisect.ts';

/** What an election by equal shares is repeated with. */
export type Repeat = {
  readonly election: Election;
  readonly satisfaction: Satisfaction;
  /** What each ballot has in the count explained; new ballots divide the same money anew. */
  readonly endowment: Rational;
  readonly ties: readonly TieArgument[];
};

/** What repeats a count at the endowment that stood; null where it was not by equal shares. */
export function repeatOf(
  election: Election,
  { course, satisfaction, ties }: Pick<Count, 'course' | 'satisfaction' | 'ties'>,
): Repeat | null {
  if (course === null || satisfaction === null) return null;
  return { election, satisfaction, endowment: course.endowment, ties };
}

/**
 * How many new voters who approve only this project make it win (singleton-add of Boehmer et al.
 * 2024), found by counting again: with x it wins and with x − 1 it loses. null: no number does,
 * since it costs more than all the money, or just as much and some voter does not want it.
 *
 * Every new voter makes all endowments smaller, which may move the whole course of the count, so
 * that some lesser number may do by chance; `leastSingletonSupport` tries them all.
 */
export function singletonSupport(repeat: Repeat, project: number): number | null {
  const range = supportRange(repeat, project);
  return range && least(range.low, range.high, countingAgain(repeat, project));
}

/** The least number of all: one count for each number that is tried. */
export function leastSingletonSupport(repeat: Repeat, project: number): number | null {
  const range = supportRange(repeat, project);
  if (range === null) return null;
  const wins = countingAgain(repeat, project);
  let x = range.low;
  while (x < range.high && !wins(x)) x += 1;
  return x;
}

/**
 * Money M = n·e is divided among n + x. With x new voters all supporters own (|N(p)| + x)·M/(n + x):
 * below c it surely loses. The new voters alone own x·M/(n + x), which nobody else can spend: from
 * c upwards it surely wins.
 */
function supportRange(
  { election, endowment }: Repeat,
  project: number,
): { readonly low: number; readonly high: number } | null {
  const n = BigInt(electorate(election));
  const votes = BigInt(votesOf(election)[project] as number);
  const cost = BigInt(election.costsMinor[project] as number) * endowment.den;
  const money = endowment.num * n;
  if (cost === 0n) return { low: 1, high: 1 };
  if (cost > money) return null;
  if (cost === money)
    return votes === n ? { low: 1, high: soleAffordable(election, endowment) } : null;
  const low = ceiling(cost * n - votes * money, money - cost);
  return { low: Math.max(1, low), high: Math.max(1, ceiling(cost * n, money - cost)) };
}

/** So many new voters that no other project's supporters can pay for it, whatever it costs. */
function soleAffordable(election: Election, endowment: Rational): number {
  const n = electorate(election);
  let times = 0n;
  for (const cost of election.costsMinor) {
    if (cost === 0) continue;
    // n·e·n/(n + x) < c as soon as n + x exceeds n·(n·e/c).
    const covered = (endowment.num * BigInt(n)) / (endowment.den * BigInt(cost));
    if (covered > times) times = covered;
  }
  return Number(times + 1n) * n;
}

/** Whether the project wins with so many new voters, who are one voter of that weight. */
function countingAgain(repeat: Repeat, project: number): (ballots: number) => boolean {
  const { satisfaction, endowment, ties } = repeat;
  const n = BigInt(electorate(repeat.election));
  const withOne = withNewVoters(repeat.election, project, 1);
  return (ballots) => {
    const weights = withOne.weights.slice();
    weights[weights.length - 1] = ballots;
    const election = { ...withOne, weights };
    const each = rational(endowment.num * n, endowment.den * (n + BigInt(ballots)));
    const field = openField(election, satisfaction, tieRanks(election, ties));
    const { purchases, free } = equalShares(field, each);
    return free.includes(project) || purchases.some((purchase) => purchase.project === project);
  };
}

/** ⌈num/den⌉ for den > 0. */
function ceiling(num: bigint, den: bigint): number {
  return Number(num > 0n ? (num + den - 1n) / den : num / den);
}
