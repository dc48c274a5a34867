import { no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import { approvePlan } from '@qianwan/contract/plan';
import { audit } from '@qianwan/planner';
import type { Tx } from '#db/database';
import { lockRecord } from '#db/lock';
import { operation } from '#http/operation';
import { markTakenUp } from '#needs/mark-work';
import { commitPlan } from './commit-plan.ts';
import { findCandidates } from './material/store.ts';
import { readPlan, type StoredPlan } from './read-plan.ts';
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

async function readSound(tx: Tx, summary: Summary): Promise<Verdict<StoredPlan>> {
  const stored = await readPlan(tx, summary);
  if (stored === null)
    return no(stop('plan-changed', { plan: summary.id, sha256: summary.planSha256 }));
  const broken = audit(stored.problem, stored.plan);
  if (broken.length > 0)
    return no(stop('plan-fails-audit', { rule: broken[0]?.code ?? '' }), ...broken);
  return yes(stored);
}
