import type { Moment } from './moment.ts';
import { type PurseClasses, purseOf, ROUNDOFF } from './purse-classes.ts';
import type { TieOrder } from './tie-order.ts';

/** A loser as it might have stood: at another cost, or with further ballots approving it. */
export type Bid = {
  readonly project: number;
  readonly costMinor: number;
  /** Its votes in the election, and the further approvals, by the richest others. */
  readonly votes: number;
  readonly further: number;
};

/**
 * Whether the bid would be bought at this moment, exactly. Until a project is bought it changes
 * nothing for the others, so a loser wins if and only if it does at some moment of the count as it
 * was: if at the ρ of the project bought, its supporters would raise its cost or more (a cheaper ρ
 * would do), or just its cost and the tie is decided for it. After the last purchase money is all.
 */
export function wouldWin(moment: Moment, order: TieOrder, bid: Bid, hands: Hands): boolean {
  const { next } = moment;
  const { surplus, tight } = surplusOf(moment, bid, hands);
  if (surplus !== 0) return surplus > 0;
  if (next === null || !tight) return true;
  const { costsMinor } = moment.classes.election;
  const rivalVotes = hands.votes[next.project] as number;
  const candidate = { ...bid, votes: bid.votes + bid.further };
  return order(candidate, {
    project: next.project,
    costMinor: costsMinor[next.project] as number,
    votes: rivalVotes,
  });
}

/** What all bids of one explanation share: votes by project, and a working space by class. */
export type Hands = {
  readonly votes: Float64Array;
  /**
   * Ballots of one project's own supporters by class: `own[k]` where `stamps[k]` is the stamp of the
   * last project that was counted, and 0 elsewhere, so that nothing needs to be cleared.
   */
  own: Float64Array;
  stamps: Int32Array;
  stamp: number;
};

export function openHands(votes: Float64Array): Hands {
  return { votes, own: new Float64Array(0), stamps: new Int32Array(0), stamp: 0 };
}

/** Ballots of the project counted last in a class. */
function ownIn(hands: Hands, k: number): number {
  return hands.stamps[k] === hands.stamp ? (hands.own[k] as number) : 0;
}

/** The most that one share may cost: what would be the ρ of the next purchase. */
export function capNear(moment: Moment, costMinor: number): number {
  const { next } = moment;
  if (next === null) return Number.POSITIVE_INFINITY;
  return next.scale === null ? next.price.near : next.price.near * (costMinor / next.scale);
}

/** What the supporters of a project would give for a share at `cap`, in doubles. */
export type Raised = {
  /** Σ min(b_i, cap·s_i). */
  readonly raised: number;
  /** Σ b_i, all their money. */
  readonly money: number;
  /** How many shares would be paid in full. */
  readonly full: number;
};

export function raisedNear(classes: PurseClasses, project: number, cap: number): Raised {
  const { election, shares, nearOfVoter } = classes;
  const { supportersFrom, supporters, weights } = election;
  const end = supportersFrom[project + 1] as number;
  let poor = 0;
  let full = 0;
  let money = 0;
  for (let s = supportersFrom[project] as number; s < end; s += 1) {
    const voter = supporters[s] as number;
    const weight = weights[voter] as number;
    const purse = nearOfVoter[voter] as number;
    const share = shares === null ? 1 : (shares.bySupporter[s] as number);
    money += weight * purse;
    if (purse < cap * share) poor += weight * purse;
    else full += weight * share;
  }
  return { raised: full === 0 ? poor : poor + full * cap, money, full };
}

/** How far sums over `terms` purses of `ballots` ballots, of about `size`, may be from the truth. */
export function doubt(classes: PurseClasses, ballots: number, terms: number, size: number): number {
  return ballots * classes.slack + (terms + 16) * ROUNDOFF * size;
}

/** Counts the project's own supporters by class, so that the others can be told from them. */
export function countOwn(classes: PurseClasses, project: number, hands: Hands): void {
  const { election, classOf, ballots } = classes;
  const { supportersFrom, supporters, weights } = election;
  if (hands.own.length < ballots.length) {
    hands.own = new Float64Array(2 * ballots.length);
    hands.stamps = new Int32Array(2 * ballots.length);
  }
  hands.stamp += 1;
  const end = supportersFrom[project + 1] as number;
  for (let s = supportersFrom[project] as number; s < end; s += 1) {
    const voter = supporters[s] as number;
    const k = classOf[voter] as number;
    hands.own[k] = ownIn(hands, k) + (weights[voter] as number);
    hands.stamps[k] = hands.stamp;
  }
}

/**
 * The sign of what the bid raises beyond its cost, and, where it is 0, whether somebody would pay
 * a full share: if not, all give all they have, and a lower ρ than the one offered does.
 */
function surplusOf(
  moment: Moment,
  bid: Bid,
  hands: Hands,
): { readonly surplus: number; readonly tight: boolean } {
  const { classes } = moment;
  const cap = capNear(moment, bid.costMinor);
  const { raised } = raisedNear(classes, bid.project, cap);
  let sum = raised;
  let terms = bid.votes;
  for (const { k, ballots } of richestOthers(classes, hands, bid.further)) {
    sum += ballots * Math.min(classes.near[k] as number, cap);
    terms += 1;
  }
  const error = doubt(classes, bid.votes + bid.further, terms, sum + bid.costMinor);
  const surplus = sum - bid.costMinor;
  if (surplus > error || surplus < -error) return { surplus, tight: true };
  return exactSurplus(moment, bid, hands);
}

/**
 * The same in whole numbers: every amount times scale and denominator. Shares paid in full are
 * counted and make one product; fractions are looked up for the poor only.
 */
function exactSurplus(
  moment: Moment,
  bid: Bid,
  hands: Hands,
): { readonly surplus: number; readonly tight: boolean } {
  const { classes, next } = moment;
  const scale = BigInt(next?.scale ?? 1);
  const factor = next?.scale == null ? 1n : BigInt(bid.costMinor);
  const cap = next === null ? null : next.price.exact * factor;
  const near = capNear(moment, bid.costMinor);
  let full = 0;
  let poor = 0n;
  for (const { k, ballots, share } of givers(classes, bid, hands)) {
    if (cap !== null && paysInFull(classes, k, share, near, cap, scale)) full += ballots * share;
    else poor += BigInt(ballots) * purseOf(classes, k);
  }
  const cost = BigInt(bid.costMinor) * classes.denominator;
  const sum = (cap === null ? 0n : BigInt(full) * cap) + (poor - cost) * scale;
  return { surplus: sum > 0n ? 1 : sum < 0n ? -1 : 0, tight: full > 0 };
}

/** Whether a purse covers a share at the cap; doubles decide where they can tell. */
function paysInFull(
  classes: PurseClasses,
  k: number,
  share: number,
  near: number,
  cap: bigint,
  scale: bigint,
): boolean {
  const over = (classes.near[k] as number) - near * share;
  const error = doubt(classes, 1, 1, near * share);
  if (over > error || over < -error) return over > 0;
  return purseOf(classes, k) * scale >= cap * BigInt(share);
}

type Giver = { readonly k: number; readonly ballots: number; readonly share: number };

/** All who would pay for the bid and have money, by class, and by points where they give points. */
function* givers(classes: PurseClasses, bid: Bid, hands: Hands): Generator<Giver> {
  const { election, shares, classOf } = classes;
  const { supportersFrom, supporters, weights } = election;
  countOwn(classes, bid.project, hands);
  if (shares === null) {
    for (const k of classes.richestFirst) {
      const ballots = ownIn(hands, k);
      if (ballots > 0) yield { k, ballots, share: 1 };
    }
  } else {
    const end = supportersFrom[bid.project + 1] as number;
    for (let s = supportersFrom[bid.project] as number; s < end; s += 1) {
      const voter = supporters[s] as number;
      const share = shares.bySupporter[s] as number;
      yield { k: classOf[voter] as number, ballots: weights[voter] as number, share };
    }
  }
  for (const { k, ballots } of richestOthers(classes, hands, bid.further)) {
    yield { k, ballots, share: 1 };
  }
}

/** The richest ballots that do not support the project yet, class by class. */
export function* richestOthers(
  classes: PurseClasses,
  hands: Hands,
  howMany: number,
): Generator<{ readonly k: number; readonly ballots: number }> {
  let wanted = howMany;
  for (const k of classes.richestFirst) {
    if (wanted === 0) return;
    const others = (classes.ballots[k] as number) - ownIn(hands, k);
    const ballots = Math.min(others, wanted);
    wanted -= ballots;
    if (ballots > 0) yield { k, ballots };
  }
}
