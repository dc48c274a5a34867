import { stop } from '@qianwan/base/verdict';
import { MOST_WORKS } from '#schedule/place-choice';
import type { Problem } from '#schedule/problem';
import type { Fault } from './fault.ts';
import { isWhole } from './whole.ts';

/** A place has whole limits and no more works than can be weighed against each other. */
export function faultsOfPlaces({ places, works }: Problem): Fault[] {
  const worksAt = new Map<string, number>();
  for (const { place } of works) worksAt.set(place, (worksAt.get(place) ?? 0) + 1);
  return places.flatMap((place) => {
    const { id, worksPerYear, ownFen, upkeepFen } = place;
    const findings: Fault[] = [];
    if (!isWhole(worksPerYear)) findings.push(stop('count-not-whole', { list: 'places', id }));
    if (!isWhole(ownFen) || !isWhole(upkeepFen)) {
      findings.push(stop('money-not-whole-fen', { list: 'places', id }));
    }
    const count = worksAt.get(id) ?? 0;
    if (count > MOST_WORKS) {
      findings.push(stop('too-many-works', { place: id, works: count, most: MOST_WORKS }));
    }
    return findings;
  });
}
