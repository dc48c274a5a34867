import type { Compiled } from '#schedule/compiled/compile';

/**
 * What one unit of each shared thing costs: the multipliers of the Lagrangian dual, in parts of a
 * thousandth of a point, `scale` parts to one. The kinds are windows on one vector, `all`.
 */
export type Prices = {
  readonly scale: number;
  readonly all: Float64Array;
  /** Per fen out of each envelope, before transfers are looked at: see `dearest`. */
  readonly envelopes: Float64Array;
  /** Per work in building under each pace. */
  readonly paces: Float64Array;
  /** Reward for each unit that helps to reach each line. */
  readonly lines: Float64Array;
  /** How much of each portion of each synergy the first work is credited with. */
  readonly splits: Float64Array;
  /** What each part of a joint work is credited with in each year, at the leader's expense. */
  readonly credits: Float64Array;
};

/** Windows on a vector that may lie in shared memory; `sizeOfPrices` says how long it must be. */
export function pricesOn(compiled: Compiled, all: Float64Array, scale = 1): Prices {
  const lengths = lengthsOf(compiled);
  let from = 0;
  const [envelopes, paces, lines, splits, credits] = lengths.map((length) => {
    from += length;
    return all.subarray(from - length, from);
  });
  return { scale, all, envelopes, paces, lines, splits, credits };
}

export function sizeOfPrices(compiled: Compiled): number {
  return lengthsOf(compiled).reduce((sum, length) => sum + length, 0);
}

/** How many of the prices are of things that many places share; the rest is between two places. */
export function sharedPrices(compiled: Compiled): number {
  const [envelopes, paces, lines] = lengthsOf(compiled);
  return envelopes + paces + lines;
}

function lengthsOf(compiled: Compiled): number[] {
  const { money, paceWorks, lineLeast, synergies, partCount, yearCount } = compiled;
  const { length } = synergies.portion;
  return [money.fen.length, paceWorks.length, lineLeast.length, length, partCount * yearCount];
}

/** Everything is free, and each synergy is shared by halves. */
export function noPrices(compiled: Compiled, scale = 1): Prices {
  const prices = pricesOn(compiled, new Float64Array(sizeOfPrices(compiled)), scale);
  prices.splits.set(compiled.synergies.portion.map((portion) => (scale * portion) / 2));
  return prices;
}

/** What a fen of each envelope is worth: its own price, or what it fetches where it may be moved freely. */
export function dearest({ money }: Compiled, envelopes: Float64Array, dear: Float64Array): void {
  const { forward, out, to, most } = money;
  for (let next = forward.length - 1; next >= 0; next -= 1) {
    const e = forward[next];
    let highest = envelopes[e];
    for (let i = out.start[e]; i < out.start[e + 1]; i += 1) {
      const transfer = out.at[i];
      if (most[transfer] === Infinity) highest = Math.max(highest, dear[to[transfer]]);
    }
    dear[e] = highest;
  }
}

/** What the limits themselves are worth at these prices: the part of the bound that no place decides. */
export function worthOfLimits(compiled: Compiled, prices: Prices, dear: Float64Array): number {
  const { money, paceWorks, lineLeast } = compiled;
  let worth = 0;
  for (let e = 0; e < dear.length; e += 1) worth += dear[e] * money.fen[e];
  for (let i = 0; i < money.from.length; i += 1) {
    const rise = dear[money.to[i]] - dear[money.from[i]];
    if (rise > 0) worth += rise * money.most[i];
  }
  for (let i = 0; i < paceWorks.length; i += 1) worth += prices.paces[i] * paceWorks[i];
  for (let i = 0; i < lineLeast.length; i += 1) worth -= prices.lines[i] * lineLeast[i];
  return worth;
}

/** What a fen and a work earn on average, all works taken in the first year in their first grade. */
export function usualWorth(compiled: Compiled): UsualWorth {
  const { items, works, worth, workCount, yearCount } = compiled;
  let total = 0;
  let fen = 0;
  for (let work = 0; work < workCount; work += 1) {
    const item = works.firstItem[work];
    total += worth[0] * items.points[item];
    const last = item * yearCount + yearCount - 1;
    for (let i = items.needed.start[last]; i < items.needed.start[last + 1]; i += 1) {
      fen += items.needed.amount[i];
    }
  }
  return { perFen: total / Math.max(1, fen), perWork: total / Math.max(1, workCount) };
}

export type UsualWorth = { readonly perFen: number; readonly perWork: number };
