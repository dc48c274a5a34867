import type { Election } from './election.ts';
import { greedy } from './greedy.ts';

/**
 * What is done with money that equal shares leave over: nothing; the most-voted projects that
 * still fit; a larger endowment, step by step; or the last two one after the other.
 */
export type Completion = 'none' | 'utilitarian' | 'add1' | 'add1u';

/** The most-voted projects that still fit beside the winners. */
export function utilitarianCompletion(
  election: Election,
  ranks: Int32Array,
  winners: readonly number[],
): number[] {
  return greedy(election, 'votes', ranks, winners);
}
