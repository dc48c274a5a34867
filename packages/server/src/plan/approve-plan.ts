import { no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import { approvePlan } from '@qianwan/contract/plan';
import { audit, type Plan, type Problem } from '@qianwan/planner';
import { PlanFormat, ProblemFormat } from '@qianwan/programme/plan/formats';
import type { Tx } from '#db/database';
import { readDocument } from '#db/documents';
import { lockRecord } from '#db/lock';
import { operation } from '#http/operation';
import { markTakenUp } from '#needs/mark-work';
import { commitPlan } from './commit-plan.ts';
import { findCandidates } from './material/store.ts';
import { approvedOfRound, findPlan, keepApproval, type Summary } from './store.ts';

/** Audited once more from the stored bytes; then its money is tied, and the people who asked are told. */
export default operation(approvePlan, async (call) => {
  const { tx, input, today } = call;
  const summary = await findPlan(tx, input.plan);
  if (summary === null) return no(stop('not-found', { id: input.plan }));
  await lockRecord(tx, summary.round);
  const holds = await approvedOfRound(tx, summary.round);
  if (holds !== null) return no(stop('round-has-its-plan', { plan: holds }));

  const stored = await readSound(tx, summary);
  if (!stored.ok) return stored;
  const { problem, plan } = stored.value;
  const candidates = new Map((await findCandidates(tx)).map((work) => [work.id, work]));
  const gone = plan.choices.filter(({ work }) => !candidates.has(work));
  if (gone.length > 0) return no(...gone.map(({ work }) => stop('library-changed', { work })));

  const by = call.actor.id;
  const committed = await commitPlan(
    call,
    { problem, plan, candidates, memo: input.plan },
    { today, by },
  );
  if (!committed.ok) return committed;
  await keepApproval(call, input.plan, { today, by, words: input.words });
  for (const { work } of plan.choices)
    await markTakenUp(call, candidates.get(work)?.needs ?? [], work, by, today);
  return yes({ ...summary, approvedOn: today });
});

async function readSound(
  tx: Tx,
  { id, problemSha256, planSha256 }: Summary,
): Promise<Verdict<{ problem: Problem; plan: Plan }>> {
  const problemText = (await readDocument(tx, problemSha256))?.toString() ?? null;
  const planText = (await readDocument(tx, planSha256))?.toString() ?? null;
  if (problemText === null || planText === null)
    return no(stop('plan-changed', { plan: id, sha256: planSha256 }));
  const problem = ProblemFormat.parse(JSON.parse(problemText));
  const plan = PlanFormat.parse(JSON.parse(planText));
  const broken = audit(problem, plan);
  if (broken.length > 0)
    return no(stop('plan-fails-audit', { rule: broken[0]?.code ?? '' }), ...broken);
  return yes({ problem, plan });
}
