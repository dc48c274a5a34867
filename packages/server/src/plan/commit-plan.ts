import type { Day } from '@qianwan/base/calendar';
import { no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import type { Plan, Problem } from '@qianwan/planner';
import { commitmentsOfPlan, releaseOf } from '@qianwan/programme/plan/plan-money';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type { Work } from '@qianwan/programme/works/work';
import type { Writer } from '#db/write';
import { bookAll } from '#funds/book';
import { committedToWorks } from '#funds/store';
import { findRules } from '#registry/rules/store';

type Approved = {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly candidates: ReadonlyMap<string, Work>;
  readonly memo: string;
};

/**
 * Ties the plan's money to its works. What an earlier plan had tied to works that nobody has ordered is
 * let go first: this plan was drawn with that money free.
 */
export async function commitPlan(
  writer: Writer,
  { problem, plan, candidates, memo }: Approved,
  on: { readonly today: Day; readonly by: string },
): Promise<Verdict<null>> {
  const rule = rulesOf(await findRules(writer.tx), on.today).read('funds.shares');
  if (rule === null) return no(stop('no-rule', { key: 'funds.shares', day: on.today }));
  const before = await committedToWorks(writer.tx, [...candidates.keys()]);
  const releases = [...before].map(([work, parts]) => releaseOf(work, parts, rule.value, memo));
  const typeOf = (work: string): Work['type'] => (candidates.get(work) as Work).type;
  const entries = commitmentsOfPlan(problem, plan, rule.value, typeOf, memo);
  const booked = await bookAll(writer, [...releases, ...entries], on);
  return booked.ok ? yes(null) : booked;
}
