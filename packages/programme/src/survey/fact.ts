import { z } from 'zod';
import { PlaceCode } from '#registry/place-code';

/** One thing known of a place: a measure's value (or words) on a day, from someone, from somewhere. */
export const Fact = z.object({
  id: z.number().int(),
  place: PlaceCode,
  measure: z.string(),
  value: z.number().nullable(),
  words: z.string().nullable(),
  day: z.string(),
  source: z.string(),
  author: z.string(),
  recordedAt: z.string(),
  supersedes: z.number().int().nullable(),
});
export type Fact = z.infer<typeof Fact>;
