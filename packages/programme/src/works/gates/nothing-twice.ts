import { type Day, yearOf } from '@qianwan/base/calendar';
import { type Finding, stop } from '@qianwan/base/verdict';
import type { Work } from '#works/work';
import type { Gate, GateFacts, Serving } from './gate.ts';

export type DuplicateGateCode = 'duplicates-facility' | 'duplicates-work';

/**
 * Within some years nothing is built twice for the same households. A second lane for those whom the
 * first one left out is not a duplicate: both together serve no more households than there are.
 */
export const nothingTwice: Gate<DuplicateGateCode> = (work, facts) => {
  const years = facts.rules.duplicateYears?.value;
  if (years === undefined) return [];
  const recent = (each: Serving): boolean =>
    each.type === work.type &&
    facts.today < yearsLater(each.since, years) &&
    overlaps(work, each, facts);
  const found = (code: DuplicateGateCode, { id, since }: Serving): Finding<DuplicateGateCode> =>
    stop(code, { id, since, years });
  return [
    ...facts.facilities.filter(recent).map((each) => found('duplicates-facility', each)),
    ...facts.admitted.filter(recent).map((each) => found('duplicates-work', each)),
  ];
};

function overlaps(work: Work, each: Serving, { village }: GateFacts): boolean {
  const households = village.households ?? 0;
  return work.householdsServed + each.householdsServed > households;
}

/** Compared as text only, so that 29 February needs no care. */
function yearsLater(since: string, years: number): string {
  return `${yearOf(since as Day) + years}${since.slice(4)}`;
}
