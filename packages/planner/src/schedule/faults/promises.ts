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
  const { work: id, year, slack, grade } = promise;
  if (work === undefined) return [stop('unknown-work', { list: 'commitments', id, work: id })];
  const findings: Fault[] = [];
  if (slack !== 0 && slack !== 1) findings.push(stop('slack-not-0-or-1', { work: id, slack }));
  if (grade !== null && !work.grades.some((row) => row.id === grade)) {
    findings.push(stop('unknown-grade', { list: 'commitments', work: id, grade }));
  }
  if (!known.includes(year)) {
    return [...findings, stop('year-outside-plan', { list: 'commitments', id, year })];
  }
  if (!known.some((at) => Math.abs(at - year) <= slack && mayFinishIn(work, at, known))) {
    findings.push(stop('commitment-outside-window', { work: id, year }));
  }
  return findings;
}

/** Within its window, and begun no earlier than the plan begins. */
function mayFinishIn(work: Work, year: number, known: readonly number[]): boolean {
  const { notBefore, notAfter, buildYears } = work;
  const inWindow = year >= (notBefore ?? year) && year <= (notAfter ?? year);
  // A work that takes longer than the whole plan is told as such, not once more here.
  const first = (known[0] ?? year) + Math.min(buildYears, known.length) - 1;
  return inWindow && year >= first;
}
