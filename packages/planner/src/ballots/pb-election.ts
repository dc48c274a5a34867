import { caution, type Finding, stop, type Verdict } from '@qianwan/base/verdict';
import { type Amount, minorUnits, readAmount } from './amount.ts';
import { approvalRows, type Election } from './election.ts';
import { cell, columnOf } from './pb-cells.ts';
import type { PbRow, PbTable, PbTables } from './pb-read.ts';
import { listOf } from './pb-values.ts';

export type PbCode =
  | 'pb/column-missing'
  | 'pb/budget-missing'
  | 'pb/not-an-amount'
  | 'pb/amount-too-large'
  | 'pb/project-without-id'
  | 'pb/project-twice'
  | 'pb/voter-twice'
  | 'pb/unknown-project'
  | 'pb/project-twice-in-ballot'
  | 'pb/empty-ballot'
  | 'pb/zero-cost'
  | 'pb/dearer-than-budget'
  | 'pb/points-do-not-match'
  | 'pb/count-differs';

/**
 * What an ordinal ballot is read as: approval of every project it lists; or, beside that, points by
 * place (after Borda 1781, on the ballot's own length), as the cities' own scores have them: of k
 * projects listed the first gets k, the next k − 1, the last 1.
 */
export type OrdinalReading = 'approvals' | 'points-by-place';

/**
 * The election that a .pb file tells of. Ballots approve every project they list; where points are
 * given, those with more than none. A project named twice in a ballot counts once.
 * Everything odd is found with its line; only what leaves the outcome undefined is a stop.
 */
export function electionOf(
  tables: PbTables,
  ordinal: OrdinalReading = 'approvals',
): Verdict<Election, PbCode> {
  const findings: Finding<PbCode>[] = [];
  const meta = new Map(tables.meta.rows.map((row) => [cell(row, 0).toLowerCase(), row]));
  const money = readMoney(meta, tables.projects, findings);
  const ballots = readBallots(tables.votes, scoringOf(meta, ordinal), money.indexOf, findings);
  compareCount(meta, 'num_projects', money.ids.length, findings);
  compareCount(meta, 'num_votes', ballots.voterIds.length, findings);
  if (findings.some((finding) => finding.level === 'stop')) return { ok: false, findings };
  const value: Election = {
    budgetMinor: money.budgetMinor,
    minorPerUnit: money.minorPerUnit,
    projectIds: money.ids,
    costsMinor: Float64Array.from(money.costsMinor),
    voterIds: ballots.voterIds,
    weights: new Float64Array(ballots.voterIds.length).fill(1),
    ...approvalRows(money.ids.length, ballots.rows, ballots.points),
  };
  return { ok: true, value, cautions: findings };
}

type Money = {
  readonly ids: string[];
  readonly indexOf: Map<string, number>;
  readonly costsMinor: number[];
  readonly budgetMinor: number;
  readonly minorPerUnit: number;
};

/** Budget and costs, in the coarsest decimal unit in which all of them are whole. */
function readMoney(
  meta: ReadonlyMap<string, PbRow>,
  projects: PbTable,
  findings: Finding<PbCode>[],
): Money {
  const idAt = column(projects, 'project_id', findings);
  const costAt = column(projects, 'cost', findings);
  const ids: string[] = [];
  const indexOf = new Map<string, number>();
  const costs: Amount[] = [];
  for (const row of projects.rows) {
    const id = cell(row, idAt);
    const detail = { line: row.line, project: id };
    const cost = amountOf(cell(row, costAt), row.line, findings);
    if (id === '') findings.push(stop('pb/project-without-id', detail));
    else if (indexOf.has(id)) findings.push(stop('pb/project-twice', detail));
    else if (cost.digits === 0n) findings.push(caution('pb/zero-cost', detail));
    indexOf.set(id, ids.length);
    ids.push(id);
    costs.push(cost);
  }
  const budgetRow = meta.get('budget');
  if (budgetRow === undefined) findings.push(stop('pb/budget-missing'));
  const budget =
    budgetRow === undefined ? NOTHING : amountOf(cell(budgetRow, 1), budgetRow.line, findings);
  const decimals = [budget, ...costs].reduce((most, amount) => Math.max(most, amount.decimals), 0);
  const [budgetMinor = 0, ...costsMinor] = [budget, ...costs].map((amount) =>
    Number(minorUnits(amount, decimals)),
  );
  for (const [p, costMinor] of costsMinor.entries()) {
    const detail = { line: (projects.rows[p] as PbRow).line, project: ids[p] as string };
    if (!Number.isSafeInteger(costMinor)) findings.push(stop('pb/amount-too-large', detail));
    if (costMinor > budgetMinor) findings.push(caution('pb/dearer-than-budget', detail));
  }
  if (!Number.isSafeInteger(budgetMinor)) findings.push(stop('pb/amount-too-large'));
  return { ids, indexOf, costsMinor, budgetMinor, minorPerUnit: 10 ** decimals };
}

const NOTHING: Amount = { digits: 0n, decimals: 0 };

type Ballots = {
  readonly voterIds: string[];
  readonly rows: number[][];
  readonly points: number[][] | null;
};

function readBallots(
  votes: PbTable,
  scoring: Scoring,
  indexOf: ReadonlyMap<string, number>,
  findings: Finding<PbCode>[],
): Ballots {
  const voterAt = column(votes, 'voter_id', findings);
  const voteAt = column(votes, 'vote', findings);
  const pointsAt = scoring === 'as-given' ? columnOf(votes, 'points') : -1;
  const hasPoints = pointsAt >= 0 || scoring === 'by-place';
  const voterIds: string[] = [];
  const seen = new Set<string>();
  const ballots: { row: number[]; points: number[] }[] = [];
  for (const row of votes.rows) {
    const voter = cell(row, voterAt);
    if (seen.has(voter)) findings.push(caution('pb/voter-twice', { line: row.line, voter }));
    seen.add(voter);
    voterIds.push(voter);
    const listed = listOf(cell(row, voteAt));
    const given = pointsFor(scoring, listed, row, pointsAt);
    if (listed.length === 0) findings.push(caution('pb/empty-ballot', { line: row.line, voter }));
    ballots.push(readBallot(row.line, listed, given, indexOf, findings));
  }
  // Half points cannot be whole shares: such files are counted as approvals.
  const wholePoints = ballots.every((ballot) => ballot.points.every(Number.isSafeInteger));
  return {
    voterIds,
    rows: ballots.map((ballot) => ballot.row),
    points: hasPoints && wholePoints ? ballots.map((ballot) => ballot.points) : null,
  };
}

function readBallot(
  line: number,
  listed: readonly string[],
  given: readonly string[] | null,
  indexOf: ReadonlyMap<string, number>,
  findings: Finding<PbCode>[],
): { row: number[]; points: number[] } {
  const row: number[] = [];
  const points: number[] = [];
  if (given !== null && given.length !== listed.length) {
    const detail = { line, listed: listed.length, points: given.length };
    findings.push(caution('pb/points-do-not-match', detail));
  }
  for (const [place, id] of listed.entries()) {
    const p = indexOf.get(id);
    if (p === undefined) {
      findings.push(caution('pb/unknown-project', { line, project: id }));
      continue;
    }
    if (row.includes(p)) {
      findings.push(caution('pb/project-twice-in-ballot', { line, project: id }));
      continue;
    }
    const worth = given === null ? 1 : Number((given[place] ?? '0').replace(',', '.'));
    if (!(worth > 0)) continue;
    row.push(p);
    points.push(worth);
  }
  return { row, points };
}

/** Where points come from: the file, nowhere, or the place in the ballot. */
type Scoring = 'as-given' | 'none' | 'by-place';

function scoringOf(meta: ReadonlyMap<string, PbRow>, ordinal: OrdinalReading): Scoring {
  if (textOf(meta, 'vote_type').toLowerCase() !== 'ordinal') return 'as-given';
  return ordinal === 'approvals' ? 'none' : 'by-place';
}

/** The points beside the listed projects, as texts; null where there are none. */
function pointsFor(
  scoring: Scoring,
  listed: readonly string[],
  row: PbRow,
  pointsAt: number,
): readonly string[] | null {
  if (scoring === 'by-place') return listed.map((_, place) => String(listed.length - place));
  return pointsAt < 0 ? null : listOf(cell(row, pointsAt));
}

function textOf(meta: ReadonlyMap<string, PbRow>, key: string): string {
  const row = meta.get(key);
  return row === undefined ? '' : cell(row, 1);
}

function compareCount(
  meta: ReadonlyMap<string, PbRow>,
  key: string,
  counted: number,
  findings: Finding<PbCode>[],
): void {
  const row = meta.get(key);
  if (row === undefined || Number(cell(row, 1)) === counted) return;
  findings.push(caution('pb/count-differs', { line: row.line, key, said: cell(row, 1), counted }));
}

function amountOf(text: string, line: number, findings: Finding<PbCode>[]): Amount {
  const amount = readAmount(text);
  if (amount === null) findings.push(stop('pb/not-an-amount', { line, text }));
  return amount ?? NOTHING;
}

function column(table: PbTable, name: string, findings: Finding<PbCode>[]): number {
  const at = columnOf(table, name);
  if (at < 0) findings.push(stop('pb/column-missing', { column: name }));
  return at;
}
