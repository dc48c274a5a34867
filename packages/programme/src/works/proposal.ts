import { type Finding, stop } from '@qianwan/base/verdict';
import { placeOf } from '#registry/place-code';
import type { Work } from './work.ts';

export type ProposalCode = 'names-another-village' | 'first-work-unknown' | 'already-admitted';

/**
 * What keeps a proposal off the record; whether it is a good one, the gates say later. `known` are those
 * of the works it must come after that the village really has.
 */
export function proposalFaults(
  { village, needs, resolution, after }: Pick<Work, 'village' | 'needs' | 'resolution' | 'after'>,
  known: readonly string[],
): Finding<ProposalCode>[] {
  const findings: Finding<ProposalCode>[] = [];
  const named = [...needs, ...(resolution === null ? [] : [resolution]), ...after];
  const strange = named.filter((id) => placeOf(id) !== village);
  if (strange.length > 0) findings.push(stop('names-another-village', { ids: strange.join(' ') }));
  const missing = after.filter((id) => placeOf(id) === village && !known.includes(id));
  if (missing.length > 0) findings.push(stop('first-work-unknown', { ids: missing.join(' ') }));
  return findings;
}
