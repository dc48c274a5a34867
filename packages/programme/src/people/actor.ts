import { z } from 'zod';
import { Role } from './role.ts';

/** Who asks: an officer with an area, a household of a village, or nobody in particular. */
export const Actor = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  /** The code of the place that the person answers for, or (villagers) lives in. '' for nobody. */
  area: z.string(),
  household: z.string().nullable(),
});
export type Actor = z.infer<typeof Actor>;

export const nobody: Actor = { id: 'nobody', name: '', role: 'nobody', area: '', household: null };
