import { assert } from '@qianwan/base/assert';
import { audit } from '#audit/audit';
import type { Plan } from '#schedule/plan';
import type { Problem } from '#schedule/problem';
import { writePlan } from '#schedule/write-plan';
import { reopen } from './reopen.ts';
import type { Outcome } from './solve-again.ts';

/** The whole plan of an outcome, proved at the prices of the plan that it came from, and audited. */
export function planOfOutcome(problem: Problem, plan: Plan, outcome: Outcome): Plan {
  const { sheet, books, pricer, prices } = reopen(problem, { ...plan, choices: outcome.choices });
  const written = writePlan(sheet, books, pricer, prices);
  const broken = audit(problem, written);
  assert(broken.length === 0, `the plan passes its audit: ${JSON.stringify(broken[0])}`);
  assert(written.value === outcome.value, 'the plan is the outcome');
  return written;
}
