import { z } from 'zod';

export const MilestoneKind = z.enum(['started', 'half', 'finished']);
export type MilestoneKind = z.infer<typeof MilestoneKind>;

/** Where a work stands between plan and upkeep, computed from what has been recorded; never stored. */
export const DeliveryState = z.enum([
  'ordered',
  'started',
  'half',
  'finished',
  'measured',
  'accepted',
]);
export type DeliveryState = z.infer<typeof DeliveryState>;

export const Route = z.enum(['self-built', 'simple', 'tender']);
export type Route = z.infer<typeof Route>;
