import { type Finding, stop } from '@qianwan/base/verdict';
import { placeOf } from '#registry/place-code';
import type { Work } from './work.ts';

export type ProposalCode = 'names-another-village' | 'already-admitted';

/** What keeps a proposal off the record. Whether it is a good one, the gates say later. */
export function proposalFaults({
  village,
  needs,
  resolution,
  after,
}: Pick<Work, 'village' | 'needs' | 'resolution' | 'after'>): Finding<ProposalCode>[] {
  const named = [...needs, ...(resolution === null ? [] : [resolution]), ...after];
  const strange = named.filter((id) => placeOf(id) !== village);
  if (strange.length === 0) return [];
  return [stop('names-another-village', { ids: strange.join(' ') })];
}
