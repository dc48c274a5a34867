import { caution, type Verdict, yes } from '@qianwan/base/verdict';
import { distanceKm, type Position } from './distance.ts';

export type PointCode = 'far-from-parent';

const FAR_KM = 50;

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
