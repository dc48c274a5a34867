import { byText } from '@qianwan/base/order';
import type { Envelope, Problem, Transfer, Work } from '#schedule/problem';
import { type Listing, listingOf } from './listing.ts';
import type { Order } from './order.ts';

/** Envelopes and transfers by id. A family is a set of envelopes between which money can move. */
export type Money = {
  readonly fen: Float64Array;
  /** The most that one envelope can ever hold: its own money and what may be moved into it. */
  readonly reach: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Infinity where a transfer has no limit. */
  readonly most: Float64Array;
  /** The transfers out of and into each envelope. */
  readonly out: Listing;
  readonly into: Listing;
  /** Envelopes in an order in which money always moves forward. */
  readonly forward: Int32Array;
  readonly familyOf: Int32Array;
  readonly families: Listing;
};

/** The envelopes of the problem by id, and which of them pays for what. */
export type Purse = {
  readonly envelopes: readonly Envelope[];
  readonly transfers: readonly Transfer[];
  /** The envelope of a payer for a work, one for each year of the plan; -1 where there is none. */
  envelopesFor(payer: string, work: Work): Int32Array;
};

export function openPurse(problem: Problem, order: Order): Purse {
  const envelopes = [...problem.envelopes].sort((a, b) => byText(a.id, b.id));
  const yearIndex = new Map(order.years.map((year, t) => [year, t]));
  const rows = new Map<string, Map<string | null, Int32Array>>();
  envelopes.forEach(({ payer, purpose, year }, index) => {
    const ofPayer = rows.get(payer) ?? new Map<string | null, Int32Array>();
    rows.set(payer, ofPayer);
    const row = ofPayer.get(purpose) ?? new Int32Array(order.years.length).fill(-1);
    ofPayer.set(purpose, row);
    row[yearIndex.get(year) ?? -1] = index;
  });
  const none = new Int32Array(order.years.length).fill(-1);
  const known = new Map<string, Map<string, Int32Array>>();

  /** The earmark of the year where there is one, otherwise the payer's envelope for any purpose. */
  function envelopesFor(payer: string, { purpose }: Work): Int32Array {
    const ofPayer = known.get(payer) ?? new Map<string, Int32Array>();
    known.set(payer, ofPayer);
    const before = ofPayer.get(purpose);
    if (before !== undefined) return before;
    const earmark = rows.get(payer)?.get(purpose) ?? none;
    const general = rows.get(payer)?.get(null) ?? none;
    const row = earmark.map((envelope, t) => (envelope >= 0 ? envelope : general[t]));
    ofPayer.set(purpose, row);
    return row;
  }
  const transfers = [...problem.transfers].sort((a, b) => byText(a.id, b.id));
  return { envelopes, transfers, envelopesFor };
}

export function compileMoney({ envelopes, transfers }: Purse): Money {
  const indexOf = new Map(envelopes.map((envelope, index) => [envelope.id, index]));
  const from = Int32Array.from(transfers, (row) => indexOf.get(row.from) ?? -1);
  const to = Int32Array.from(transfers, (row) => indexOf.get(row.to) ?? -1);
  const most = Float64Array.from(transfers, (row) => row.mostFen ?? Infinity);
  const fen = Float64Array.from(envelopes, (envelope) => envelope.fen);
  const out = listingOf(grouped(from, envelopes.length));
  const into = listingOf(grouped(to, envelopes.length));
  const forward = forwardOrder(envelopes.length, to, out, into);
  const familyOf = familiesOf(envelopes.length, from, to);
  const families = listingOf(grouped(familyOf, envelopes.length));
  const reach = reachOf(fen, from, most, into, forward);
  return { fen, reach, from, to, most, out, into, forward, familyOf, families };
}

/** For each key up to `count` the positions at which it stands. */
function grouped(keys: Int32Array, count: number): number[][] {
  const lists: number[][] = Array.from({ length: count }, () => []);
  keys.forEach((key, position) => {
    lists[key].push(position);
  });
  return lists;
}

/** Kahn's topological order; a sound problem has no circle of transfers. */
function forwardOrder(count: number, to: Int32Array, out: Listing, into: Listing): Int32Array {
  const waits = Int32Array.from({ length: count }, (_, e) => into.start[e + 1] - into.start[e]);
  const order: number[] = [];
  for (let e = 0; e < count; e += 1) if (waits[e] === 0) order.push(e);
  for (let next = 0; next < order.length; next += 1) {
    const e = order[next];
    for (let i = out.start[e]; i < out.start[e + 1]; i += 1) {
      const other = to[out.at[i]];
      waits[other] -= 1;
      if (waits[other] === 0) order.push(other);
    }
  }
  return Int32Array.from(order);
}

/** The smallest envelope that each is joined to through transfers. */
function familiesOf(count: number, from: Int32Array, to: Int32Array): Int32Array {
  const family = Int32Array.from({ length: count }, (_, e) => e);
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < from.length; i += 1) {
      const least = Math.min(family[from[i]], family[to[i]]);
      if (family[from[i]] === least && family[to[i]] === least) continue;
      family[from[i]] = least;
      family[to[i]] = least;
      changed = true;
    }
  }
  return family;
}

function reachOf(
  fen: Float64Array,
  from: Int32Array,
  most: Float64Array,
  into: Listing,
  forward: Int32Array,
): Float64Array {
  const reach = fen.slice();
  for (const e of forward) {
    for (let i = into.start[e]; i < into.start[e + 1]; i += 1) {
      const transfer = into.at[i];
      reach[e] += Math.min(most[transfer], reach[from[transfer]]);
    }
  }
  return reach;
}
