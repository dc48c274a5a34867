import { type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import { costOf, type Election, votesOf } from '#ballots/election';

export type CompletionCode =
  | 'completion/beyond-budget'
  | 'completion/taken-twice'
  | 'completion/out-of-order'
  | 'completion/passed-over';

/**
 * Whether what was added beside the bought projects is the utilitarian completion: in the order of
 * votes (`ranks` where they are equal), every project that still fitted, and no other. Exact; shares
 * no step with the completion itself.
 */
export function checkCompletion(
  election: Election,
  bought: readonly number[],
  added: readonly number[],
  ranks: Int32Array,
): Verdict<readonly number[], CompletionCode> {
  const findings: Finding<CompletionCode>[] = [];
  const votes = votesOf(election);
  const before = (a: number, b: number): boolean =>
    votes[a] === votes[b]
      ? (ranks[a] as number) < (ranks[b] as number)
      : (votes[a] as number) > (votes[b] as number);
  const chosen = new Set([...bought, ...added]);
  if (chosen.size !== bought.length + added.length) findings.push(stop('completion/taken-twice'));
  const costMinor = costOf(election, bought) + costOf(election, added);
  if (costMinor > election.budgetMinor) {
    findings.push(stop('completion/beyond-budget', { costMinor }));
  }
  for (const [place, p] of added.entries()) {
    const last = added[place - 1];
    if (last !== undefined && !before(last, p)) {
      findings.push(stop('completion/out-of-order', { project: election.projectIds[p] as string }));
    }
  }
  for (const [p, id] of election.projectIds.entries()) {
    if (chosen.has(p)) continue;
    const earlier = added.filter((other) => before(other, p));
    const left = election.budgetMinor - costOf(election, bought) - costOf(election, earlier);
    if ((election.costsMinor[p] as number) <= left) {
      findings.push(stop('completion/passed-over', { project: id }));
    }
  }
  return judge(findings, () => added);
}
