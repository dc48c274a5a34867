import type { Election } from '#ballots/election';
import { type Rational, rational } from '#ballots/rational';

/**
 * The Gini coefficient of what voters have (Gini 1912): Σ_i Σ_j |u_i − u_j| / (2 n Σ u), exactly;
 * 0 where all have the same, close to 1 where few have everything, 0 where nobody has anything.
 * `had` holds a whole amount for every voter, who counts by weight.
 */
export function giniOf(election: Election, had: Float64Array): Rational {
  const rising = Int32Array.from(had.keys()).sort(
    (a, b) => (had[a] as number) - (had[b] as number),
  );
  // Each pair counts its difference once: what a voter has, times those below less those above.
  let below = 0n;
  let ballots = 0n;
  let sum = 0n;
  for (const weight of election.weights) ballots += BigInt(weight);
  let differences = 0n;
  for (const voter of rising) {
    const weight = BigInt(election.weights[voter] as number);
    const amount = BigInt(had[voter] as number);
    const above = ballots - below - weight;
    differences += weight * amount * (below - above);
    sum += weight * amount;
    below += weight;
  }
  return sum === 0n ? rational(0n) : rational(differences, ballots * sum);
}
