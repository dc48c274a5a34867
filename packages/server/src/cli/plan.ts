import type { Finding } from '@qianwan/base/verdict';
import { ProblemFormat, planFormatFor } from '@qianwan/programme/plan/formats';
import { makePlanAside } from '#plan/make-plan-aside';
import { type Command, print, WrongUse, wholeNumber } from './command.ts';
import { writeWhole } from './files.ts';
import { readFormat } from './parse-format.ts';

export const planCommand: Command = {
  usage: 'plan PROBLEM.json -o PLAN.json [--from PLAN.json] [--seconds N]',
  summary: 'Draws a plan for a problem, with a proven bound; needs no database',
  options: {
    output: { type: 'string', short: 'o' },
    from: { type: 'string' },
    seconds: { type: 'string' },
  },
  arguments: 1,
  run: async (given) => {
    const { output, from, seconds } = given.values;
    if (typeof output !== 'string') throw new WrongUse('-o names the file for the plan');
    const problem = readFormat(given.arguments[0] as string, ProblemFormat);
    const began = performance.now();
    const verdict = await makePlanAside(problem, {
      ...(seconds === undefined ? {} : { seconds: wholeNumber(given, 'seconds', 1, 1) }),
      ...(typeof from === 'string' ? { from: readFormat(from, planFormatFor(problem)) } : {}),
    });
    if (!verdict.ok) {
      print(given, { ok: false, broken: verdict.findings }, listed(verdict.findings));
      return 1;
    }
    const { value, bound, choices } = verdict.value;
    writeWhole(output, `${JSON.stringify(verdict.value, null, 1)}\n`);
    const took = Math.round(performance.now() - began) / 1000;
    const gap = bound === 0 ? 0 : (bound - value) / bound;
    const story = `${choices.length} works chosen; value ${value}, bound ${bound}: no plan is better by more than ${(gap * 100).toFixed(3)} %`;
    print(given, { value, bound, gap, seconds: took }, story);
    return 0;
  },
};

/** One finding a line, with what it is about. */
export function listed(findings: readonly Finding[]): string {
  return findings
    .map(({ code, detail }) => {
      const about = Object.entries(detail).map(([name, value]) => `${name} ${value}`);
      return `${code}: ${about.join(', ')}`;
    })
    .join('\n');
}
