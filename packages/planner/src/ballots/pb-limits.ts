import { caution, type Finding } from '@qianwan/base/verdict';
import { type Amount, minorUnits } from './amount.ts';
import type { PbInstance, PbMeta, PbProject, PbVote } from './pb-instance.ts';
import type { PbTables } from './pb-read.ts';
import { amountText } from './pb-tables.ts';

export type PbLimitCode =
  | 'pb/ballot-breaks-limit'
  | 'pb/project-breaks-limit'
  | 'pb/points-missing'
  | 'pb/points-not-asked'
  | 'pb/points-do-not-match'
  | 'pb/not-fully-funded';

/**
 * Ballots and projects that break what the file itself demands: lengths, costs, points, each for
 * the ballot, for a project, for a category. Every finding names line, limit, what is allowed and
 * what was found. Amounts are compared exactly.
 */
export function limitFindings(
  tables: PbTables,
  { meta, projects, votes }: PbInstance,
): Finding<PbLimitCode>[] {
  const findings: Finding<PbLimitCode>[] = [];
  const known = new Map(projects.map((project) => [project.project_id ?? '', project]));
  const pointsAsked = meta.vote_type === 'cumulative' || meta.vote_type === 'scoring';
  const hasPoints = tables.votes.columns.some((title) => title.trim().toLowerCase() === 'points');
  if (pointsAsked && !hasPoints) findings.push(caution('pb/points-missing'));
  if (!pointsAsked && meta.vote_type !== undefined && hasPoints) {
    findings.push(caution('pb/points-not-asked', { vote_type: meta.vote_type }));
  }
  for (const [place, project] of projects.entries()) {
    const line = tables.projects.rows[place]?.line ?? 0;
    const report = reporter(findings, 'pb/project-breaks-limit', {
      line,
      project: project.project_id ?? '',
    });
    const cost = project.cost ?? NOTHING;
    atLeast(report, 'min_project_cost', meta.min_project_cost, cost);
    atMost(report, 'max_project_cost', meta.max_project_cost, cost);
  }
  const demands: Demands = { meta, known, categories: categoriesOf(meta, projects) };
  for (const [place, vote] of votes.entries()) {
    const line = tables.votes.rows[place]?.line ?? 0;
    checkBallot(findings, { line, voter: vote.voter_id ?? '' }, demands, vote);
  }
  const total = sum(projects.map((project) => project.cost ?? NOTHING));
  if (meta.fully_funded === 1 && meta.budget && compare(total, meta.budget) > 0) {
    findings.push(caution('pb/not-fully-funded', { cost: amountText(total) }));
  }
  return findings;
}

type Detail = Finding['detail'];

/** What all ballots are held against. */
type Demands = {
  readonly meta: PbMeta;
  readonly known: ReadonlyMap<string, PbProject>;
  readonly categories: readonly string[];
};

/** Notes a limit that is broken. */
type Report = (limit: string, allowed: string | number, found: string | number) => void;

const NOTHING: Amount = { digits: 0n, decimals: 0 };

function reporter(findings: Finding<PbLimitCode>[], code: PbLimitCode, detail: Detail): Report {
  return (limit, allowed, found) =>
    findings.push(caution(code, { ...detail, limit, allowed, found }));
}

function checkBallot(
  findings: Finding<PbLimitCode>[],
  detail: Detail,
  { meta, known, categories }: Demands,
  vote: PbVote,
): void {
  const report = reporter(findings, 'pb/ballot-breaks-limit', detail);
  const listed = [...new Set(vote.vote ?? [])];
  within(report, 'length', meta.min_length, meta.max_length, listed.length);
  if (meta.vote_type === 'choose-1' && listed.length > 1) report('choose-1', 1, listed.length);
  const costOf = (id: string) => known.get(id)?.cost ?? NOTHING;
  const cost = sum(listed.map(costOf));
  atLeast(report, 'min_sum_cost', meta.min_sum_cost, cost);
  atMost(report, 'max_sum_cost', meta.max_sum_cost, cost);
  checkPoints(findings, detail, meta, vote);
  const { min_length_per_category: fewest, max_length_per_category: most } = meta;
  for (const [place, category] of categories.entries()) {
    const inside = listed.filter((id) => known.get(id)?.category?.includes(category));
    within(report, `length_per_category ${category}`, fewest, most, inside.length);
    const sumInside = sum(inside.map(costOf));
    const of = `sum_cost_per_category ${category}`;
    atLeast(report, `min_${of}`, meta.min_sum_cost_per_category?.[place], sumInside);
    atMost(report, `max_${of}`, meta.max_sum_cost_per_category?.[place], sumInside);
  }
}

function checkPoints(
  findings: Finding<PbLimitCode>[],
  detail: Detail,
  meta: PbMeta,
  vote: PbVote,
): void {
  const { points } = vote;
  if (points === undefined) return;
  const listed = vote.vote?.length ?? 0;
  if (points.length !== listed) {
    const both = { ...detail, listed, points: points.length };
    findings.push(caution('pb/points-do-not-match', both));
  }
  const report = reporter(findings, 'pb/ballot-breaks-limit', detail);
  for (const given of points) within(report, 'points', meta.min_points, meta.max_points, given);
  // Points have few decimals, and 33.4 + 33.3 + 33.3 must not exceed 100.
  const total = Math.round(points.reduce((all, given) => all + given, 0) * 1e6) / 1e6;
  within(report, 'sum_points', meta.min_sum_points, meta.max_sum_points, total);
}

/** The categories that limits speak of: those named, or where none are, those of the projects. */
function categoriesOf(meta: PbMeta, projects: readonly PbProject[]): readonly string[] {
  const limited =
    meta.min_length_per_category ??
    meta.max_length_per_category ??
    meta.min_sum_cost_per_category ??
    meta.max_sum_cost_per_category;
  if (limited === undefined) return [];
  return meta.categories ?? [...new Set(projects.flatMap(({ category = [] }) => category))];
}

function within(
  report: Report,
  of: string,
  low: number | undefined,
  high: number | undefined,
  found: number,
): void {
  if (low !== undefined && found < low) report(`min_${of}`, low, found);
  if (high !== undefined && found > high) report(`max_${of}`, high, found);
}

function atLeast(report: Report, limit: string, low: Amount | undefined, found: Amount): void {
  if (low && compare(found, low) < 0) report(limit, amountText(low), amountText(found));
}

function atMost(report: Report, limit: string, high: Amount | undefined, found: Amount): void {
  if (high && compare(found, high) > 0) report(limit, amountText(high), amountText(found));
}

function compare(a: Amount, b: Amount): number {
  const decimals = Math.max(a.decimals, b.decimals);
  const difference = minorUnits(a, decimals) - minorUnits(b, decimals);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function sum(amounts: readonly Amount[]): Amount {
  const decimals = amounts.reduce((most, amount) => Math.max(most, amount.decimals), 0);
  const digits = amounts.reduce((all, amount) => all + minorUnits(amount, decimals), 0n);
  return { digits, decimals };
}
