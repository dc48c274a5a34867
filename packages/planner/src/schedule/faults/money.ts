import { stop } from '@qianwan/base/verdict';
import type { Envelope, Problem } from '#schedule/problem';
import type { Fault } from './fault.ts';
import { repeated } from './ids.ts';
import { isWhole } from './whole.ts';

/** Envelopes, paces and floors hold whole amounts, in years of the plan, for groups that exist. */
export function faultsOfMoney(problem: Problem): Fault[] {
  const { envelopes, paces, floors, places } = problem;
  const groups = new Set(places.flatMap((place) => place.groups));
  const money = (
    list: string,
    rows: readonly { readonly id: string; readonly fen: number }[],
  ): Fault[] =>
    rows
      .filter((row) => !isWhole(row.fen))
      .map(({ id }) => stop('money-not-whole-fen', { list, id }));
  return [
    ...money('envelopes', envelopes),
    ...money('floors', floors),
    ...paces
      .filter((pace) => !isWhole(pace.works))
      .map(({ id }) => stop('count-not-whole', { list: 'paces', id })),
    ...outsideYears(problem),
    ...repeated(envelopes.map(keyOf)).map((key) => stop('envelope-twice', { envelope: key })),
    ...floors
      .filter((floor) => floor.fen > 0 && !groups.has(floor.group))
      .map(({ id, group }) => stop('unknown-group', { list: 'floors', id, group })),
  ];
}

function outsideYears({ years, envelopes, paces }: Problem): Fault[] {
  const known = new Set(years.map((row) => row.year));
  return [
    ...envelopes.map((row) => ({ list: 'envelopes', id: row.id, year: row.year })),
    ...paces.map((row) => ({ list: 'paces', id: row.id, year: row.year })),
  ]
    .filter((row) => !known.has(row.year))
    .map((row) => stop('year-outside-plan', row));
}

function keyOf({ payer, purpose, year }: Envelope): string {
  return [payer, purpose ?? '*', year].join(' / ');
}
