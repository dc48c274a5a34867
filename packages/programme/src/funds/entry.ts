import { assert } from '@qianwan/base/assert';
import { type Fen, fen, sumFen } from '@qianwan/base/money';
import type { Account, Earmark, Line } from './account.ts';

/** An entry of the ledger before it has a number and a day. Its lines sum to nothing. */
export type Entry = {
  readonly memo: string;
  readonly work: string | null;
  /** The entry that this one undoes. */
  readonly counters: string | null;
  readonly lines: readonly Line[];
};

/** Some money of one earmark. */
export type Part = Earmark & { readonly fen: Fen };

/** A payer puts money in; with an amount below zero it takes back what is not committed. */
export function pledge(part: Part, memo: string): Entry {
  return entry(memo, null, null, move(part, ['promised', null], ['available', null]));
}

/** Free money is tied to a work. */
export function commit(work: string, parts: readonly Part[], memo: string): Entry {
  return onWork(work, parts, memo, ['available', null], ['committed', work]);
}

/**
 * The village's own share of a work, money and labour in kind: pledged and tied to the work at once,
 * since it can go nowhere else.
 */
export function pledgeOwn(work: string, parts: readonly Part[], memo: string): Entry {
  return onWork(work, parts, memo, ['promised', null], ['committed', work]);
}

/** Everything that a work was given goes back: outside money is free again, the own share was never due. */
export function takeBack(
  work: string,
  outside: readonly Part[],
  own: readonly Part[],
  memo: string,
): Entry {
  const back = onWork(work, own, memo, ['committed', work], ['promised', null]);
  return joined(giveBack(work, outside, memo), back);
}

/** Two movements of one work in one entry. */
export function joined(first: Entry, second: Entry): Entry {
  return entry(first.memo, first.work, first.counters, [...first.lines, ...second.lines]);
}

/** Committed money is paid out for its work. */
export function pay(work: string, parts: readonly Part[], memo: string): Entry {
  return onWork(work, parts, memo, ['committed', work], ['paid', work]);
}

/** What a work no longer needs is free again, under the earmark it came from. */
export function giveBack(work: string, parts: readonly Part[], memo: string): Entry {
  return onWork(work, parts, memo, ['committed', work], ['available', null]);
}

/** The same entry the other way round. The first one stays where it is. */
export function counter(id: string, undone: Entry, memo: string): Entry {
  const lines = undone.lines.map((line) => ({ ...line, amountFen: -line.amountFen }));
  return entry(memo, undone.work, id, lines);
}

type Side = readonly [account: Account, work: string | null];

function onWork(work: string, parts: readonly Part[], memo: string, from: Side, to: Side): Entry {
  return entry(
    memo,
    work,
    null,
    parts.flatMap((part) => move(part, from, to)),
  );
}

function move({ fen: amount, ...earmark }: Part, from: Side, to: Side): Line[] {
  if (amount === 0) return [];
  return [
    { ...earmark, account: to[0], work: to[1], amountFen: amount },
    { ...earmark, account: from[0], work: from[1], amountFen: -amount },
  ];
}

function entry(
  memo: string,
  work: string | null,
  counters: string | null,
  lines: readonly Line[],
): Entry {
  const total = sumFen(lines.map(({ amountFen }) => fen(amountFen)));
  assert(total === 0, 'the lines of an entry sum to nothing');
  return { memo, work, counters, lines };
}
