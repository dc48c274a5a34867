import type { Finding } from '@qianwan/base/verdict';
import type { Plan } from '#schedule/plan';
import type { Problem } from '#schedule/problem';
export function audit(_problem: Problem, _plan: Plan): Finding[] {
  return [];
}
