import { type Election, votesOf } from './election.ts';
import {
  type Account,
  enter,
  exactPrices,
  type Ledger,
  openLedger,
  ROUNDOFF,
  unpaid,
} from './ledger.ts';
import { join, leastBound, leave, openRace, type Race } from './race.ts';

export type PhragmenOutcome = {
  readonly winners: readonly number[];
  /** What every voter who supports a winner bears after its purchase; exactly: `exactPrices`. */
  readonly loads: Ledger;
};

/**
 * Sequential Phragmén for costs (Brill, Freeman, Janson, Lackner 2017; Los, Christoff, Grossi
 * 2022). Buying p spreads its cost over its supporters so that all bear the same load:
 * ℓ(p) = (c(p) + Σ_{i∈N(p)} ℓ_i) / |N(p)|. Always the project with the least ℓ(p) is bought. The
 * rule stops, and does not skip, when a project with the least ℓ(p) exceeds what is left.
 *
 * A voter's load is always that of some purchase, so Σ ℓ_i is a whole-number combination of the
 * loads so far: the account of a purchase, with nobody poor and no endowment. Doubles pick out the
 * contenders; where more than one is left, fractions decide. Loads never fall, so an old lower bound
 * still holds.
 */
export function phragmen(election: Election, ranks: Int32Array): PhragmenOutcome {
  const { costsMinor, budgetMinor } = election;
  const state = openLoads(election);
  const race = openRace(state.votes.length);
  for (const [p, votes] of state.votes.entries()) {
    const cost = costsMinor[p] as number;
    if (votes > 0 && cost <= budgetMinor) join(race, p, (cost / votes) * (1 - ROUNDOFF));
  }
  const winners: number[] = [];
  let left = budgetMinor;
  while (race.size > 0) {
    const tied = leastLoaded(state, race);
    if (tied.some((p) => (costsMinor[p] as number) > left)) break;
    const bought = tied.reduce((a, b) => ((ranks[b] as number) < (ranks[a] as number) ? b : a));
    for (const p of tied) if (p !== bought) join(race, p, race.bounds[p] as number);
    winners.push(bought);
    left -= costsMinor[bought] as number;
    bear(state, bought);
  }
  return { winners, loads: state.ledger };
}

type Loads = {
  readonly election: Election;
  readonly votes: Float64Array;
  /** How many ballots each voter stands for; null where each stands for one. */
  readonly weights: Float64Array | null;
  /** What each voter bears, in doubles. */
  readonly loads: Float64Array;
  /** The last purchase a voter supported, whose load it bears; the number of projects for none. */
  readonly lastRound: Int32Array;
  readonly ledger: Ledger;
  /** No load in doubles is further from the truth. */
  error: number;
};

function openLoads(election: Election): Loads {
  const voters = election.voterIds.length;
  return {
    election,
    votes: votesOf(election),
    weights: election.weights.every((weight) => weight === 1) ? null : election.weights,
    loads: new Float64Array(voters),
    lastRound: new Int32Array(voters).fill(election.projectIds.length),
    ledger: openLedger({ num: 0n, den: 1n }),
    error: 0,
  };
}

/** Takes those with the least ℓ(p), exactly, out of the race. */
function leastLoaded(state: Loads, race: Race): readonly number[] {
  const looked: { readonly project: number; readonly low: number }[] = [];
  let leastHigh = Number.POSITIVE_INFINITY;
  while (race.size > 0 && leastBound(race) <= leastHigh) {
    const project = leave(race);
    const { low, high } = boundLoad(state, project);
    leastHigh = Math.min(leastHigh, high);
    looked.push({ project, low });
    race.bounds[project] = low;
  }
  const contenders = looked.filter(({ low }) => low <= leastHigh);
  const tied = contenders.length === 1 ? contenders : exactlyLeast(state, contenders);
  for (const entry of looked) if (!tied.includes(entry)) join(race, entry.project, entry.low);
  return tied.map(({ project }) => project);
}

/**
 * Bounds ℓ(p) by doubles. Every load is within `error` of the truth; k additions of terms that are
 * not negative round by less than k·ROUNDOFF of the sum.
 */
function boundLoad(state: Loads, project: number): { readonly low: number; readonly high: number } {
  const { election, loads, weights } = state;
  const { supportersFrom, supporters } = election;
  const start = supportersFrom[project] as number;
  const end = supportersFrom[project + 1] as number;
  const votes = state.votes[project] as number;
  let sum = election.costsMinor[project] as number;
  for (let s = start; s < end; s += 1) {
    const voter = supporters[s] as number;
    sum += weights === null ? (loads[voter] as number) : weightedLoad(weights, loads, voter);
  }
  const load = sum / votes;
  const doubt = state.error + load * (end - start + 6) * ROUNDOFF;
  return { low: load - doubt, high: load + doubt };
}

function weightedLoad(weights: Float64Array, loads: Float64Array, voter: number): number {
  return (weights[voter] as number) * (loads[voter] as number);
}

/** Those of the contenders whose ℓ(p) is the least in fractions. */
function exactlyLeast<Entry extends { readonly project: number }>(
  state: Loads,
  contenders: readonly Entry[],
): readonly Entry[] {
  const exact = exactPrices(state.ledger);
  let tied: Entry[] = [];
  let least = { num: 0n, den: 1n };
  for (const entry of contenders) {
    const account = accountOf(state, entry.project);
    const num = unpaid(exact, account);
    const den = BigInt(account.rich);
    const over = tied.length === 0 ? -1n : num * least.den - least.num * den;
    if (over < 0n) {
      least = { num, den };
      tied = [entry];
    } else if (over === 0n) tied.push(entry);
  }
  return tied;
}

/** How many ballots among the supporters bear the load of each earlier purchase. */
function accountOf(state: Loads, project: number): Account {
  const { election, weights, lastRound, ledger } = state;
  const { supportersFrom, supporters } = election;
  const times = new Float64Array(election.projectIds.length + 1);
  const end = supportersFrom[project + 1] as number;
  for (let s = supportersFrom[project] as number; s < end; s += 1) {
    const voter = supporters[s] as number;
    const round = lastRound[voter] as number;
    times[round] = (times[round] as number) + (weights === null ? 1 : (weights[voter] as number));
  }
  return {
    cost: election.costsMinor[project] as number,
    endowments: 0,
    times: times.slice(0, ledger.accounts.length),
    rich: state.votes[project] as number,
  };
}

/** Enters the purchase; its supporters all bear its load. */
function bear(state: Loads, bought: number): void {
  const { election, ledger, loads, lastRound } = state;
  const { supportersFrom, supporters } = election;
  const round = ledger.accounts.length;
  enter(ledger, accountOf(state, bought));
  const load = ledger.prices[round] as number;
  state.error = Math.max(state.error, ledger.errors[round] as number);
  const end = supportersFrom[bought + 1] as number;
  for (let s = supportersFrom[bought] as number; s < end; s += 1) {
    const voter = supporters[s] as number;
    loads[voter] = load;
    lastRound[voter] = round;
  }
}
