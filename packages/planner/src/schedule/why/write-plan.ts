import { assert } from '@qianwan/base/assert';
import { audit } from '#audit/audit';
import { groundsOf } from '#schedule/grounds';
import type { Plan } from '#schedule/plan';
import { movesOf } from '#schedule/plan-moves';
import { certify } from '#schedule/prices/certificate';
import type { Problem } from '#schedule/problem';
import { reopen } from './reopen.ts';
import { type Outcome, outcomeOf } from './solve-again.ts';

/** The whole plan of an outcome, proved at the prices of the plan that it came from, and audited. */
export function writePlan(problem: Problem, plan: Plan, outcome: Outcome): Plan {
  const reopened = reopen(problem, { ...plan, choices: outcome.choices });
  const { sheet, books, pricer, prices } = reopened;
  const { certificate, bound } = certify(sheet, prices);
  const written: Plan = {
    format: 'qianwan-plan/2',
    ...outcomeOf(reopened),
    bound,
    moves: movesOf(sheet, books),
    grounds: groundsOf(sheet, books, pricer),
    certificate,
  };
  const broken = audit(problem, written);
  assert(broken.length === 0, `the plan passes its audit: ${JSON.stringify(broken[0])}`);
  assert(written.value === outcome.value, 'the plan is the outcome');
  return written;
}
