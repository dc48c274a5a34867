import { z } from 'zod';
import { NeedCategory, NeedId } from '#needs/need';
import { PlaceCode, recordId } from '#registry/place-code';

export const WorkId = recordId('W');
export type WorkId = z.infer<typeof WorkId>;

/** What is built, named as the need that it answers first. Each type stands in a layer: basics first, scenery last (先洗脸后化妆). */
export const WorkType = NeedCategory.exclude(['other']);
export type WorkType = z.infer<typeof WorkType>;

/** A proposed piece of work: one village, one site, one cost, and the needs it answers. */
export const Work = z.object({
  id: WorkId,
  village: PlaceCode,
  type: WorkType,
  title: z.string().trim().min(2).max(100),
  plainNote: z.string().max(1000),
  needs: z.array(NeedId),
  resolution: recordId('M').nullable(),
  /** In the unit of its type: m, m², households, lamps … */
  quantity: z.number().positive(),
  costFen: z.number().int().nonnegative(),
  householdsServed: z.number().int().nonnegative(),
  /** What keeping it costs a year, and who pays, owns and cares. */
  upkeepFen: z.number().int().nonnegative(),
  upkeepPayer: z.string().nullable(),
  owner: z.string().nullable(),
  carer: z.string().nullable(),
  /** How much of the cost would be borrowed. */
  borrowedFen: z.number().int().nonnegative(),
  /** Works of the same village that must stand first, beyond what the layers ask. */
  after: z.array(WorkId),
  proposedOn: z.string(),
});
export type Work = z.infer<typeof Work>;
