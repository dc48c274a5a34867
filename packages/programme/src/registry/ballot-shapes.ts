import { z } from 'zod';

/** How a household ballot over works is counted: equal shares with what completes them. */
export const CountRule = z.object({
  satisfaction: z.enum(['cost', 'cardinality']),
  completion: z.enum(['none', 'utilitarian', 'add1', 'add1u']),
  convention: z.enum(['exact-start', 'whole-start']),
  /** Whether the most-voted works stand where more households prefer them. */
  comparison: z.enum(['satisfaction', 'exclusion-ratio']).nullable(),
});
export type CountRule = z.infer<typeof CountRule>;

/** Who may bring the vote of a household that cannot come: so many by one other household, with a signed paper. */
export const ProxyRule = z.object({
  byOthers: z.number().int().nonnegative(),
  paper: z.boolean(),
});
export type ProxyRule = z.infer<typeof ProxyRule>;

/** How many paper sheets are looked at again after the count: a percentage, and no fewer than so many. */
export const RecountRule = z.object({
  percent: z.number().int().min(0).max(100),
  least: z.number().int().nonnegative(),
});
export type RecountRule = z.infer<typeof RecountRule>;
