import { type Election, electorate, votesOf } from '#ballots/election';
import { gcd } from '#ballots/rational';

/** The load of the supporters of each winner at its purchase: `loads[t] / denominator`. */
export type PhragmenLoads = { readonly loads: readonly bigint[]; readonly denominator: bigint };

/** Worked out from the winners in the order of their purchase: ℓ = (c(p) + Σ ℓ_i) / |N(p)|. */
export function phragmenLoads(election: Election, winners: readonly number[]): PhragmenLoads {
  const votes = votesOf(election);
  const bearers = openBearers(election, winners.length);
  let loads: bigint[] = [];
  let denominator = 1n;
  for (const [round, p] of winners.entries()) {
    const borne = loadOf(bearersOf(election, bearers, p), loads);
    const num = BigInt(election.costsMinor[p] as number) * denominator + borne;
    const den = BigInt(votes[p] as number);
    const shared = gcd(num, den);
    // Earlier loads come to the wider denominator.
    const wider = den / shared;
    loads = loads.map((load) => load * wider);
    loads.push(num / shared);
    denominator *= wider;
    bear(election, bearers, p, round);
  }
  return { loads, denominator };
}

/** Who bears the load of which purchase. */
export type Bearers = {
  /** The last purchase that each voter supported, whose load it bears; −1 for none. */
  readonly lastRound: Int32Array;
  /** Ballots by the purchase whose load they bear: entry 0 for none, then one for each purchase. */
  readonly ballots: Float64Array;
};

/** Nobody bears anything yet. */
export function openBearers(election: Election, rounds: number): Bearers {
  const ballots = new Float64Array(rounds + 1);
  ballots[0] = electorate(election);
  return { lastRound: new Int32Array(election.voterIds.length).fill(-1), ballots };
}

/** The supporters of a project bear the load of its purchase from now on. */
export function bear(
  { supportersFrom, supporters, weights }: Election,
  { lastRound, ballots }: Bearers,
  project: number,
  round: number,
): void {
  const end = supportersFrom[project + 1] as number;
  for (let s = supportersFrom[project] as number; s < end; s += 1) {
    const voter = supporters[s] as number;
    const weight = weights[voter] as number;
    const before = (lastRound[voter] as number) + 1;
    ballots[before] = (ballots[before] as number) - weight;
    ballots[round + 1] = (ballots[round + 1] as number) + weight;
    lastRound[voter] = round;
  }
}

/** A project's supporters, counted as `ballots` counts all. */
export function bearersOf(
  { supportersFrom, supporters, weights }: Election,
  { lastRound, ballots }: Bearers,
  project: number,
): Float64Array {
  const own = new Float64Array(ballots.length);
  const end = supportersFrom[project + 1] as number;
  for (let s = supportersFrom[project] as number; s < end; s += 1) {
    const voter = supporters[s] as number;
    const bearer = (lastRound[voter] as number) + 1;
    own[bearer] = (own[bearer] as number) + (weights[voter] as number);
  }
  return own;
}

/** Σ ℓ_i over ballots counted by bearer, as a numerator over the denominator of the loads. */
export function loadOf(ballots: Float64Array, loads: readonly bigint[]): bigint {
  let sum = 0n;
  for (let bearer = 1; bearer < ballots.length; bearer += 1) {
    const count = ballots[bearer] as number;
    if (count > 0) sum += BigInt(count) * (loads[bearer - 1] as bigint);
  }
  return sum;
}
