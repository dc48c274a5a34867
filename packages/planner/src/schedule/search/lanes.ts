import type { Compiled } from '#schedule/compiled/compile';
import { type Listing, listingOf } from '#schedule/compiled/listing';

/**
 * Lanes: options (item, year) that want money of the same envelopes and the same crews stand in the
 * same lane, so that one can make way for another. Lanes meet where they share a limit.
 */
export type Lanes = {
  /** At `item * yearCount + t`; -1 where closed. */
  readonly laneOf: Int32Array;
  readonly count: number;
  /** The limits (families of envelopes, then paces) of each lane, and the lanes of each limit. */
  readonly limitsOf: Listing;
  readonly lanesAt: Listing;
};

export function lanesOf({ items, money, paceWorks, itemCount, yearCount }: Compiled): Lanes {
  const laneOf = new Int32Array(itemCount * yearCount).fill(-1);
  const known = new Map<string, number>();
  const limitsOf: number[][] = [];
  const { needed, paced, open } = items;
  const families = money.families.start.length - 1;
  for (let at = 0; at < laneOf.length; at += 1) {
    if (open[at] === 0 || items.part[Math.floor(at / yearCount)] >= 0) continue;
    const envelopes = needed.at.subarray(needed.start[at], needed.start[at + 1]);
    const paces = paced.at.subarray(paced.start[at], paced.start[at + 1]);
    const key = `${envelopes.join()}/${paces.join()}`;
    const lane = known.get(key) ?? limitsOf.length;
    laneOf[at] = lane;
    if (lane < limitsOf.length) continue;
    known.set(key, lane);
    const limits = [
      ...Array.from(envelopes, (e) => money.familyOf[e]),
      ...Array.from(paces, (pace) => families + pace),
    ];
    limitsOf.push([...new Set(limits)]);
  }
  const lanesAt: number[][] = Array.from({ length: families + paceWorks.length }, () => []);
  limitsOf.forEach((limits, lane) => {
    for (const limit of limits) lanesAt[limit].push(lane);
  });
  return {
    laneOf,
    count: limitsOf.length,
    limitsOf: listingOf(limitsOf),
    lanesAt: listingOf(lanesAt),
  };
}
