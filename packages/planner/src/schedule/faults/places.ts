import { stop } from '@qianwan/base/verdict';
import type { Place, Problem } from '#schedule/problem';
import type { Fault } from './fault.ts';
import { repeated } from './ids.ts';
import { faultsOfLength, isWhole } from './whole.ts';

/**
 * The most items at one place, as their sets are gone through one by one: each grade of each work that
 * it leads is an item, and so is its part of each joint work.
 */
export const MOST_ITEMS = 15;

/** A place has whole limits for every year and no more items than can be weighed against each other. */
export function faultsOfPlaces(problem: Problem): Fault[] {
  const itemsAt = countItems(problem);
  return problem.places.flatMap((place) => {
    const items = itemsAt.get(place.id) ?? 0;
    const tooMany: Fault[] =
      items > MOST_ITEMS
        ? [stop('too-many-items', { place: place.id, items, most: MOST_ITEMS })]
        : [];
    return [...faultsOfPlace(place, problem.years.length), ...tooMany];
  });
}

function faultsOfPlace({ id, groups, worksPerYear, ownFen, means }: Place, years: number): Fault[] {
  const findings: Fault[] = [];
  for (const group of repeated(groups)) findings.push(stop('group-twice', { place: id, group }));
  if (!isWhole(worksPerYear)) findings.push(stop('count-not-whole', { list: 'places', id }));
  const own = { list: 'places', id, field: 'ownFen' };
  if (!ownFen.every(isWhole)) findings.push(stop('money-not-whole-fen', own));
  findings.push(...faultsOfLength(ownFen, years, own));
  for (const row of means) {
    const where = { list: 'means', place: id, id: row.id };
    if (!isWhole(row.upkeepPerMille)) findings.push(stop('per-mille-not-whole', where));
    if (!row.fen.every(isWhole)) findings.push(stop('money-not-whole-fen', where));
    findings.push(...faultsOfLength(row.fen, years, where));
  }
  return findings;
}

function countItems({ works }: Problem): Map<string, number> {
  const items = new Map<string, number>();
  const add = (place: string, count: number) => items.set(place, (items.get(place) ?? 0) + count);
  for (const { place, grades, partners } of works) {
    add(place, grades.length);
    for (const partner of partners) add(partner.place, 1);
  }
  return items;
}
