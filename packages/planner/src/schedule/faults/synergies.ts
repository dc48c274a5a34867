import { stop } from '@qianwan/base/verdict';
import type { Problem } from '#schedule/problem';
import type { Fault } from './fault.ts';
import { isWhole } from './whole.ts';

/** A synergy is worth whole points and lies between two known works. */
export function faultsOfSynergies({ works, synergies }: Problem): Fault[] {
  const known = new Set(works.map((work) => work.id));
  return synergies.flatMap(({ id, works: pair, merit, when }) => {
    const findings: Fault[] = pair
      .filter((work) => !known.has(work))
      .map((work) => stop('unknown-work', { list: 'synergies', id, work }));
    if (pair[0] === pair[1]) findings.push(stop('synergy-with-itself', { id, work: pair[0] }));
    if (!isWhole(merit)) findings.push(stop('merit-not-whole', { list: 'synergies', id }));
    if (when !== 'same-year' && when !== 'both-stand') {
      findings.push(stop('unknown-when', { id, when }));
    }
    return findings;
  });
}
