import { z } from 'zod';
import { PlaceCode, recordId } from './place-code.ts';

export const FacilityId = recordId('F');

/** Something that stands and must be kept working: who owns it, who cares for it, what that costs a year. */
export const Facility = z.object({
  id: FacilityId,
  village: PlaceCode,
  type: z.string(),
  work: z.string().nullable(),
  builtOn: z.string(),
  lifeYears: z.number().int(),
  owner: z.string(),
  carer: z.string(),
  upkeepFen: z.number().int(),
  upkeepPayer: z.string(),
  checkMonths: z.number().int(),
  complaintPhone: z.string(),
  householdsServed: z.number().int(),
});
export type Facility = z.infer<typeof Facility>;
