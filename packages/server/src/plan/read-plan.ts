import type { Plan, Problem } from '@qianwan/planner';
import { ProblemFormat, planFormatFor } from '@qianwan/programme/plan/formats';
import type { Tx } from '#db/database';
import { readDocument } from '#db/documents';
import type { Summary } from './store.ts';

export type StoredPlan = { readonly problem: Problem; readonly plan: Plan };

/** Problem and plan from their stored bytes, of whichever version; null where these are not what was stored. */
export async function readPlan(
  tx: Tx,
  { problemSha256, planSha256 }: Pick<Summary, 'problemSha256' | 'planSha256'>,
): Promise<StoredPlan | null> {
  const problemText = (await readDocument(tx, problemSha256))?.toString() ?? null;
  const planText = (await readDocument(tx, planSha256))?.toString() ?? null;
  if (problemText === null || planText === null) return null;
  const problem = ProblemFormat.parse(JSON.parse(problemText));
  return { problem, plan: planFormatFor(problem).parse(JSON.parse(planText)) };
}
