import type { Compiled } from './compiled.ts';

/** How much of everything shared a set of chosen works uses. Whole numbers throughout, so it is exact. */
export type Usage = {
  readonly pots: Float64Array;
  /** What the pots of each reserve need beyond their earmarks. */
  readonly reserves: Float64Array;
  readonly paces: Float64Array;
  readonly floors: Float64Array;
};

export function noUsage(compiled: Compiled): Usage {
  const { money, shared } = compiled;
  return {
    pots: new Float64Array(money.potFen.length),
    reserves: new Float64Array(money.reserveFen.length),
    paces: new Float64Array(shared.paceWorks.length),
    floors: new Float64Array(shared.floorFen.length),
  };
}

/** Adds (`sign` 1) or takes back (`sign` -1) one work in one year. */
export function count(
  compiled: Compiled,
  usage: Usage,
  work: number,
  t: number,
  sign: 1 | -1,
): void {
  const { money, shared, yearCount } = compiled;
  for (let s = money.shareStart[work]; s < money.shareStart[work + 1]; s += 1) {
    const pot = money.sharePot[s * yearCount + t];
    const before = usage.pots[pot];
    const after = before + sign * money.shareFen[s];
    const earmark = money.potFen[pot];
    usage.pots[pot] = after;
    usage.reserves[money.potReserve[pot]] +=
      Math.max(0, after - earmark) - Math.max(0, before - earmark);
  }
  const at = work * yearCount + t;
  for (let i = shared.paceStart[at]; i < shared.paceStart[at + 1]; i += 1) {
    usage.paces[shared.paceAt[i]] += sign;
  }
  for (let i = shared.floorStart[work]; i < shared.floorStart[work + 1]; i += 1) {
    usage.floors[shared.floorAt[i]] += sign * shared.floorPart[i];
  }
}

export function countPlace(
  compiled: Compiled,
  usage: Usage,
  place: number,
  yearOf: Int8Array,
  sign: 1 | -1,
): void {
  const { firstWork } = compiled.places;
  for (let work = firstWork[place]; work < firstWork[place + 1]; work += 1) {
    if (yearOf[work] >= 0) count(compiled, usage, work, yearOf[work], sign);
  }
}

/** Whether one more work fits into that year beside what is counted. Its place's own limits are not asked. */
export function fits(compiled: Compiled, usage: Usage, work: number, t: number): boolean {
  const { money, shared, yearCount } = compiled;
  for (let s = money.shareStart[work]; s < money.shareStart[work + 1]; s += 1) {
    if (money.shareFen[s] > leftInPot(compiled, usage, money.sharePot[s * yearCount + t])) {
      return false;
    }
  }
  const at = work * yearCount + t;
  for (let i = shared.paceStart[at]; i < shared.paceStart[at + 1]; i += 1) {
    const pace = shared.paceAt[i];
    if (usage.paces[pace] >= shared.paceWorks[pace]) return false;
  }
  return true;
}

/** What the pot could still pay: the rest of its earmark, then the rest of the reserve. */
export function leftInPot(compiled: Compiled, usage: Usage, pot: number): number {
  const { potFen, potReserve, reserveFen } = compiled.money;
  const reserve = potReserve[pot];
  const earmarkLeft = Math.max(0, potFen[pot] - usage.pots[pot]);
  return earmarkLeft + reserveFen[reserve] - usage.reserves[reserve];
}

/** How many fen are missing to all floors together. */
export function shortOfFloors(compiled: Compiled, usage: Usage): number {
  const { floorFen } = compiled.shared;
  let short = 0;
  for (let i = 0; i < floorFen.length; i += 1) short += Math.max(0, floorFen[i] - usage.floors[i]);
  return short;
}
