import { compile } from '#schedule/compiled/compile';
import type { Plan } from '#schedule/plan';
import type { Problem } from '#schedule/problem';
import { demanding, forbidding } from './demand.ts';
import { type Difference, differenceOf } from './difference.ts';
import { provedMost } from './proved-most.ts';
import { reopenOn } from './reopen.ts';
import { type Outcome, solveWith, solveWithout } from './solve-again.ts';

/** What it costs to decide a work the other way, in thousandths of a point. */
export type ReplacementCost = {
  /** Whether a left-out work was forced in, or a chosen one out. */
  readonly forced: 'in' | 'out';
  /**
   * The plan would lose at least this: its value less the bound of the problem so changed, at the
   * certificate's prices. Below 0 the proof cannot exclude a gain; null: there is no such plan at all.
   */
  readonly atLeast: number | null;
  /** With what was found it would lose this much; below 0 a better plan was found. Null: none was found. */
  readonly found: number | null;
  /** What would come, go and move then. */
  readonly change: Difference | null;
};

/**
 * What the plan would lose if a work that it leaves out were forced in, or one that it builds were
 * forced out. `tries`: how long to search, in tries of the engine's chains.
 */
export function replacementCost(
  problem: Problem,
  plan: Plan,
  workId: string,
  { tries = USUAL_TRIES }: { readonly tries?: number } = {},
): ReplacementCost {
  const sheet = compile(problem);
  const work = sheet.order.workIndex.get(workId);
  if (work === undefined) throw new Error(`no work ${workId} in the problem`);
  const last = sheet.compiled.yearCount - 1;
  const isChosen = plan.choices.some((choice) => choice.work === workId);
  const asked = isChosen ? forbidding(sheet, work) : demanding(sheet, work, last);
  const most = provedMost(asked, reopenOn(sheet, plan).prices);
  const outcome: Outcome | null = isChosen
    ? solveWithout(sheet, plan, work, tries)
    : solveWith(sheet, plan, work, last, tries);
  return {
    forced: isChosen ? 'out' : 'in',
    atLeast: most === -Infinity ? null : plan.value - most,
    found: outcome === null ? null : plan.value - outcome.value,
    change: outcome === null ? null : differenceOf(plan.choices, outcome.choices),
  };
}

export const USUAL_TRIES = 4000;
