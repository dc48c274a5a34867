import type { Day } from '@qianwan/base/calendar';
import { type Dated, valueOn } from '@qianwan/base/dated';
import { z } from 'zod';

/** V: seen at the source; V-: weak source; D: computed from seen figures; M: unverified; county: set by the county. */
export const Grade = z.enum(['V', 'V-', 'D', 'M', 'county']);
export type Grade = z.infer<typeof Grade>;

/** A policy number of a county from a day on. Unverified ones (M) stay off until someone turns them on. */
export const RuleRow = z.object({
  key: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  value: z.unknown(),
  unit: z.string(),
  source: z.string(),
  grade: Grade,
  enabled: z.boolean(),
});
export type RuleRow = z.infer<typeof RuleRow>;

/** The row of a key that holds on a day and is switched on; null where the county has none. */
export function ruleOn(rows: readonly RuleRow[], key: string, on: Day): RuleRow | null {
  const enabled = rows.filter((row) => row.key === key && row.enabled);
  return valueOn(enabled as (RuleRow & Dated<unknown>)[], on);
}
