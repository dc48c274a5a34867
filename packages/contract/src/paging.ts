import { z } from 'zod';

/** Every list comes in pages: at most so many rows, beginning after the key of the last one seen. */
export const Page = z.object({
  after: z.string().default(''),
  most: z.coerce.number().int().min(1).max(500).default(50),
});

/** A page of rows, and the key to ask for the next one with; null at the end. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}
