import {
  type Count,
  type CountOptions,
  count,
  type Election,
  electionOf,
  explainLosers,
  lexicographicTies,
  readPb,
  usualTies,
} from '@qianwan/planner';
import { type Command, type Given, oneOf, print, Trouble } from './command.ts';
import { readText } from './files.ts';
import { listed } from './plan.ts';

const rules = ['equal-shares', 'phragmen', 'greedy', 'greedy-by-cost', 'maximin'] as const;
const ties = { usual: usualTies, lexicographic: lexicographicTies };
const comparisons = ['none', 'satisfaction', 'exclusion-ratio'] as const;

export const ballotsCommand: Command = {
  usage:
    'ballots FILE.pb --rule equal-shares|phragmen|greedy|greedy-by-cost|maximin [--satisfaction cost|cardinality|points] [--completion none|utilitarian|add1|add1u] [--convention exact-start|whole-start] [--comparison none|satisfaction|exclusion-ratio] [--ties usual|lexicographic] [--explain]',
  summary: 'Counts an election in the Pabulib format, and says what each loser lacked',
  options: {
    rule: { type: 'string' },
    satisfaction: { type: 'string' },
    completion: { type: 'string' },
    convention: { type: 'string' },
    comparison: { type: 'string' },
    ties: { type: 'string' },
    explain: { type: 'boolean' },
  },
  arguments: 1,
  run: async (given) => {
    const options = optionsOf(given);
    const { election, cautions } = readElection(given.arguments[0] as string);
    const counted = count(election, options);
    const winners = counted.winners.map((winner) => idOf(election, winner));
    const cost = counted.costMinor / election.minorPerUnit;
    const losers = given.values.explain === true ? losersOf(election, counted) : [];
    const result = { counted: settingsOf(counted), winners, cost, cautions, losers };
    print(given, result, storyOf(result));
    return 0;
  },
};

function optionsOf(given: Given): CountOptions {
  const rule = oneOf(given, 'rule', rules, 'equal-shares');
  const comparison = oneOf(given, 'comparison', comparisons, 'none');
  return {
    rule: rule === 'maximin' ? 'maximin-support' : rule,
    satisfaction: oneOf(given, 'satisfaction', ['cost', 'cardinality', 'points'], 'cost'),
    completion: oneOf(given, 'completion', ['none', 'utilitarian', 'add1', 'add1u'], 'none'),
    convention: oneOf(given, 'convention', ['exact-start', 'whole-start'], 'exact-start'),
    ...(comparison !== 'none' && { comparison }),
    ties: ties[oneOf(given, 'ties', ['usual', 'lexicographic'], 'usual')],
  };
}

function readElection(file: string): { election: Election; cautions: number } {
  const tables = readPb(readText(file));
  if (!tables.ok) throw new Trouble(`${file}: ${listed(tables.findings)}`);
  const election = electionOf(tables.value);
  if (!election.ok) throw new Trouble(`${file}: ${listed(election.findings)}`);
  return { election: election.value, cautions: tables.cautions.length + election.cautions.length };
}

/** How it was counted, so that a result can be repeated from itself. */
function settingsOf({ rule, satisfaction, completion, convention, comparison, ties, runs }: Count) {
  return { rule, satisfaction, completion, convention, comparison, ties, runs };
}

type Loser = {
  readonly id: string;
  /** In units; null: at no price. */
  readonly largestPrice: number | null;
  /** null: not with all ballots. */
  readonly fewestApprovals: number | null;
};

function losersOf(election: Election, counted: Count): readonly Loser[] {
  const explained = explainLosers(election, counted);
  if (explained === null) throw new Trouble('what losers lacked is not defined for this outcome');
  return explained.losers.map(({ project, largestPriceMinor, fewestApprovals }) => ({
    id: idOf(election, project),
    largestPrice: largestPriceMinor === null ? null : largestPriceMinor / election.minorPerUnit,
    fewestApprovals,
  }));
}

type Result = {
  readonly winners: readonly string[];
  readonly cost: number;
  readonly losers: readonly Loser[];
};

function storyOf({ winners, cost, losers }: Result): string {
  const lacked = losers.map(
    ({ id, largestPrice, fewestApprovals }) =>
      `${id} lost: it would have won at ${largestPrice ?? 'no price'}, or with ${fewestApprovals ?? 'no number of'} more approvals`,
  );
  return [...winners, `cost ${cost}`, ...lacked].join('\n');
}

function idOf(election: Election, project: number): string {
  return election.projectIds[project] as string;
}
