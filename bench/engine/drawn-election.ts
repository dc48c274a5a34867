import { type Random, seededRandom } from '@qianwan/base/random';
import type { Election } from '@qianwan/planner';

/**
 * An election drawn from a seed, heavy-tailed as real ones are: the project of popularity rank r is
 * drawn with a chance in proportion to (r + 10)^−0.8, and a ballot approves 1 to 14 projects, all
 * numbers equally likely. Costs are log-uniform over a factor of a hundred, in whole units, and the
 * budget is 100 units a voter: about two in five projects can be had.
 */
export function drawnElection(voters: number, projects: number, seed: number): Election {
  const random = seededRandom(seed);
  const chances = Array.from({ length: projects }, (_, rank) => 1 / (rank + 10) ** 0.8);
  const draw = drawer(chances, random);
  const rows = Array.from({ length: voters }, () => drawBallot(random, draw));
  const least = (22 * voters) / projects;
  const costsMinor = Float64Array.from({ length: projects }, () =>
    Math.max(1, Math.round(least * 100 ** random())),
  );
  return {
    budgetMinor: 100 * voters,
    minorPerUnit: 1,
    projectIds: Array.from({ length: projects }, (_, p) => `p${p}`),
    costsMinor,
    voterIds: Array.from({ length: voters }, (_, i) => `v${i}`),
    weights: new Float64Array(voters).fill(1),
    ...laidOut(projects, rows),
  };
}

function drawBallot(random: Random, draw: () => number): number[] {
  const approves: number[] = [];
  for (let wanted = 1 + Math.floor(random() * 14); wanted > 0; wanted -= 1) {
    const p = draw();
    if (!approves.includes(p)) approves.push(p);
  }
  return approves;
}

/** Draws numbers by their chances, from a table of 2^16 places. */
function drawer(chances: readonly number[], random: Random): () => number {
  const table = new Int32Array(1 << 16);
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  let number = 0;
  let reached = (chances[0] as number) / total;
  for (let place = 0; place < table.length; place += 1) {
    while ((place + 0.5) / table.length > reached && number < chances.length - 1) {
      number += 1;
      reached += (chances[number] as number) / total;
    }
    table[place] = number;
  }
  return () => table[Math.floor(random() * table.length)] as number;
}

function laidOut(
  projects: number,
  rows: readonly (readonly number[])[],
): Pick<Election, 'supportersFrom' | 'supporters' | 'approvalsFrom' | 'approvals' | 'points'> {
  const supportersFrom = new Int32Array(projects + 1);
  const approvalsFrom = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) {
    approvalsFrom[i + 1] = (approvalsFrom[i] as number) + row.length;
    for (const p of row) supportersFrom[p + 1] = (supportersFrom[p + 1] as number) + 1;
  }
  for (let p = 0; p < projects; p += 1) {
    supportersFrom[p + 1] = (supportersFrom[p + 1] as number) + (supportersFrom[p] as number);
  }
  const supporters = new Int32Array(approvalsFrom[rows.length] as number);
  const next = supportersFrom.slice();
  for (const [i, row] of rows.entries()) {
    for (const p of row) {
      supporters[next[p] as number] = i;
      next[p] = (next[p] as number) + 1;
    }
  }
  return {
    supportersFrom,
    supporters,
    approvalsFrom,
    approvals: Int32Array.from(rows.flat()),
    points: null,
  };
}
