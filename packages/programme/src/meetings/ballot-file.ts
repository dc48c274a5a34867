import { assert } from '@qianwan/base/assert';
import { byText } from '@qianwan/base/order';
import {
  type Count,
  count,
  type Election,
  electionOf,
  explainLosers,
  type PbTables,
  readPb,
  usualTies,
  writePb,
} from '@qianwan/planner';
import type { CountRule } from '#registry/ballot-shapes';
import type { Ballot, Marks } from './ballot.ts';

/** What a ballot over works came to. */
export type BallotResult = {
  readonly winners: readonly string[];
  readonly costFen: number;
  readonly options: readonly OptionResult[];
};

export type OptionResult = {
  readonly id: string;
  /** Households that marked it; and the points they gave, where there were points. */
  readonly votes: number;
  readonly points: number;
  readonly won: boolean;
  /** For a loser: with how many more households it would have won, and at what cost it would have. */
  readonly votesMissing: number | null;
  readonly wouldWinAtFen: number | null;
};

/**
 * The file that anybody may count again (Pabulib; docs/engine/ballots.md), with the result in the
 * column `selected`. Ballots stand in the order of what they say and are numbered from 1: the same votes
 * give the same bytes, and no order of households, days or channels can be read back out of them. A
 * shuffle by a published seed could be undone; this cannot, for there is nothing in it to undo.
 */
export function ballotFile(
  ballot: Pick<
    Ballot,
    'id' | 'question' | 'kind' | 'options' | 'budgetFen' | 'pointsMost' | 'openedOn' | 'closesOn'
  >,
  votes: readonly Marks[],
  rule: CountRule,
): { readonly text: string; readonly result: BallotResult } {
  const open = tablesOf(ballot, votes, rule, new Set());
  const { election, counted } = countedFrom(writePb(open), ballot, rule);
  const winners = counted.winners.map((winner) => election.projectIds[winner] as string);
  const text = writePb(tablesOf(ballot, votes, rule, new Set(winners)));
  return { text, result: resultOf(ballot, votes, election, counted) };
}

/** Counted from the very text, so that what is published is what was counted. */
function countedFrom(
  text: string,
  { kind }: Pick<Ballot, 'kind'>,
  rule: CountRule,
): { readonly election: Election; readonly counted: Count } {
  const tables = readPb(text);
  assert(tables.ok, 'our own file can be read');
  const election = electionOf(tables.value);
  assert(election.ok, 'our own file is an election');
  const counted = count(election.value, {
    rule: 'equal-shares',
    satisfaction: kind === 'points' ? 'points' : rule.satisfaction,
    completion: rule.completion,
    convention: rule.convention,
    ties: usualTies,
    ...(rule.comparison === null ? {} : { comparison: rule.comparison }),
  });
  return { election: election.value, counted };
}

function tablesOf(
  ballot: Parameters<typeof ballotFile>[0],
  votes: readonly Marks[],
  rule: CountRule,
  winners: ReadonlySet<string>,
): PbTables {
  const { options, kind, budgetFen, pointsMost } = ballot;
  const rows = votes.map((marks) => rowOf(ballot, marks)).sort(byRow);
  const withPoints = kind === 'points';
  const meta: [string, string][] = [
    ['description', ballot.question.replaceAll(/\s+/g, ' ')],
    ['country', 'China'],
    ['unit', ballot.id.slice(0, ballot.id.indexOf('-'))],
    ['instance', ballot.id],
    ['num_projects', String(options.length)],
    ['num_votes', String(rows.length)],
    ['budget', yuanText(budgetFen)],
    ['vote_type', withPoints ? 'cumulative' : 'approval'],
    ['rule', 'unknown'],
    ['date_begin', pbDay(ballot.openedOn)],
    ['date_end', pbDay(ballot.closesOn)],
    ['currency', 'CNY'],
    ...(withPoints ? [['max_sum_points', String(pointsMost)] as [string, string]] : []),
    ['comment', `#1: ${ruleWords(kind, rule)}`],
  ];
  return {
    meta: table(['key', 'value'], meta),
    projects: table(
      ['project_id', 'cost', 'votes', 'name', 'selected'],
      options.map(({ id, costFen, title }) => [
        id,
        yuanText(costFen),
        String(rows.filter(({ chosen }) => chosen.includes(id)).length),
        title,
        winners.has(id) ? '1' : '0',
      ]),
    ),
    votes: table(
      withPoints ? ['voter_id', 'vote', 'points'] : ['voter_id', 'vote'],
      rows.map(({ chosen, points }, at) => [
        String(at + 1),
        chosen.join(','),
        ...(withPoints ? [points.join(',')] : []),
      ]),
    ),
    form: { byteOrderMark: '', lineEnd: '\n', lastLineEnd: '\n' },
  };
}

/** How it was counted, in words that both our command and the checker read back. */
export function ruleWords(kind: Ballot['kind'], rule: CountRule): string {
  const satisfaction = kind === 'points' ? 'points' : rule.satisfaction;
  const raised = rule.completion.startsWith('add1') ? ` convention=${rule.convention}` : '';
  const compared = rule.comparison === null ? '' : ` comparison=${rule.comparison}`;
  return `rule=equal-shares satisfaction=${satisfaction} completion=${rule.completion}${raised}${compared} ties=usual`;
}

type Row = { readonly chosen: readonly string[]; readonly points: readonly number[] };

function rowOf({ options }: Pick<Ballot, 'options'>, marks: Marks): Row {
  const chosen = options.map(({ id }) => id).filter((id) => (marks[id] ?? 0) > 0);
  return { chosen, points: chosen.map((id) => marks[id] ?? 0) };
}

function byRow(a: Row, b: Row): number {
  return (
    byText(a.chosen.join(','), b.chosen.join(',')) || byText(a.points.join(','), b.points.join(','))
  );
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]) {
  return { columns, rows: rows.map((cells) => ({ line: 0, cells })) };
}

function yuanText(fen: number): string {
  const cents = String(fen % 100).padStart(2, '0');
  return cents === '00' ? String(fen / 100) : `${Math.floor(fen / 100)}.${cents}`;
}

/** Days as the format has them: 27.11.2026. */
function pbDay(day: string): string {
  return day.split('-').reverse().join('.');
}

function resultOf(
  { options, kind }: Pick<Ballot, 'options' | 'kind'>,
  votes: readonly Marks[],
  election: Election,
  counted: Count,
): BallotResult {
  const fenPerMinor = 100 / election.minorPerUnit;
  const lost = new Map(
    (explainLosers(election, counted)?.losers ?? []).map((why) => [
      election.projectIds[why.project] as string,
      why,
    ]),
  );
  const winners = counted.winners.map((winner) => election.projectIds[winner] as string);
  const won = new Set(winners);
  return {
    winners,
    costFen: counted.costMinor * fenPerMinor,
    options: options.map(({ id }) => {
      const given = votes.map((marks) => marks[id] ?? 0).filter((mark) => mark > 0);
      const why = won.has(id) ? undefined : lost.get(id);
      const price = why?.largestPriceMinor ?? null;
      return {
        id,
        votes: given.length,
        points: kind === 'points' ? given.reduce((sum, mark) => sum + mark, 0) : 0,
        won: won.has(id),
        votesMissing: why?.fewestApprovals ?? null,
        wouldWinAtFen: price === null ? null : price * fenPerMinor,
      };
    }),
  };
}
