import type { NoPlanCode } from '@qianwan/planner';

/** Why a plan was not drawn, or may not be approved. */
export type PlanCode =
  | NoPlanCode
  /** The county has no rule of that day under this key. */
  | 'no-rule'
  /** No admitted work waits to be built. */
  | 'nothing-to-plan'
  /** No payer has put anything in for these years. */
  | 'no-money'
  /** The problem itself is not sound: our mistake, or the rules contradict each other. */
  | 'problem-unsound'
  | 'plan-fails-audit'
  /** What is stored is not what was stored then. */
  | 'plan-changed'
  | 'round-has-its-plan'
  /** A work of the plan has been ordered, or left the library, since the plan was drawn. */
  | 'library-changed';
