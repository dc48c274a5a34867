import { stop } from '@qianwan/base/verdict';
import type { Match, Problem } from '#schedule/problem';
import type { Fault } from './fault.ts';
import { repeated } from './ids.ts';
import { isWhole } from './whole.ts';

/** Paces, floors and matches are whole, in years of the plan, for groups that exist. */
export function faultsOfLimits(problem: Problem): Fault[] {
  const { years, paces, floors, matches } = problem;
  const known = new Set(years.map((row) => row.year));
  return [
    ...paces
      .filter((pace) => !isWhole(pace.works))
      .map(({ id }) => stop('count-not-whole', { list: 'paces', id })),
    ...paces
      .filter((pace) => !known.has(pace.year))
      .map(({ id, year }) => stop('year-outside-plan', { list: 'paces', id, year })),
    ...floors
      .filter((floor) => !isWhole(floor.fen))
      .map(({ id }) => stop('money-not-whole-fen', { list: 'floors', id })),
    ...matches.flatMap(faultsOfMatch),
    ...faultsOfGroups(problem),
  ];
}

function faultsOfMatch({ id, payer, of, perMille }: Match): Fault[] {
  const findings: Fault[] = [];
  if (!isWhole(perMille)) findings.push(stop('per-mille-not-whole', { list: 'matches', id }));
  if (of.includes(payer)) findings.push(stop('match-with-itself', { id, payer }));
  for (const twice of repeated(of)) findings.push(stop('payer-twice', { id, payer: twice }));
  return findings;
}

/** A floor of nothing is reached whether its group exists or not; it may be told before anyone is in it. */
function faultsOfGroups({ places, paces, floors, matches }: Problem): Fault[] {
  const known = new Set(places.flatMap((place) => place.groups));
  const asking = [
    ...paces.map(({ id, group }) => ({ list: 'paces', id, group })),
    ...floors.filter(({ fen }) => fen > 0).map(({ id, group }) => ({ list: 'floors', id, group })),
    ...matches.map(({ id, group }) => ({ list: 'matches', id, group })),
  ];
  return asking.flatMap(({ list, id, group }) =>
    group === null || known.has(group) ? [] : [stop('unknown-group', { list, id, group })],
  );
}
