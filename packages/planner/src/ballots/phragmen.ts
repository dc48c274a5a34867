import { type Election, votesOf } from './election.ts';
import { ROUNDOFF } from './ledger.ts';
import { gcd, quotient } from './rational.ts';

export type PhragmenOutcome = {
  readonly winners: readonly number[];
  /** The load of every voter who bears any, at each purchase: `loads[t] / denominator`. */
  readonly loads: readonly bigint[];
  readonly denominator: bigint;
};

/**
 * Sequential Phragmén for costs (Brill, Freeman, Janson, Lackner 2017; Los, Christoff, Grossi
 * 2022). Buying p spreads its cost over its supporters so that all bear the same load:
 * ℓ(p) = (c(p) + Σ_{i∈N(p)} ℓ_i) / |N(p)|. Always the project with the least ℓ(p) is bought. The
 * rule stops, and does not skip, when a project with the least ℓ(p) exceeds what is left.
 *
 * A voter's load is always the load of some purchase, so Σ ℓ_i is a whole-number combination of
 * few fractions over one denominator: comparisons that doubles cannot decide are made on those.
 */
export function phragmen(election: Election, ranks: Int32Array): PhragmenOutcome {
  const votes = votesOf(election);
  const { costsMinor, budgetMinor, supportersFrom, supporters } = election;
  const state: Loads = {
    election,
    votes,
    lastRound: new Int32Array(election.voterIds.length).fill(-1),
    near: [],
    exact: [],
    denominator: 1n,
  };
  let race: Entry[] = [...election.projectIds.keys()]
    .filter((p) => (votes[p] as number) > 0 && (costsMinor[p] as number) <= budgetMinor)
    .map((project) => ({ project, low: 0, high: 0 }));
  const winners: number[] = [];
  let left = budgetMinor;
  while (race.length > 0) {
    const { tied, load } = leastLoaded(state, race);
    if (tied.some((p) => (costsMinor[p] as number) > left)) break;
    const bought = tied.reduce((a, b) => ((ranks[b] as number) < (ranks[a] as number) ? b : a));
    winners.push(bought);
    left -= costsMinor[bought] as number;
    race = race.filter((entry) => entry.project !== bought);
    const end = supportersFrom[bought + 1] as number;
    for (let s = supportersFrom[bought] as number; s < end; s += 1) {
      state.lastRound[supporters[s] as number] = state.exact.length;
    }
    record(state, load);
  }
  return { winners, loads: state.exact, denominator: state.denominator };
}

type Loads = {
  readonly election: Election;
  readonly votes: Float64Array;
  /** The last purchase a voter supported, whose load it bears; −1 for none. */
  readonly lastRound: Int32Array;
  readonly near: number[];
  readonly exact: bigint[];
  denominator: bigint;
};

/** A project with bounds for ℓ(p). Loads never fall, so an old lower bound still holds. */
type Entry = { readonly project: number; low: number; high: number };

/** ℓ(p) as `num / (den · denominator)`. */
type Load = { readonly num: bigint; readonly den: number };

/** The least ℓ(p), exactly, and all who have it. */
function leastLoaded(
  state: Loads,
  race: Entry[],
): { readonly tied: readonly number[]; readonly load: Load } {
  race.sort((a, b) => a.low - b.low || a.project - b.project);
  let leastHigh = Number.POSITIVE_INFINITY;
  const contenders: Entry[] = [];
  for (const entry of race) {
    if (entry.low > leastHigh) break;
    bound(state, entry);
    leastHigh = Math.min(leastHigh, entry.high);
    contenders.push(entry);
  }
  let tied: number[] = [];
  let least: Load | null = null;
  for (const entry of contenders) {
    if (entry.low > leastHigh) continue;
    const load = exactLoad(state, entry.project);
    const order = least === null ? -1 : compareLoads(load, least);
    if (order < 0) {
      least = load;
      tied = [entry.project];
    } else if (order === 0) tied.push(entry.project);
  }
  return { tied, load: least as Load };
}

/** Bounds ℓ(p) by doubles: every load is right to one rounding, and so is every addition. */
function bound(state: Loads, entry: Entry): void {
  const { election, lastRound, near } = state;
  const { supportersFrom, supporters, weights } = election;
  const start = supportersFrom[entry.project] as number;
  const end = supportersFrom[entry.project + 1] as number;
  let sum = election.costsMinor[entry.project] as number;
  for (let s = start; s < end; s += 1) {
    const voter = supporters[s] as number;
    const round = lastRound[voter] as number;
    if (round >= 0) sum += (weights[voter] as number) * (near[round] as number);
  }
  const load = sum / (state.votes[entry.project] as number);
  const error = load * (end - start + 6) * ROUNDOFF;
  entry.low = load - error;
  entry.high = load + error;
}

function exactLoad(state: Loads, project: number): Load {
  const { election, lastRound, exact } = state;
  const { supportersFrom, supporters, weights } = election;
  const bearers = new Float64Array(exact.length);
  const end = supportersFrom[project + 1] as number;
  for (let s = supportersFrom[project] as number; s < end; s += 1) {
    const voter = supporters[s] as number;
    const round = lastRound[voter] as number;
    if (round >= 0) bearers[round] = (bearers[round] as number) + (weights[voter] as number);
  }
  let num = BigInt(election.costsMinor[project] as number) * state.denominator;
  for (const [round, load] of exact.entries()) {
    const count = bearers[round] as number;
    if (count !== 0) num += BigInt(count) * load;
  }
  return { num, den: state.votes[project] as number };
}

function compareLoads(a: Load, b: Load): number {
  const left = a.num * BigInt(b.den);
  const right = b.num * BigInt(a.den);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Notes the load of a purchase, and widens the common denominator as far as it needs. */
function record(state: Loads, load: Load): void {
  const den = BigInt(load.den);
  const shared = gcd(load.num, den);
  const wider = den / shared;
  for (const [round, earlier] of state.exact.entries()) state.exact[round] = earlier * wider;
  state.denominator *= wider;
  state.exact.push(load.num / shared);
  state.near.push(quotient(load.num / shared, state.denominator));
}
