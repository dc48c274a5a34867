import { caution, type Finding } from '@qianwan/base/verdict';

import { type Election, votesOf } from './election.ts';
import type { PbInstance } from './pb-instance.ts';
import type { PbTables } from './pb-read.ts';

export type PbTallyCode = 'pb/votes-differ' | 'pb/score-differs';

/**
 * Projects whose `votes` or `score` in the file are not what the ballots add up to: votes are
 * approvals, a score is the sum of points. Scores are compared where the election has points.
 */
export function tallyFindings(
  tables: PbTables,
  { projects }: PbInstance,
  election: Election,
): Finding<PbTallyCode>[] {
  const findings: Finding<PbTallyCode>[] = [];
  const votes = votesOf(election);
  for (const [p, { votes: saidVotes, score: saidScore }] of projects.entries()) {
    const line = tables.projects.rows[p]?.line ?? 0;
    const detail = { line, project: election.projectIds[p] as string };
    if (saidVotes !== undefined && saidVotes !== votes[p]) {
      const counted = votes[p] as number;
      findings.push(caution('pb/votes-differ', { ...detail, said: saidVotes, counted }));
    }
    if (saidScore === undefined || election.points === null) continue;
    const counted = scoreOf(election, p);
    if (saidScore !== counted) {
      findings.push(caution('pb/score-differs', { ...detail, said: saidScore, counted }));
    }
  }
  return findings;
}

function scoreOf({ points, supportersFrom, supporters, weights }: Election, p: number): number {
  let sum = 0;
  for (let s = supportersFrom[p] as number; s < (supportersFrom[p + 1] as number); s += 1) {
    sum += (points?.bySupporter[s] as number) * (weights[supporters[s] as number] as number);
  }
  return sum;
}
