import { seededRandom } from '@qianwan/base/random';
import { type DemoNeed, demoNeeds } from './demo-needs.ts';
import { type DemoVillage, demoVillage, type ListedVillage } from './demo-village.ts';
import { type DemoWork, demoWork } from './demo-works.ts';

type LonLat = readonly [lon: number, lat: number];

export type DemoCounty = {
  readonly villages: readonly DemoVillage[];
  readonly needs: readonly DemoNeed[];
  readonly works: readonly DemoWork[];
};

/**
 * A county as it might be, for showing the programme: real places, everything else drawn from a seed.
 * The figures behind it are those of the rules (unit costs computed from published accounts where there
 * are any); the screens call it simulated.
 */
export function demoCounty(
  listed: readonly ListedVillage[],
  outline: readonly LonLat[],
  seed: number,
): DemoCounty {
  const isInside = (point: LonLat): boolean => liesInRing(point, outline);
  const atSeat = new Map<string, number>();
  const villages = listed.map((village) => {
    const at = atSeat.get(village.township) ?? 0;
    atSeat.set(village.township, at + 1);
    return demoVillage(village, at, isInside, seededRandom(seed + Number(village.code.slice(-6))));
  });
  const random = seededRandom(seed);
  const needs = villages.flatMap((village) => demoNeeds(village, random));
  const byCode = new Map(villages.map((village) => [village.code, village]));
  const works = needs.flatMap((need) => {
    const village = byCode.get(need.village);
    const work = village === undefined ? null : demoWork(village, need, random);
    return work === null ? [] : [work];
  });
  return { villages, needs, works };
}

/** Whether a ray from the point to the east crosses the ring an odd number of times. */
function liesInRing([x, y]: LonLat, ring: readonly LonLat[]): boolean {
  let inside = false;
  ring.forEach(([ax, ay], at) => {
    const [bx, by] = ring[(at + 1) % ring.length] as LonLat;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}
