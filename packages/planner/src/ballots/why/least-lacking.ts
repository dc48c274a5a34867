import {
  type Bid,
  capNear,
  countOwn,
  doubt,
  type Hands,
  raisedNear,
  richestOthers,
  wouldWin,
} from './bid.ts';
import { greatestAround, leastAround } from './bisect.ts';
import type { Moment } from './moment.ts';
import type { TieOrder } from './tie-order.ts';

/** What a loser lacked at the moments seen so far, and what it has for itself. */
export type Lack = {
  readonly project: number;
  readonly costMinor: number;
  readonly votes: number;
  /** Ballots that do not approve it. */
  readonly others: number;
  largestPriceMinor: number;
  priceRound: number;
  /** More than `others` while it would not win with all of them. */
  fewestApprovals: number;
  approvalsRound: number;
};

/**
 * Raises the largest price, where this moment allows a higher one. What is raised at a fixed ρ is
 * concave in the price and nothing at 0, so it covers all prices up to a largest one.
 */
export function raisePrice(
  moment: Moment,
  order: TieOrder,
  hands: Hands,
  lack: Lack,
  moneyNear: number,
): void {
  const highest = Math.min(
    lack.costMinor - 1,
    Math.floor(moneyNear + doubt(moment.classes, lack.votes, lack.votes, moneyNear)),
  );
  const winsAt = (costMinor: number) =>
    wouldWin(moment, order, { ...lack, costMinor, further: 0 }, hands);
  // Most moments allow no more than an earlier one did: one look tells.
  if (highest <= lack.largestPriceMinor || !winsAt(lack.largestPriceMinor + 1)) return;
  const low = lack.largestPriceMinor + 1;
  lack.largestPriceMinor = greatestAround(priceNear(moment, lack, highest), low, highest, winsAt);
  lack.priceRound = moment.round;
}

/**
 * Lowers the number of approvals, where this moment needs fewer. The best choice is always the
 * richest: nobody brings more, and whoever approves it has paid nothing for it before.
 */
export function lowerApprovals(
  moment: Moment,
  order: TieOrder,
  hands: Hands,
  lack: Lack,
  raised: number,
): void {
  const { classes } = moment;
  const fewer = Math.min(lack.fewestApprovals - 1, lack.others);
  const richest = classes.near[classes.richestFirst[0] ?? 0] as number;
  const most = fewer * Math.min(richest, capNear(moment, lack.costMinor));
  const error = doubt(classes, lack.votes + fewer, lack.votes + 1, raised + most);
  // Not even if each brought as much as the richest.
  if (fewer < 1 || raised + most + error < lack.costMinor) return;
  countOwn(classes, lack.project, hands);
  const winsWith = (further: number) => {
    const bid: Bid = { ...lack, further };
    return wouldWin(moment, order, bid, hands);
  };
  if (!winsWith(fewer)) return;
  const guess = approvalsNear(moment, lack, hands, raised);
  lack.fewestApprovals = leastAround(guess, 1, fewer, winsWith);
  lack.approvalsRound = moment.round;
}

/**
 * About the largest price: the root of Σ min(b_i, q·s_i) − c′ in doubles, by Newton's steps from
 * above, which never pass the root of a concave function.
 */
function priceNear(moment: Moment, { project }: Lack, highest: number): number {
  let price = highest;
  for (let step = 0; step < 50; step += 1) {
    const cap = capNear(moment, price);
    const { raised, full } = raisedNear(moment.classes, project, cap);
    const missing = price - raised;
    // A cap in proportion to the price raises more from those who pay in full.
    const rises = moment.next?.scale == null ? 0 : (full * cap) / price;
    if (missing < 0.5 || rises >= 1) break;
    price -= missing / (1 - rises);
  }
  return Math.floor(price);
}

/** About the fewest approvals: the richest others, class by class, until they raise what is missing. */
function approvalsNear(moment: Moment, lack: Lack, hands: Hands, raised: number): number {
  const cap = capNear(moment, lack.costMinor);
  let missing = lack.costMinor - raised;
  let further = 0;
  for (const { k, ballots } of richestOthers(moment.classes, hands, lack.others)) {
    const each = Math.min(cap, moment.classes.near[k] as number);
    if (missing <= ballots * each) return further + Math.ceil(missing / each);
    missing -= ballots * each;
    further += ballots;
  }
  return lack.others;
}

/** What its supporters have, and what they would raise for its cost at this moment. */
export function standing(moment: Moment, lack: Lack): { raised: number; money: number } {
  return raisedNear(moment.classes, lack.project, capNear(moment, lack.costMinor));
}
