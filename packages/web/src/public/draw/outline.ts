import { z } from 'zod';
import type { Projection, Spot } from './project.ts';

const Ring = z.array(z.tuple([z.number(), z.number()]).rest(z.number()));
const Outline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring)) }),
]);

/** The rings of a county's outline (GeoJSON geometry); none where it is not one we can draw. */
export function ringsOf(outline: unknown): readonly Spot[][] {
  const read = Outline.safeParse(outline);
  if (!read.success) return [];
  const rings = read.data.type === 'Polygon' ? read.data.coordinates : read.data.coordinates.flat();
  return rings.map((ring) => ring.map(([lon, lat]) => ({ lon, lat })));
}

/** Points nearer than this to the last one drawn add bytes and no shape. */
const STEP = 1.6;

/** Rings as one SVG path, thinned to what the drawing can show. */
export function pathOf(rings: readonly (readonly Spot[])[], { at }: Projection): string {
  return rings
    .map((ring) => {
      const kept: (readonly [number, number])[] = [];
      for (const spot of ring) {
        const [x, y] = at(spot);
        const last = kept.at(-1);
        if (last === undefined || Math.hypot(x - last[0], y - last[1]) >= STEP) kept.push([x, y]);
      }
      return `M${kept.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
    })
    .join('');
}
