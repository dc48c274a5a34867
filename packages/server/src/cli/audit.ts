import { audit } from '@qianwan/planner';
import { PlanFormat, ProblemFormat } from '@qianwan/programme/plan/formats';
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
    const broken = audit(readFormat(problemFile, ProblemFormat), readFormat(planFile, PlanFormat));
    const ok = broken.length === 0;
    print(given, { ok, broken }, ok ? 'every rule holds / 每条规则都成立' : listed(broken));
    return ok ? 0 : 1;
  },
};
