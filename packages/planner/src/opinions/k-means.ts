import type { Plane } from './principal-plane.ts';

const MOST_ROUNDS = 100;

/**
 * k-means (Lloyd 1982) from centres that stand far apart (Gonzalez 1985): the point furthest from the
 * middle first, then always the one furthest from all centres so far; of equals, the first. Nothing is
 * drawn. Null where there are fewer than k different points.
 */
export function kMeans({ x, y }: Plane, k: number): Int32Array | null {
  const centres = farApart({ x, y }, k);
  if (centres === null) return null;
  const groupOf = new Int32Array(x.length).fill(-1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!assign({ x, y }, centres, groupOf)) break;
    moveToMeans({ x, y }, centres, groupOf);
  }
  return groupOf;
}

type Centres = { readonly cx: Float64Array; readonly cy: Float64Array };

function farApart({ x, y }: Plane, k: number): Centres | null {
  const cx = new Float64Array(k);
  const cy = new Float64Array(k);
  const near = Float64Array.from(x, (_, p) => square(x[p] as number, y[p] as number));
  for (let c = 0; c < k; c += 1) {
    let furthest = 0;
    for (let p = 1; p < x.length; p += 1)
      if ((near[p] as number) > (near[furthest] as number)) furthest = p;
    if ((near[furthest] as number) === 0) return null;
    cx[c] = x[furthest] as number;
    cy[c] = y[furthest] as number;
    for (let p = 0; p < x.length; p += 1) {
      const far = square(
        (x[p] as number) - (cx[c] as number),
        (y[p] as number) - (cy[c] as number),
      );
      near[p] = c === 0 ? far : Math.min(near[p] as number, far);
    }
  }
  return { cx, cy };
}

/** Gives each point to its nearest centre, of equals to the first; says whether any point moved. */
function assign({ x, y }: Plane, { cx, cy }: Centres, groupOf: Int32Array): boolean {
  let moved = false;
  for (let p = 0; p < x.length; p += 1) {
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let c = 0; c < cx.length; c += 1) {
      const far = square(
        (x[p] as number) - (cx[c] as number),
        (y[p] as number) - (cy[c] as number),
      );
      if (far < least) {
        least = far;
        nearest = c;
      }
    }
    if (groupOf[p] !== nearest) moved = true;
    groupOf[p] = nearest;
  }
  return moved;
}

/** A centre that lost all its points stays where it was. */
function moveToMeans({ x, y }: Plane, { cx, cy }: Centres, groupOf: Int32Array): void {
  const sums = Array.from(cx, () => ({ x: 0, y: 0, count: 0 }));
  for (const [p, group] of groupOf.entries()) {
    const sum = sums[group] as { x: number; y: number; count: number };
    sum.x += x[p] as number;
    sum.y += y[p] as number;
    sum.count += 1;
  }
  for (const [c, sum] of sums.entries()) {
    if (sum.count === 0) continue;
    cx[c] = sum.x / sum.count;
    cy[c] = sum.y / sum.count;
  }
}

function square(dx: number, dy: number): number {
  return dx * dx + dy * dy;
}
