import { equalEndowment } from '#ballots/add1';
import type { Count } from '#ballots/count';
import type { Election } from '#ballots/election';
import { runEqualShares } from '#ballots/equal-shares';
import { openField } from '#ballots/field';
import { add, whole } from '#ballots/rational';
import { openTable } from '#ballots/table';
import { tieRanks, usualTies } from '#ballots/ties';

/**
 * Add1 from B/n by its definition, every run made, on the engine's own runs: what Add1 with leaps
 * must equal, on elections too large for fractions.
 */
export function add1RunByRun(
  election: Election,
  stepMinor: number,
): Pick<Count, 'winners' | 'runs' | 'runsMade'> {
  const field = openField(election, 'cost', tieRanks(election, usualTies));
  const table = openTable(field);
  let course = runEqualShares(table, equalEndowment(election));
  for (let runs = 1; ; runs += 1) {
    const winners = [...field.free, ...course.projects];
    const left = election.budgetMinor - course.costMinor;
    const fits = field.costly.some(
      (p) => !course.projects.includes(p) && (election.costsMinor[p] as number) <= left,
    );
    if (!fits) return { winners, runs, runsMade: runs };
    const next = runEqualShares(table, add(course.endowment, whole(stepMinor)));
    if (next.costMinor > election.budgetMinor) {
      return { winners, runs: runs + 1, runsMade: runs + 1 };
    }
    course = next;
  }
}
