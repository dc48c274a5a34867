import { type Election, electorate } from '#ballots/election';
import { satisfactionByCost } from './satisfaction.ts';

/** A group that could have had a project: each of its voters approves it and got little else. */
export type EjrPlusViolation = {
  readonly project: number;
  /** The witness group, and how many ballots it is, weights counted. */
  readonly voters: readonly number[];
  readonly ballots: number;
  /** The group's part of the budget, |S|·B/n, is `deserved.num / deserved.den` minor units. */
  readonly deserved: { readonly num: bigint; readonly den: bigint };
  /** The most that any of the group has, in minor units of approved winners. */
  readonly mostMinor: number;
};

/**
 * Where an outcome W fails EJR+ up to one project, for cost utilities (Brill and Peters 2023,
 * 'Robust and verifiable proportionality axioms', EC; up to one: Peters, Pierczyński, Skowron 2021).
 * It holds if there is no p outside W and no group S of its supporters with
 * u_i(W) + c(p) ≤ |S|·B/n for every i in S, where u_i(W) is the cost of the winners i approves:
 * nobody in the group would exceed what the group deserves even if p were added. Equal shares never
 * fail it at the endowment B/n, whatever is added afterwards.
 *
 * If any group fails for p, the supporters with the least u do. So all voters are gone through by
 * rising u, and each project outside W counts its supporters: O(n log n + Σ |N(p)|), exact. The
 * witness is the group that falls short of what it deserves by most.
 */
export function ejrPlusViolations(
  election: Election,
  winners: readonly number[],
): EjrPlusViolation[] {
  const { approvalsFrom, approvals, weights, costsMinor, projectIds } = election;
  const had = satisfactionByCost(election, winners);
  const risingHad = Int32Array.from(had.keys()).sort(
    (a, b) => (had[a] as number) - (had[b] as number) || a - b,
  );
  const won = new Set(winners);
  const deserts = budgetParts(election);
  const ballots = new Float64Array(projectIds.length);
  const worst: (Witness | undefined)[] = new Array(projectIds.length);
  for (const voter of risingHad) {
    const end = approvalsFrom[voter + 1] as number;
    for (let a = approvalsFrom[voter] as number; a < end; a += 1) {
      const p = approvals[a] as number;
      if (won.has(p)) continue;
      ballots[p] = (ballots[p] as number) + (weights[voter] as number);
      const atMost = (had[voter] as number) + (costsMinor[p] as number);
      const shortfall = deserts(ballots[p] as number, atMost);
      if (shortfall === null || shortfall < (worst[p]?.shortfall ?? 0)) continue;
      worst[p] = { shortfall, mostMinor: had[voter] as number };
    }
  }
  return [...worst.entries()].flatMap(([project, witness]) =>
    witness === undefined ? [] : [violation(election, project, had, witness.mostMinor)],
  );
}

type Witness = { readonly shortfall: number; readonly mostMinor: number };

/** By how much |S|·B/n exceeds an amount, as a multiple of 1/n; null where it is less, exactly. */
function budgetParts(election: Election): (ballots: number, amount: number) => number | null {
  const n = electorate(election);
  const { budgetMinor } = election;
  return (ballots, amount) => {
    const deserved = ballots * budgetMinor;
    const needed = amount * n;
    const safe = Number.isSafeInteger(deserved) && Number.isSafeInteger(needed);
    const shortfall = safe
      ? deserved - needed
      : Number(BigInt(ballots) * BigInt(budgetMinor) - BigInt(amount) * BigInt(n));
    return shortfall < 0 ? null : shortfall;
  };
}

function violation(
  election: Election,
  project: number,
  had: Float64Array,
  mostMinor: number,
): EjrPlusViolation {
  const from = election.supportersFrom[project] as number;
  const to = election.supportersFrom[project + 1] as number;
  const voters = [...election.supporters.subarray(from, to)].filter(
    (voter) => (had[voter] as number) <= mostMinor,
  );
  const ballots = voters.reduce((sum, voter) => sum + (election.weights[voter] as number), 0);
  const deserved = {
    num: BigInt(ballots) * BigInt(election.budgetMinor),
    den: BigInt(electorate(election)),
  };
  return { project, voters, ballots, deserved, mostMinor };
}
