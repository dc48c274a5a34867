import { caution, judge, type Verdict } from '@qianwan/base/verdict';
import type { Point } from './place.ts';

export type DistanceCode = 'position-not-own';

/** Degrees, WGS84. */
export type Position = Pick<Point, 'lon' | 'lat'>;
export type Located = Pick<Point, 'lon' | 'lat' | 'precision'>;

const EARTH_KM = 6371;

/**
 * How far apart two places are, in kilometres as the crow flies. It may be told as it is only where both
 * positions are the places' own; from a seat or a simulated point it comes with a caution for each.
 */
export function distanceBetween(a: Located, b: Located): Verdict<number, DistanceCode> {
  const findings = [a, b]
    .filter(({ precision }) => precision !== 'own')
    .map(({ precision }) => caution<DistanceCode>('position-not-own', { precision }));
  return judge(findings, () => distanceKm(a, b));
}

/** Along the surface of the earth (haversine), in kilometres. */
export function distanceKm(a: Position, b: Position): number {
  const radians = Math.PI / 180;
  const north = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2;
  const east = Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  const share = north + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * east;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(share));
}

/** The length of a line through these positions, in kilometres; hills between them are not seen. */
export function lineKm(line: readonly Position[]): number {
  return line.slice(1).reduce((km, to, at) => km + distanceKm(line[at] ?? to, to), 0);
}
