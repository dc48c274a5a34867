import type { Compiled } from './compiled.ts';

/**
 * What one unit of each shared thing costs: the multipliers of the Lagrangian dual, in parts of a
 * thousandth of a point, `scale` parts to one. The four kinds are windows on one vector, `all`.
 */
export type Prices = {
  readonly scale: number;
  readonly all: Float64Array;
  /** Per fen out of each pot. The price of a reserve is the highest of its pots. */
  readonly pots: Float64Array;
  /** Per work under each pace. */
  readonly paces: Float64Array;
  /** Reward per fen that helps to reach each floor. */
  readonly floors: Float64Array;
  /** How much of each synergy's bonus of each year the first work is credited with. */
  readonly splits: Float64Array;
};

/** Everything is free, and each synergy is shared by halves. */
export function noPrices(compiled: Compiled, scale = 1): Prices {
  const { money, shared } = compiled;
  const pots = money.potFen.length;
  const paces = pots + shared.paceWorks.length;
  const floors = paces + shared.floorFen.length;
  const all = new Float64Array(floors + shared.bonus.length);
  all.set(
    shared.bonus.map((bonus) => (scale * bonus) / 2),
    floors,
  );
  return {
    scale,
    all,
    pots: all.subarray(0, pots),
    paces: all.subarray(pots, paces),
    floors: all.subarray(paces, floors),
    splits: all.subarray(floors),
  };
}

/** What work w costs in year t at these prices, less what floors reward it with. */
export function costAt(compiled: Compiled, prices: Prices, work: number, t: number): number {
  const { money, shared, yearCount } = compiled;
  let cost = 0;
  for (let s = money.shareStart[work]; s < money.shareStart[work + 1]; s += 1) {
    cost += money.shareFen[s] * prices.pots[money.sharePot[s * yearCount + t]];
  }
  const at = work * yearCount + t;
  for (let i = shared.paceStart[at]; i < shared.paceStart[at + 1]; i += 1) {
    cost += prices.paces[shared.paceAt[i]];
  }
  for (let i = shared.floorStart[work]; i < shared.floorStart[work + 1]; i += 1) {
    cost -= shared.floorPart[i] * prices.floors[shared.floorAt[i]];
  }
  return cost;
}

/** What the synergies of work w credit it with in year t. */
export function creditAt(compiled: Compiled, prices: Prices, work: number, t: number): number {
  const { shared, yearCount } = compiled;
  let credit = 0;
  for (let i = shared.synergyStart[work]; i < shared.synergyStart[work + 1]; i += 1) {
    const synergy = shared.synergyAt[i];
    const at = synergy * yearCount + t;
    const first = prices.splits[at];
    credit += shared.firstOf[synergy] === work ? first : prices.scale * shared.bonus[at] - first;
  }
  return credit;
}

/** Fills `gain` for every work and year with value + credit - cost; -Infinity where a year is closed. */
export function gainsAt(compiled: Compiled, prices: Prices, gain: Float64Array): void {
  const { value, possible, workCount, yearCount } = compiled;
  for (let work = 0; work < workCount; work += 1) {
    for (let t = 0; t < yearCount; t += 1) {
      const at = work * yearCount + t;
      gain[at] =
        possible[at] === 0
          ? -Infinity
          : prices.scale * value[at] +
            creditAt(compiled, prices, work, t) -
            costAt(compiled, prices, work, t);
    }
  }
}

/** What the limits themselves are worth at these prices: the part of the bound that no place decides. */
export function worthOfLimits(compiled: Compiled, prices: Prices): number {
  const { money, shared } = compiled;
  let worth = 0;
  for (let pot = 0; pot < money.potFen.length; pot += 1) {
    worth += prices.pots[pot] * money.potFen[pot];
  }
  for (let r = 0; r < money.reserveFen.length; r += 1) {
    worth += reservePrice(compiled, prices, r) * money.reserveFen[r];
  }
  for (let i = 0; i < shared.paceWorks.length; i += 1) {
    worth += prices.paces[i] * shared.paceWorks[i];
  }
  for (let i = 0; i < shared.floorFen.length; i += 1) {
    worth -= prices.floors[i] * shared.floorFen[i];
  }
  return worth;
}

/** A reserve goes where it is dearest, so it is worth the highest price of the pots it stands behind. */
export function reservePrice(compiled: Compiled, prices: Prices, reserve: number): number {
  const { potsStart, potsOf } = compiled.money;
  let highest = 0;
  for (let i = potsStart[reserve]; i < potsStart[reserve + 1]; i += 1) {
    highest = Math.max(highest, prices.pots[potsOf[i]]);
  }
  return highest;
}

/** What a fen and a work earn on average, all works taken in the first year. */
export function usualWorth(compiled: Compiled): {
  readonly perFen: number;
  readonly perWork: number;
} {
  const { value, workCount, yearCount, money } = compiled;
  let total = 0;
  for (let work = 0; work < workCount; work += 1) total += value[work * yearCount];
  const fen = money.shareFen.reduce((sum, share) => sum + share, 0);
  return { perFen: total / Math.max(1, fen), perWork: total / Math.max(1, workCount) };
}
