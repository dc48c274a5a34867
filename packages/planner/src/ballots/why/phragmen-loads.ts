import { type Election, votesOf } from '#ballots/election';
import { gcd } from '#ballots/rational';

/** The load of the supporters of each winner at its purchase: `loads[t] / denominator`. */
export type PhragmenLoads = { readonly loads: readonly bigint[]; readonly denominator: bigint };

/** Worked out from the winners in the order of their purchase: ℓ = (c(p) + Σ ℓ_i) / |N(p)|. */
export function phragmenLoads(election: Election, winners: readonly number[]): PhragmenLoads {
  const votes = votesOf(election);
  const lastRound = openRounds(election);
  let loads: bigint[] = [];
  let denominator = 1n;
  for (const [round, p] of winners.entries()) {
    const borne = loadOf(bearersOf(election, lastRound, p, winners.length), loads);
    const num = BigInt(election.costsMinor[p] as number) * denominator + borne;
    const den = BigInt(votes[p] as number);
    const shared = gcd(num, den);
    // Earlier loads come to the wider denominator.
    const wider = den / shared;
    loads = loads.map((load) => load * wider);
    loads.push(num / shared);
    denominator *= wider;
    bear(election, lastRound, p, round);
  }
  return { loads, denominator };
}

/** The last purchase that each voter supported, whose load it bears; −1 for none. */
export function openRounds(election: Election): Int32Array {
  return new Int32Array(election.voterIds.length).fill(-1);
}

/** The supporters of a project bear the load of its purchase from now on. */
export function bear(
  election: Election,
  lastRound: Int32Array,
  project: number,
  round: number,
): void {
  const end = election.supportersFrom[project + 1] as number;
  for (let s = election.supportersFrom[project] as number; s < end; s += 1) {
    lastRound[election.supporters[s] as number] = round;
  }
}

/** Ballots by the purchase whose load they bear, entry 0 for none: of all voters. */
export function bearers(election: Election, lastRound: Int32Array, rounds: number): Float64Array {
  const ballots = new Float64Array(rounds + 1);
  for (const [voter, round] of lastRound.entries()) {
    ballots[round + 1] = (ballots[round + 1] as number) + (election.weights[voter] as number);
  }
  return ballots;
}

/** The same of a project's supporters. */
export function bearersOf(
  election: Election,
  lastRound: Int32Array,
  project: number,
  rounds: number,
): Float64Array {
  const { supportersFrom, supporters, weights } = election;
  const ballots = new Float64Array(rounds + 1);
  const end = supportersFrom[project + 1] as number;
  for (let s = supportersFrom[project] as number; s < end; s += 1) {
    const voter = supporters[s] as number;
    const bearer = (lastRound[voter] as number) + 1;
    ballots[bearer] = (ballots[bearer] as number) + (weights[voter] as number);
  }
  return ballots;
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
