import type { Compiled } from '#schedule/compiled/compile';
import type { Prices } from './prices.ts';

/** Puts a price on every (item, year). */
export type Pricer = {
  /**
   * Fills `gain[i * yearCount + t]` for the items of a place, counted from its first: points, synergy
   * credits and line rewards less money, paces and what joint works hand on; -Infinity where closed.
   */
  gainsAt(place: number, gain: Float64Array): void;
  /** What finishing an item in year t costs at the prices, less what lines reward it with. */
  costOf(item: number, t: number): number;
  /** What a synergy credits one of its works with for finishing in year t. */
  creditOf(synergy: number, work: number, t: number): number;
};

/** `dear` must hold what a fen of each envelope is worth at the prices (`dearest`). */
export function createPricer(compiled: Compiled, prices: Prices, dear: Float64Array): Pricer {
  const { items, works, synergies, worth, yearCount } = compiled;
  const { needed, paced, lines } = items;
  const { scale } = prices;

  function gainsAt(place: number, gain: Float64Array): void {
    const first = items.start[place];
    for (let item = first; item < items.start[place + 1]; item += 1) {
      const row = (item - first) * yearCount;
      const isPart = items.part[item] >= 0;
      const reward = isPart ? 0 : rewardOf(item);
      for (let t = 0; t < yearCount; t += 1) {
        if (items.open[item * yearCount + t] === 0) gain[row + t] = -Infinity;
        else if (isPart) gain[row + t] = prices.credits[items.part[item] * yearCount + t];
        else gain[row + t] = scale * worth[t] * items.points[item] + reward - paidFor(item, t);
      }
      if (!isPart) addCredits(items.work[item], gain, row);
    }
  }

  function rewardOf(item: number): number {
    let reward = 0;
    for (let i = lines.start[item]; i < lines.start[item + 1]; i += 1) {
      reward += lines.amount[i] * prices.lines[lines.at[i]];
    }
    return reward;
  }

  function paidFor(item: number, t: number): number {
    const at = item * yearCount + t;
    let cost = 0;
    for (let i = needed.start[at]; i < needed.start[at + 1]; i += 1) {
      cost += needed.amount[i] * dear[needed.at[i]];
    }
    for (let i = paced.start[at]; i < paced.start[at + 1]; i += 1) {
      cost += prices.paces[paced.at[i]];
    }
    return cost;
  }

  /** What synergies credit the work with, and what it hands on to the partners of a joint work. */
  function addCredits(work: number, gain: Float64Array, row: number): void {
    for (let i = synergies.of.start[work]; i < synergies.of.start[work + 1]; i += 1) {
      const synergy = synergies.of.at[i];
      for (let t = 0; t < yearCount; t += 1) gain[row + t] += creditOf(synergy, work, t);
    }
    for (let i = works.parts.start[work]; i < works.parts.start[work + 1]; i += 1) {
      const part = items.part[works.parts.at[i]];
      for (let t = 0; t < yearCount; t += 1) gain[row + t] -= prices.credits[part * yearCount + t];
    }
  }

  function creditOf(synergy: number, work: number, t: number): number {
    const isFirst = synergies.first[synergy] === work;
    const end = synergies.stands[synergy] === 1 ? yearCount : t + 1;
    let credit = 0;
    for (let at = synergy * yearCount + t; at < synergy * yearCount + end; at += 1) {
      const split = prices.splits[at];
      credit += isFirst ? split : scale * synergies.portion[at] - split;
    }
    return credit;
  }

  return { creditOf, gainsAt, costOf: (item, t) => paidFor(item, t) - rewardOf(item) };
}
