import type { Compiled } from './compiled.ts';
import { type Draft, partnerOf } from './draft.ts';
import type { Effort } from './effort.ts';
import type { PlaceChooser } from './place-choice.ts';
import { costAt, type Prices } from './prices.ts';
import { count, fits } from './usage.ts';

/** Gives one place the best works that still fit. */
export type Settler = {
  /**
   * Settles a place that is clear. In year t its works cost `dearness[t]` times the prices, so that 1
   * asks what is best for all, and 0 takes whatever is left. Returns false, and leaves the place
   * clear, when its promises do not fit.
   */
  settle(draft: Draft, place: number, dearness: Float64Array): boolean;
  /** The same, for nothing but what its promises need. */
  settlePromises(draft: Draft, place: number): boolean;
  /** What the place's works cost at the prices. */
  costOf(draft: Draft, place: number): number;
  /** Prices works anew, after prices have changed. */
  reprice(prices: Prices): void;
};

export function createSettler(
  compiled: Compiled,
  prices: Prices,
  chooser: PlaceChooser,
  effort: Effort,
): Settler {
  const { yearCount, workCount, places, value, possible, shared } = compiled;
  const cost = new Float64Array(workCount * yearCount);
  const credit = new Float64Array(prices.splits);
  const gain = new Float64Array(workCount * yearCount);
  reprice(prices);

  function reprice(fresh: Prices): void {
    for (let work = 0; work < workCount; work += 1) {
      for (let t = 0; t < yearCount; t += 1) {
        cost[work * yearCount + t] = costAt(compiled, fresh, work, t);
      }
    }
  }

  function settle(draft: Draft, place: number, dearness: Float64Array): boolean {
    let hopeful = false;
    effort.steps += STEPS_TO_ASK * (1 + yearCount * places.sets[place].works);
    for (let work = places.firstWork[place]; work < places.firstWork[place + 1]; work += 1) {
      for (let t = 0; t < yearCount; t += 1) {
        const at = work * yearCount + t;
        gain[at] =
          possible[at] === 1 && fits(compiled, draft.usage, work, t)
            ? value[at] + bonusAt(draft, work, t) - dearness[t] * cost[at]
            : -Infinity;
        if (gain[at] > 0 || places.must[work] === 1) hopeful = true;
      }
    }
    draft.settled[place] = 1;
    return !hopeful || takeWhatFits(draft, place);
  }

  function settlePromises(draft: Draft, place: number): boolean {
    for (let work = places.firstWork[place]; work < places.firstWork[place + 1]; work += 1) {
      for (let t = 0; t < yearCount; t += 1) {
        const at = work * yearCount + t;
        const open = places.must[work] === 1 && possible[at] === 1;
        gain[at] = open && fits(compiled, draft.usage, work, t) ? value[at] - cost[at] : -Infinity;
      }
    }
    draft.settled[place] = 1;
    return takeWhatFits(draft, place);
  }

  /** The bonus that is certain beside settled places; beside open ones, the share they agreed on. */
  function bonusAt(draft: Draft, work: number, t: number): number {
    let bonus = 0;
    for (let i = shared.synergyStart[work]; i < shared.synergyStart[work + 1]; i += 1) {
      const synergy = shared.synergyAt[i];
      const other = partnerOf(compiled, synergy, work);
      const at = synergy * yearCount + t;
      const otherPlace = compiled.placeOf[other];
      if (draft.settled[otherPlace] === 1 && otherPlace !== compiled.placeOf[work]) {
        if (draft.yearOf[other] === t) bonus += shared.bonus[at];
      } else {
        bonus += shared.firstOf[synergy] === work ? credit[at] : shared.bonus[at] - credit[at];
      }
    }
    return bonus;
  }

  /** Each work fits alone, not always all together: the first that does not is closed for its year. */
  function takeWhatFits(draft: Draft, place: number): boolean {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (chooser.choose(place, gain, draft.yearOf) === -Infinity) break;
      const misfit = countUntilMisfit(draft, place);
      if (misfit < 0) return true;
      gain[misfit * yearCount + draft.yearOf[misfit]] = -Infinity;
      draft.yearOf.fill(-1, places.firstWork[place], places.firstWork[place + 1]);
    }
    draft.settled[place] = 0;
    return false;
  }

  /** Counts the place's works; takes all back and names the first misfit, if there is one. */
  function countUntilMisfit({ yearOf, usage }: Draft, place: number): number {
    lineUp(yearOf, place);
    for (const [turn, work] of line.entries()) {
      if (fits(compiled, usage, work, yearOf[work])) {
        count(compiled, usage, work, yearOf[work], 1);
        continue;
      }
      for (const earlier of line.slice(0, turn)) {
        count(compiled, usage, earlier, yearOf[earlier], -1);
      }
      return work;
    }
    return -1;
  }

  /** Promised works come first, then those that gain most, so that the least of them is the misfit. */
  function lineUp(yearOf: Int8Array, place: number): void {
    const gainOf = (work: number) => gain[work * yearCount + yearOf[work]];
    line.length = 0;
    for (let work = places.firstWork[place]; work < places.firstWork[place + 1]; work += 1) {
      if (yearOf[work] >= 0) line.push(work);
    }
    line.sort((a, b) => places.must[b] - places.must[a] || gainOf(b) - gainOf(a) || a - b);
  }
  const line: number[] = [];

  function costOf(draft: Draft, place: number): number {
    let total = 0;
    for (let work = places.firstWork[place]; work < places.firstWork[place + 1]; work += 1) {
      if (draft.yearOf[work] >= 0) total += cost[work * yearCount + draft.yearOf[work]];
    }
    return total;
  }

  return { settle, settlePromises, costOf, reprice };
}

const ATTEMPTS = 40;

/** What it costs to ask whether a work fits and to count it, beside one step of the choice. */
const STEPS_TO_ASK = 12;
