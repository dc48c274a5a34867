import type { Plane } from './principal-plane.ts';

/**
 * The mean silhouette (Rousseeuw 1987): for each point (b − a) / max(a, b), where a is its mean distance
 * to its own group and b the least mean distance to another; 1 is perfectly clear, 0 not at all. A
 * point alone in its group counts 0.
 */
export function silhouette({ x, y }: Plane, groupOf: Int32Array, groups: number): number {
  const sizes = new Array<number>(groups).fill(0);
  for (const group of groupOf) sizes[group] = (sizes[group] as number) + 1;
  let sum = 0;
  const away = new Float64Array(groups);
  for (let p = 0; p < x.length; p += 1) {
    away.fill(0);
    for (let other = 0; other < x.length; other += 1) {
      const dx = (x[p] as number) - (x[other] as number);
      const dy = (y[p] as number) - (y[other] as number);
      const group = groupOf[other] as number;
      away[group] = (away[group] as number) + Math.sqrt(dx * dx + dy * dy);
    }
    sum += ofPoint(away, sizes, groupOf[p] as number);
  }
  return x.length === 0 ? 0 : sum / x.length;
}

function ofPoint(away: Float64Array, sizes: readonly number[], own: number): number {
  const companions = (sizes[own] as number) - 1;
  if (companions === 0) return 0;
  const a = (away[own] as number) / companions;
  let b = Number.POSITIVE_INFINITY;
  for (const [group, size] of sizes.entries())
    if (group !== own && size > 0) b = Math.min(b, (away[group] as number) / size);
  const larger = Math.max(a, b);
  return larger === 0 || !Number.isFinite(b) ? 0 : (b - a) / larger;
}
