import type { Ballots } from './amend.ts';
import { countOwn, openHands, richestOthers } from './bid.ts';
import type { Moment } from './moment.ts';

/** The richest ballots at a moment that do not approve a project: the best to win over to it. */
export function richestBallots(moment: Moment, project: number, howMany: number): Ballots[] {
  const { classes } = moment;
  const { election, classOf } = classes;
  const hands = openHands(new Float64Array(0));
  countOwn(classes, project, hands);
  const wanted = new Map<number, number>();
  let missing = howMany;
  for (const { k, ballots } of richestOthers(classes, hands, howMany)) {
    wanted.set(k, ballots);
    missing -= ballots;
  }
  // Those who have nothing come last; their vote may still decide a tie.
  wanted.set(0, missing);
  const from = election.supportersFrom[project] as number;
  const to = election.supportersFrom[project + 1] as number;
  const own = new Set(election.supporters.subarray(from, to));
  const chosen: Ballots[] = [];
  for (let voter = 0; voter < classOf.length; voter += 1) {
    const k = classOf[voter] as number;
    const left = wanted.get(k) ?? 0;
    if (left === 0 || own.has(voter)) continue;
    const ballots = Math.min(left, election.weights[voter] as number);
    wanted.set(k, left - ballots);
    chosen.push({ voter, ballots });
  }
  return chosen;
}
