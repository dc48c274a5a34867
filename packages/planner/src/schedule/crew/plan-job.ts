import type { Compiled } from '#schedule/compiled/compile';
import { dualHands } from '#schedule/prices/dual-hands';
import type { DualMemory } from '#schedule/prices/dual-memory';
import { pricesOn } from '#schedule/prices/prices';
import { createWalk } from '#schedule/search/walk';
import type { WalkMemory } from '#schedule/search/walk-memory';
import { type Hands, helpCrew } from './crew.ts';

/** One plan in the making, as it can be sent to another thread: numbers in shared memory, nothing else. */
export type PlanJob = {
  readonly compiled: Compiled;
  readonly dual: DualMemory;
  readonly walk: WalkMemory;
  /** Empty where nobody helps. */
  readonly control: Int32Array;
};

/** What each member of the crew can do; the search for prices has the first numbers. */
export function planHands({ compiled, dual, walk }: PlanJob, member: number): Hands {
  const prices = pricesOn(compiled, dual.all);
  return [...dualHands(compiled, dual, member), createWalk(compiled, prices, dual.dear, walk)];
}

export const WALK = 3;

/**
 * Helps with a plan that another thread makes, until that is done; blocks its own thread meanwhile.
 * `member` counts the helpers of a job from 1.
 */
export function helpPlan(job: PlanJob, member: number): void {
  helpCrew(planHands(job, member), job.control);
}
