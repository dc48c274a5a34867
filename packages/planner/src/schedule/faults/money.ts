import { stop } from '@qianwan/base/verdict';
import type { Envelope, Problem } from '#schedule/problem';
import { withoutOrder } from './circles.ts';
import type { Fault } from './fault.ts';
import { repeated } from './ids.ts';
import { isWhole } from './whole.ts';

/** Envelopes hold whole fen, each its own money; transfers lead from one to another, never back. */
export function faultsOfMoney({ years, envelopes, transfers }: Problem): Fault[] {
  const known = new Set(years.map((row) => row.year));
  return [
    ...envelopes
      .filter((row) => !isWhole(row.fen))
      .map(({ id }) => stop('money-not-whole-fen', { list: 'envelopes', id })),
    ...envelopes
      .filter((row) => !known.has(row.year))
      .map(({ id, year }) => stop('year-outside-plan', { list: 'envelopes', id, year })),
    ...repeated(envelopes.map(keyOf)).map((key) => stop('envelope-twice', { envelope: key })),
    ...transfers
      .filter(({ mostFen }) => mostFen !== null && !isWhole(mostFen))
      .map(({ id }) => stop('money-not-whole-fen', { list: 'transfers', id })),
    ...faultsOfPaths({ envelopes, transfers }),
  ];
}

function keyOf({ payer, purpose, year }: Envelope): string {
  return JSON.stringify([payer, purpose, year]);
}

function faultsOfPaths({
  envelopes,
  transfers,
}: Pick<Problem, 'envelopes' | 'transfers'>): Fault[] {
  const ids = new Set(envelopes.map((envelope) => envelope.id));
  const unknown = transfers.flatMap(({ id, from, to }) =>
    [from, to]
      .filter((envelope) => !ids.has(envelope))
      .map((envelope) => stop('unknown-envelope', { list: 'transfers', id, envelope })),
  );
  const toItself = transfers.filter(({ from, to }) => from === to);
  const apart = transfers.filter(({ from, to }) => from !== to);
  const pairs = repeated(apart.map(({ from, to }) => JSON.stringify([from, to])));
  const inCircle = withoutOrder(
    [...ids],
    apart.map(({ from, to }) => [from, to] as const),
  );
  return [
    ...unknown,
    ...toItself.map(({ id, from }) => stop('transfer-to-itself', { id, envelope: from })),
    ...pairs.map((pair) => stop('transfer-twice', { envelopes: pair })),
    ...inCircle.map((envelope) => stop('transfer-in-circle', { envelope })),
  ];
}
