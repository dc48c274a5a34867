import { count, electionOf, lexicographicTies, readPb, usualTies } from '@qianwan/planner';
import { type Command, oneOf, print, Trouble } from './command.ts';
import { readText } from './files.ts';
import { listed } from './plan.ts';

const rules = ['equal-shares', 'phragmen', 'greedy', 'maximin'] as const;
const ties = { usual: usualTies, lexicographic: lexicographicTies };

export const ballotsCommand: Command = {
  usage:
    'ballots FILE.pb --rule equal-shares|phragmen|greedy|maximin [--satisfaction cost|cardinality] [--completion none|utilitarian|add1|add1u] [--ties usual|lexicographic]',
  summary: 'Counts an election in the Pabulib format',
  options: {
    rule: { type: 'string' },
    satisfaction: { type: 'string' },
    completion: { type: 'string' },
    ties: { type: 'string' },
  },
  arguments: 1,
  run: async (given) => {
    const file = given.arguments[0] as string;
    const rule = oneOf(given, 'rule', rules, 'equal-shares');
    const options = {
      rule: rule === 'maximin' ? 'maximin-support' : rule,
      satisfaction: oneOf(given, 'satisfaction', ['cost', 'cardinality'], 'cost'),
      completion: oneOf(given, 'completion', ['none', 'utilitarian', 'add1', 'add1u'], 'none'),
      ties: ties[oneOf(given, 'ties', ['usual', 'lexicographic'], 'usual')],
    } as const;
    const tables = readPb(readText(file));
    if (!tables.ok) throw new Trouble(`${file}: ${listed(tables.findings)}`);
    const election = electionOf(tables.value);
    if (!election.ok) throw new Trouble(`${file}: ${listed(election.findings)}`);
    const { winners, costMinor } = count(election.value, options);
    const ids = winners.map((winner) => election.value.projectIds[winner] as string);
    const cost = costMinor / election.value.minorPerUnit;
    const cautions = [...tables.cautions, ...election.cautions];
    print(
      given,
      { winners: ids, cost, cautions: cautions.length },
      `${ids.join('\n')}\ncost ${cost}`,
    );
    return 0;
  },
};
