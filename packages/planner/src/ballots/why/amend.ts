import { approvalRows, type Election } from '#ballots/election';

/** Some ballots of a voter; all but for voters whose weight stands for several equal ballots. */
export type Ballots = { readonly voter: number; readonly ballots: number };

/** The election with one project at another cost. */
export function withCost(election: Election, project: number, costMinor: number): Election {
  const costsMinor = election.costsMinor.slice();
  costsMinor[project] = costMinor;
  return { ...election, costsMinor };
}

/**
 * The election with further approvals of a project, each with one point where there are points.
 * A voter of whose equal ballots only some approve is told apart into two voters.
 */
export function withApprovals(
  election: Election,
  project: number,
  further: readonly Ballots[],
): Election {
  const chosen = new Map(further.map(({ voter, ballots }) => [voter, ballots]));
  const rows = rowsOf(election).flatMap((row, voter): Row[] => {
    const ballots = chosen.get(voter) ?? 0;
    if (ballots === 0) return [row];
    const rest = { ...row, weight: row.weight - ballots };
    const { id, projects, points } = row;
    const more = { id, weight: ballots, projects: [...projects, project], points: [...points, 1] };
    return rest.weight === 0 ? [more] : [rest, more];
  });
  return withRows(election, rows);
}

/**
 * The election with new ballots that approve only this project, with one point each: one more voter
 * of that weight, last of all and last of the project's supporters.
 */
export function withNewVoters(election: Election, project: number, ballots: number): Election {
  const { voterIds, weights, supportersFrom, supporters, approvalsFrom, approvals, points } =
    election;
  const end = supportersFrom[project + 1] as number;
  return {
    ...election,
    voterIds: [...voterIds, ''],
    weights: inserted(weights, weights.length, ballots, Float64Array),
    supportersFrom: supportersFrom.map((from, p) => (p > project ? from + 1 : from)),
    supporters: inserted(supporters, end, voterIds.length, Int32Array),
    approvalsFrom: inserted(approvalsFrom, approvalsFrom.length, approvals.length + 1, Int32Array),
    approvals: inserted(approvals, approvals.length, project, Int32Array),
    points: points && {
      bySupporter: inserted(points.bySupporter, end, 1, Float64Array),
      byApproval: inserted(points.byApproval, approvals.length, 1, Float64Array),
    },
  };
}

function inserted<Numbers extends Int32Array | Float64Array>(
  numbers: Numbers,
  at: number,
  value: number,
  Kind: new (length: number) => Numbers,
): Numbers {
  const longer = new Kind(numbers.length + 1);
  longer.set(numbers.subarray(0, at));
  longer[at] = value;
  longer.set(numbers.subarray(at), at + 1);
  return longer;
}

type Row = {
  readonly id: string;
  readonly weight: number;
  readonly projects: readonly number[];
  readonly points: readonly number[];
};

function rowsOf(election: Election): Row[] {
  const { voterIds, weights, approvalsFrom, approvals, points } = election;
  return voterIds.map((id, voter) => {
    const from = approvalsFrom[voter] as number;
    const to = approvalsFrom[voter + 1] as number;
    return {
      id,
      weight: weights[voter] as number,
      projects: [...approvals.subarray(from, to)],
      points: points === null ? [] : [...points.byApproval.subarray(from, to)],
    };
  });
}

function withRows(election: Election, rows: readonly Row[]): Election {
  return {
    ...election,
    voterIds: rows.map((row) => row.id),
    weights: Float64Array.from(rows, (row) => row.weight),
    ...approvalRows(
      election.projectIds.length,
      rows.map((row) => row.projects),
      election.points === null ? null : rows.map((row) => row.points),
    ),
  };
}
