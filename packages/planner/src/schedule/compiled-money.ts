import { byText } from '@qianwan/base/order';
import type { Order } from './order.ts';
import type { Envelope, Problem } from './problem.ts';

/**
 * Who pays for what. A pot is all that one payer may spend on one purpose in one year: its earmarked
 * envelope, and behind it the payer's reserve of that year, its envelope for any purpose, which all
 * of its pots of the year draw on. Purposes without an earmark share one pot, which holds nothing of
 * its own; a reserve without an envelope holds nothing either.
 */
export type CompiledMoney = {
  /** Shares of work w: `shareStart[w]` up to `shareStart[w + 1]`. */
  readonly shareStart: Int32Array;
  readonly shareFen: Float64Array;
  /** The pot of share s in year t at `s * yearCount + t`. */
  readonly sharePot: Int32Array;
  readonly potFen: Float64Array;
  /** The earmarked envelope's id, or null. */
  readonly potEnvelope: readonly (string | null)[];
  readonly potReserve: Int32Array;
  readonly reserveFen: Float64Array;
  readonly reserveEnvelope: readonly (string | null)[];
  /** The pots of reserve r: `potsStart[r]` up to `potsStart[r + 1]` in `potsOf`. */
  readonly potsStart: Int32Array;
  readonly potsOf: Int32Array;
};

export function compileMoney(problem: Problem, order: Order): CompiledMoney {
  const envelopes = new Map(problem.envelopes.map((envelope) => [keyOf(envelope), envelope]));
  const years = problem.years.map((row) => row.year);
  const books = openBooks(envelopes);

  const shareStart = [0];
  const shareFen: number[] = [];
  const sharePot: number[] = [];
  for (const work of order.works) {
    const shares = [...work.shares].sort((a, b) => byText(a.payer, b.payer));
    for (const { payer, fen } of shares) {
      if (fen === 0) continue;
      shareFen.push(fen);
      for (const year of years) sharePot.push(books.potFor(payer, work.purpose, year));
    }
    shareStart.push(shareFen.length);
  }
  return {
    shareStart: Int32Array.from(shareStart),
    shareFen: Float64Array.from(shareFen),
    sharePot: Int32Array.from(sharePot),
    ...books.close(),
  };
}

type Pots = Omit<CompiledMoney, 'shareStart' | 'shareFen' | 'sharePot'>;
type Books = { potFor(payer: string, purpose: string, year: number): number; close(): Pots };

/** Gives each (payer, purpose, year) that a work asks for its pot, and each (payer, year) its reserve. */
function openBooks(envelopes: ReadonlyMap<string, Envelope>): Books {
  const pots = new Map<string, number>();
  const reserves = new Map<string, number>();
  const earmarks: (Envelope | null)[] = [];
  const potReserve: number[] = [];
  const generals: (Envelope | null)[] = [];

  function reserveFor(payer: string, year: number): number {
    const key = keyOf({ payer, purpose: null, year });
    const known = reserves.get(key);
    if (known !== undefined) return known;
    reserves.set(key, generals.length);
    return generals.push(envelopes.get(key) ?? null) - 1;
  }

  function potFor(payer: string, purpose: string, year: number): number {
    const earmark = envelopes.get(keyOf({ payer, purpose, year })) ?? null;
    const key = keyOf({ payer, purpose: earmark === null ? null : purpose, year });
    const known = pots.get(key);
    if (known !== undefined) return known;
    pots.set(key, earmarks.length);
    potReserve.push(reserveFor(payer, year));
    return earmarks.push(earmark) - 1;
  }

  function close(): Pots {
    const byReserve: number[][] = generals.map(() => []);
    for (const [pot, reserve] of potReserve.entries()) byReserve[reserve].push(pot);
    const potsStart = new Int32Array(generals.length + 1);
    byReserve.forEach((list, r) => {
      potsStart[r + 1] = potsStart[r] + list.length;
    });
    return {
      potFen: Float64Array.from(earmarks, (envelope) => envelope?.fen ?? 0),
      potEnvelope: earmarks.map((envelope) => envelope?.id ?? null),
      potReserve: Int32Array.from(potReserve),
      reserveFen: Float64Array.from(generals, (envelope) => envelope?.fen ?? 0),
      reserveEnvelope: generals.map((envelope) => envelope?.id ?? null),
      potsStart,
      potsOf: Int32Array.from(byReserve.flat()),
    };
  }
  return { potFor, close };
}

function keyOf(envelope: Pick<Envelope, 'payer' | 'purpose' | 'year'>): string {
  return JSON.stringify([envelope.payer, envelope.purpose, envelope.year]);
}
