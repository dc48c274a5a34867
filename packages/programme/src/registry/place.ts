import { z } from 'zod';
import { PlaceCode } from './place-code.ts';

export const PlaceLevel = z.enum(['county', 'township', 'village']);
export type PlaceLevel = z.infer<typeof PlaceLevel>;

/** How well a position is known. Nothing may be measured from a simulated point without saying so. */
export const Precision = z.enum(['own', 'township', 'county', 'simulated']);
export type Precision = z.infer<typeof Precision>;

export const Point = z.object({
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-85).max(85),
  precision: Precision,
  source: z.string(),
  setOn: z.string(),
  setBy: z.string(),
});
export type Point = z.infer<typeof Point>;

/** A place of the register: a county, a township, or what stands at village level (村委会, 居委会). */
export const Place = z.object({
  code: PlaceCode,
  name: z.string(),
  level: PlaceLevel,
  kind: z.string(),
  parent: PlaceCode,
  validFrom: z.string(),
  validTo: z.string().nullable(),
});
export type Place = z.infer<typeof Place>;
