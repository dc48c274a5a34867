import { caution, type Verdict, yes } from '@qianwan/base/verdict';

export type PointCode = 'far-from-parent';

type Position = { readonly lon: number; readonly lat: number };

const FAR_KM = 50;
const EARTH_KM = 6371;

/**
 * Whether a village can stand where an officer says. A point far from the seat it answers to is most
 * often two numbers swapped; it is taken, because valleys are long, but not in silence.
 */
export function judgePoint(point: Position, parent: Position | null): Verdict<Position, PointCode> {
  if (parent === null) return yes(point);
  const km = Math.round(distanceKm(point, parent));
  if (km <= FAR_KM) return yes(point);
  return { ok: true, value: point, cautions: [caution('far-from-parent', { km })] };
}

/** Along the surface of the earth (haversine), in kilometres. */
export function distanceKm(a: Position, b: Position): number {
  const radians = Math.PI / 180;
  const north = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2;
  const east = Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  const share = north + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * east;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(share));
}
