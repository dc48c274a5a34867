import type { Count, Election } from '@qianwan/planner';
import { openTable, runEqualShares } from '../../packages/planner/src/ballots/equal-shares.ts';
import { openField } from '../../packages/planner/src/ballots/field.ts';
import { add, rational, whole } from '../../packages/planner/src/ballots/rational.ts';
import { tieRanks, usualTies } from '../../packages/planner/src/ballots/ties.ts';

/** Add1 from B/n as it is defined, every run made: what `equalSharesByAdd1` must equal. */
export function add1RunByRun(
  election: Election,
  stepMinor: number,
): Pick<Count, 'winners' | 'runs' | 'runsMade'> {
  const field = openField(election, 'cost', tieRanks(election, usualTies));
  const table = openTable(field);
  const first = rational(BigInt(election.budgetMinor), BigInt(election.voterIds.length));
  let course = runEqualShares(table, first);
  for (let runs = 1; ; runs += 1) {
    const winners = [...field.free, ...course.projects];
    const left = election.budgetMinor - course.costMinor;
    const fits = field.costly.some(
      (p) => !course.projects.includes(p) && (election.costsMinor[p] as number) <= left,
    );
    if (!fits) return { winners, runs, runsMade: runs };
    const next = runEqualShares(table, add(course.endowment, whole(stepMinor)));
    if (next.costMinor > election.budgetMinor)
      return { winners, runs: runs + 1, runsMade: runs + 1 };
    course = next;
  }
}
