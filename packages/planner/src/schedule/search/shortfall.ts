import type { Money } from '#schedule/compiled/money';

/**
 * How many fen a family of envelopes lacks when money moves between them as well as it can: what is
 * asked in all, less the largest flow from envelopes with money left to those without (Ford and
 * Fulkerson 1956, by augmenting paths; a family has a few dozen envelopes at most). Each answer goes
 * on from the flow of the last, which a change of one work leaves nearly right.
 */
export type Shortfall = (family: number, asked: Float64Array) => number;

export function createShortfall(money: Money): Shortfall {
  return createSupply(money).lackOf;
}

export type Supply = {
  readonly lackOf: Shortfall;
  /** The same from nothing moved, and leaves in `moved` what each transfer of the family moves: no more than it must. */
  readonly fill: Shortfall;
  readonly moved: Float64Array;
};

export function createSupply(money: Money): Supply {
  const { fen, from, to, most, into, out, families } = money;
  const left = new Float64Array(fen.length);
  const moved = new Float64Array(from.length);
  /** What each envelope has got by what is moved, less what it gave. */
  const got = new Float64Array(fen.length);
  const seen = new Int32Array(fen.length);
  const hubs = hubsOf(money);
  let search = 0;

  function lackOf(family: number, asked: Float64Array): number {
    const start = families.start[family];
    const end = families.start[family + 1];
    if (end - start === 1) return Math.max(0, asked[families.at[start]] - fen[families.at[start]]);
    if (hubs[family] >= 0) return lackAround(hubs[family], start, end, asked);
    return fillOn(family, asked);
  }

  function fill(family: number, asked: Float64Array): number {
    for (let i = families.start[family]; i < families.start[family + 1]; i += 1) {
      const e = families.at[i];
      got[e] = 0;
      for (let k = out.start[e]; k < out.start[e + 1]; k += 1) moved[out.at[k]] = 0;
    }
    return fillOn(family, asked);
  }

  /** From what was moved last: any flow within the limits may be augmented to a largest one. */
  function fillOn(family: number, asked: Float64Array): number {
    const start = families.start[family];
    const end = families.start[family + 1];
    let lacking = 0;
    for (let i = start; i < end; i += 1) {
      const e = families.at[i];
      left[e] = fen[e] + got[e] - asked[e];
      if (left[e] < 0) lacking += 1;
    }
    if (lacking === 0) return 0;
    let lack = 0;
    for (let i = start; i < end; i += 1) {
      if (left[families.at[i]] < 0) lack += stillLacking(families.at[i]);
    }
    return lack;
  }

  /** One envelope stands behind all the others without limit: what they lack, it must have. */
  function lackAround(hub: number, start: number, end: number, asked: Float64Array): number {
    let lack = 0;
    for (let i = start; i < end; i += 1) {
      const e = families.at[i];
      if (e !== hub && asked[e] > fen[e]) lack += asked[e] - fen[e];
    }
    const spare = fen[hub] - asked[hub];
    return lack > spare ? lack - spare : 0;
  }

  function stillLacking(e: number): number {
    let lack = -left[e];
    left[e] = 0;
    while (lack > 0) {
      search += 1;
      const found = pull(e, lack);
      if (found === 0) break;
      lack -= found;
      got[e] += found;
    }
    return lack;
  }

  /** Gets up to `wanted` fen to envelope e along one path that still has room; 0 where there is none. */
  function pull(e: number, wanted: number): number {
    if (left[e] > 0) {
      const found = Math.min(left[e], wanted);
      left[e] -= found;
      got[e] -= found;
      return found;
    }
    seen[e] = search;
    for (let i = into.start[e]; i < into.start[e + 1]; i += 1) {
      const transfer = into.at[i];
      const room = most[transfer] - moved[transfer];
      if (room <= 0 || seen[from[transfer]] === search) continue;
      const found = pull(from[transfer], Math.min(wanted, room));
      if (found === 0) continue;
      moved[transfer] += found;
      return found;
    }
    // What was moved on from here may stay, where its receiver can be helped from elsewhere.
    for (let i = out.start[e]; i < out.start[e + 1]; i += 1) {
      const transfer = out.at[i];
      if (moved[transfer] <= 0 || seen[to[transfer]] === search) continue;
      const found = pull(to[transfer], Math.min(wanted, moved[transfer]));
      if (found === 0) continue;
      moved[transfer] -= found;
      return found;
    }
    return 0;
  }

  return { lackOf, fill, moved };
}

/** For each family its hub: the envelope that alone feeds each of the others, without limit; -1: none. */
function hubsOf({ from, most, into, out, families }: Money): Int32Array {
  const hubs = new Int32Array(families.start.length - 1).fill(-1);
  for (let family = 0; family < hubs.length; family += 1) {
    const members = families.at.subarray(families.start[family], families.start[family + 1]);
    const hub = members.find((e) => out.start[e + 1] - out.start[e] === members.length - 1) ?? -1;
    const isFed = (e: number) =>
      into.start[e + 1] - into.start[e] === 1 &&
      from[into.at[into.start[e]]] === hub &&
      most[into.at[into.start[e]]] === Infinity &&
      out.start[e + 1] === out.start[e];
    const feedsAll = members.every((e) => e === hub || isFed(e));
    if (members.length > 1 && hub >= 0 && feedsAll) hubs[family] = hub;
  }
  return hubs;
}
