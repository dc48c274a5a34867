import { z } from 'zod';

/** What a figure is counted over; "100 %" means nothing without it. */
export const Denominator = z.enum(['kept-villages', 'villages', 'households', 'residents']);
export type Denominator = z.infer<typeof Denominator>;

/** A figure of a place on a day, with what it was made of. */
export const Figure = z.object({
  indicator: z.string(),
  place: z.string(),
  on: z.string(),
  value: z.number().nullable(),
  numerator: z.number(),
  denominator: z.number(),
  /** How many of the places have said anything; the rest count as nothing known. */
  known: z.number().int(),
  places: z.number().int(),
  target: z.object({ year: z.number().int(), value: z.number(), source: z.string() }).nullable(),
});
export type Figure = z.infer<typeof Figure>;
