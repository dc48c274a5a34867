import { z } from 'zod';

/** A reason, as it travels: the code has its sentence in web/src/words. */
export const Finding = z.object({
  code: z.string(),
  level: z.enum(['stop', 'caution']),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});
