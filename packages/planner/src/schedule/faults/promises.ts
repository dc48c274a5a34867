import { stop } from '@qianwan/base/verdict';
import type { Commitment, Problem, Work } from '#schedule/problem';
import type { Fault } from './fault.ts';
import { repeated } from './ids.ts';

/** A promise is about a known work, made once, for a year that the plan has and the work allows. */
export function faultsOfPromises({ commitments, works, years }: Problem): Fault[] {
  const byId = new Map(works.map((work) => [work.id, work]));
  const known = years.map((row) => row.year);
  const twice = repeated(commitments.map((promise) => promise.work));
  return [
    ...twice.map((work) => stop('commitment-twice', { work })),
    ...commitments.flatMap((promise) => faultsOf(promise, byId.get(promise.work), known)),
  ];
}

function faultsOf(promise: Commitment, work: Work | undefined, known: readonly number[]): Fault[] {
  const { work: id, year, slack } = promise;
  if (work === undefined) return [stop('unknown-work', { list: 'commitments', id, work: id })];
  const findings: Fault[] = [];
  if (slack !== 0 && slack !== 1) findings.push(stop('slack-not-0-or-1', { work: id, slack }));
  if (!known.includes(year)) {
    findings.push(stop('year-outside-plan', { list: 'commitments', id, year }));
  }
  const open = known.filter(
    (at) =>
      Math.abs(at - year) <= slack && at >= (work.notBefore ?? at) && at <= (work.notAfter ?? at),
  );
  if (known.includes(year) && open.length === 0) {
    findings.push(stop('commitment-outside-window', { work: id, year }));
  }
  return findings;
}
