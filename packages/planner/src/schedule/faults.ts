import type { Finding } from '@qianwan/base/verdict';
import type { Problem } from './problem.ts';
export function faultsOf(_problem: Problem): Finding[] {
  return [];
}
