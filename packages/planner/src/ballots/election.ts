import { assert } from '@qianwan/base/assert';

/**
 * An election over projects with costs, under a budget, as plain data. Voters and projects are
 * numbered from 0; who approves what stands twice, row by row, so that both questions
 * ('who supports p?', 'what does i approve?') are one loop over consecutive numbers.
 *
 * Money is whole minor units (fen, grosz); `minorPerUnit` of them make the unit people write.
 * A weight w means what w equal ballots would mean.
 */
export type Election = {
  readonly budgetMinor: number;
  readonly minorPerUnit: number;
  readonly projectIds: readonly string[];
  readonly costsMinor: Float64Array;
  readonly voterIds: readonly string[];
  readonly weights: Float64Array;
  /** The supporters of project p are `supporters[supportersFrom[p] .. supportersFrom[p + 1])`. */
  readonly supportersFrom: Int32Array;
  readonly supporters: Int32Array;
  /** The projects that voter i approves are `approvals[approvalsFrom[i] .. approvalsFrom[i + 1])`. */
  readonly approvalsFrom: Int32Array;
  readonly approvals: Int32Array;
  /** Whole points beside each supporter and beside each approval, where voters gave points. */
  readonly points: {
    readonly bySupporter: Float64Array;
    readonly byApproval: Float64Array;
  } | null;
};

export type Project = { readonly id: string; readonly costMinor: number };

export type Ballot = {
  readonly voter: string;
  /** Ids of approved projects, each once. */
  readonly approves: readonly string[];
  /** Whole points, one for each approved project; all ballots have them, or none. */
  readonly points?: readonly number[];
  /** A whole number of equal ballots that this one stands for; 1 where absent. */
  readonly weight?: number;
};

/** Numbers voters and projects and lays the approvals out in rows. Ids must be known and unique. */
export function election(
  budgetMinor: number,
  projects: readonly Project[],
  ballots: readonly Ballot[],
  minorPerUnit = 1,
): Election {
  const projectIds = projects.map((project) => project.id);
  const indexOf = new Map(projectIds.map((id, index) => [id, index]));
  assert(indexOf.size === projects.length, 'project ids are unique');
  const amounts = [budgetMinor, minorPerUnit, ...projects.map((project) => project.costMinor)];
  assert(amounts.every(isAmount), 'amounts are whole and not negative');
  const rows = ballots.map((ballot) => ballot.approves.map((id) => indexOf.get(id) ?? -1));
  assert(
    rows.every((row) => row.every((p) => p >= 0) && new Set(row).size === row.length),
    'a ballot names known projects, each once',
  );
  const weights = Float64Array.from(ballots, (ballot) => ballot.weight ?? 1);
  assert(
    weights.every((weight) => isAmount(weight) && weight > 0),
    'weights are whole and positive',
  );
  const withPoints = ballots.some((ballot) => ballot.points !== undefined);
  return {
    budgetMinor,
    minorPerUnit,
    projectIds,
    costsMinor: Float64Array.from(projects, (project) => project.costMinor),
    voterIds: ballots.map((ballot) => ballot.voter),
    weights,
    ...approvalRows(
      projects.length,
      rows,
      withPoints ? ballots.map((ballot) => ballot.points ?? []) : null,
    ),
  };
}

/** Both layouts of 'who approves what', from one row of project numbers a voter. */
export function approvalRows(
  projectCount: number,
  rows: readonly (readonly number[])[],
  points: readonly (readonly number[])[] | null,
): Pick<Election, 'supportersFrom' | 'supporters' | 'approvalsFrom' | 'approvals' | 'points'> {
  const approvalsFrom = new Int32Array(rows.length + 1);
  const supportersFrom = new Int32Array(projectCount + 1);
  for (const [i, row] of rows.entries()) {
    approvalsFrom[i + 1] = (approvalsFrom[i] as number) + row.length;
    for (const p of row) supportersFrom[p + 1] = (supportersFrom[p + 1] as number) + 1;
  }
  for (let p = 0; p < projectCount; p += 1) {
    supportersFrom[p + 1] = (supportersFrom[p + 1] as number) + (supportersFrom[p] as number);
  }
  const count = approvalsFrom[rows.length] as number;
  const approvals = new Int32Array(count);
  const supporters = new Int32Array(count);
  const bySupporter = new Float64Array(points === null ? 0 : count);
  const byApproval = new Float64Array(points === null ? 0 : count);
  const next = supportersFrom.slice();
  let at = 0;
  for (const [i, row] of rows.entries()) {
    for (const [place, p] of row.entries()) {
      const slot = next[p] as number;
      next[p] = slot + 1;
      supporters[slot] = i;
      approvals[at] = p;
      if (points !== null) {
        const given = points[i]?.[place] ?? 0;
        assert(isAmount(given) && given > 0, 'points are whole and positive');
        bySupporter[slot] = given;
        byApproval[at] = given;
      }
      at += 1;
    }
  }
  return {
    supportersFrom,
    supporters,
    approvalsFrom,
    approvals,
    points: points === null ? null : { bySupporter, byApproval },
  };
}

/** How many ballots stand behind each project, weights counted. */
export function votesOf(election: Election): Float64Array {
  const { supportersFrom, supporters, weights } = election;
  const isPlain = weights.every((weight) => weight === 1);
  return Float64Array.from(election.projectIds, (_, p) => {
    const start = supportersFrom[p] as number;
    const end = supportersFrom[p + 1] as number;
    if (isPlain) return end - start;
    let sum = 0;
    for (let s = start; s < end; s += 1) sum += weights[supporters[s] as number] as number;
    return sum;
  });
}

/** All ballots, weights counted: the n of B/n. */
export function electorate(election: Election): number {
  return election.weights.reduce((sum, weight) => sum + weight, 0);
}

/** What some projects cost together, in minor units. */
export function costOf(election: Election, projects: Iterable<number>): number {
  let sum = 0;
  for (const p of projects) sum += election.costsMinor[p] as number;
  return sum;
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
