import type { Compiled } from './compiled.ts';
import { type Draft, partnerOf } from './draft.ts';
import type { Ground } from './plan.ts';
import { count, leftInPot } from './usage.ts';

export type Obstacle = Pick<Ground, 'code' | 'by' | 'short'>;

/**
 * The first limit that keeps a work out of year t with everything else as it is, asked from the work
 * outwards: its own years, its prerequisites, its place, its crews, its money. Null: it fits.
 */
export function obstacleTo(
  compiled: Compiled,
  draft: Draft,
  work: number,
  t: number,
): Obstacle | null {
  const { usage, yearOf } = draft;
  const now = yearOf[work];
  if (now >= 0) count(compiled, usage, work, now, -1);
  const found =
    closedYear(compiled, work, t) ??
    missingPrerequisite(compiled, draft, work, t) ??
    fullPlace(compiled, draft, work, t) ??
    spentPlace(compiled, draft, work) ??
    fullPace(compiled, draft, work, t) ??
    spentEnvelope(compiled, draft, work, t);
  if (now >= 0) count(compiled, usage, work, now, 1);
  return found;
}

/** What the work would earn in year t, bonuses included, with everything else as it is. */
export function earnedIn(compiled: Compiled, draft: Draft, work: number, t: number): number {
  const { value, shared, yearCount } = compiled;
  let earned = value[work * yearCount + t];
  for (let i = shared.synergyStart[work]; i < shared.synergyStart[work + 1]; i += 1) {
    const synergy = shared.synergyAt[i];
    const together = draft.yearOf[partnerOf(compiled, synergy, work)] === t;
    if (together) earned += shared.bonus[synergy * yearCount + t];
  }
  return earned;
}

function closedYear({ inWindow, yearCount }: Compiled, work: number, t: number): Obstacle | null {
  const open = inWindow[work * yearCount + t] === 1;
  return open ? null : { code: 'not-its-year', by: null, short: null };
}

function missingPrerequisite(
  { order }: Compiled,
  { yearOf }: Draft,
  work: number,
  t: number,
): Obstacle | null {
  for (const id of order.works[work].after) {
    const year = yearOf[order.workIndex.get(id) ?? -1];
    if (year < 0 || year > t) return { code: 'waits-for', by: id, short: null };
  }
  return null;
}

function fullPlace(
  compiled: Compiled,
  { yearOf }: Draft,
  work: number,
  t: number,
): Obstacle | null {
  const { places, placeOf, order } = compiled;
  const place = placeOf[work];
  let started = 0;
  for (let w = places.firstWork[place]; w < places.firstWork[place + 1]; w += 1) {
    if (w !== work && yearOf[w] === t) started += 1;
  }
  if (started < places.worksPerYear[place]) return null;
  return { code: 'place-full', by: order.places[place].id, short: null };
}

/** Own money and upkeep do not ask for the year: a work that is built already has its part of them. */
function spentPlace(compiled: Compiled, { yearOf }: Draft, work: number): Obstacle | null {
  const { places, placeOf, order } = compiled;
  if (yearOf[work] >= 0) return null;
  const place = order.places[placeOf[work]];
  let own = order.works[work].ownFen - place.ownFen;
  let upkeep = order.works[work].upkeepFen - place.upkeepFen;
  const end = places.firstWork[placeOf[work] + 1];
  for (let w = places.firstWork[placeOf[work]]; w < end; w += 1) {
    if (yearOf[w] < 0) continue;
    own += order.works[w].ownFen;
    upkeep += order.works[w].upkeepFen;
  }
  if (own > 0) return { code: 'own-money-spent', by: place.id, short: own };
  if (upkeep > 0) return { code: 'upkeep-spent', by: place.id, short: upkeep };
  return null;
}

function fullPace(compiled: Compiled, { usage }: Draft, work: number, t: number): Obstacle | null {
  const { shared, yearCount } = compiled;
  const at = work * yearCount + t;
  for (let i = shared.paceStart[at]; i < shared.paceStart[at + 1]; i += 1) {
    const pace = shared.paceAt[i];
    if (usage.paces[pace] >= shared.paceWorks[pace]) {
      return { code: 'pace-full', by: shared.paces[pace].id, short: null };
    }
  }
  return null;
}

/** Names the earmarked envelope where there is one, otherwise the payer's general one, if any. */
function spentEnvelope(
  compiled: Compiled,
  { usage }: Draft,
  work: number,
  t: number,
): Obstacle | null {
  const { money, yearCount } = compiled;
  for (let s = money.shareStart[work]; s < money.shareStart[work + 1]; s += 1) {
    const pot = money.sharePot[s * yearCount + t];
    const short = money.shareFen[s] - leftInPot(compiled, usage, pot);
    if (short <= 0) continue;
    const by = money.potEnvelope[pot] ?? money.reserveEnvelope[money.potReserve[pot]];
    return { code: 'envelope-spent', by, short };
  }
  return null;
}
