import { audit } from '@qianwan/planner';
import { ProblemFormat, planFormatFor } from '@qianwan/programme/plan/formats';
import { type Command, print } from './command.ts';
import { readFormat } from './parse-format.ts';
import { listed } from './plan.ts';

export const auditCommand: Command = {
  usage: 'audit PROBLEM.json PLAN.json',
  summary: 'Checks that a plan keeps every rule of its problem; names every broken rule',
  options: {},
  arguments: 2,
  run: async (given) => {
    const [problemFile, planFile] = given.arguments as readonly [string, string];
    const problem = readFormat(problemFile, ProblemFormat);
    const broken = audit(problem, readFormat(planFile, planFormatFor(problem)));
    const ok = broken.length === 0;
    print(given, { ok, broken }, ok ? 'every rule holds / 每条规则都成立' : listed(broken));
    return ok ? 0 : 1;
  },
};
