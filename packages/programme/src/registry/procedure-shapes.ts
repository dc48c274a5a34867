import { z } from 'zod';

const Said = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const key = z.string().regex(/^[a-z0-9-]+$/);

/**
 * One step of a procedure: who acts, what must lie on the table, for how long it hangs on the board
 * before the next step, and who signs. Nothing asked is an empty list or no days.
 */
export const ProcedureStep = z.object({
  key,
  name: Said,
  /** The bodies of which one must have resolved; none where no meeting decides. */
  bodies: z.array(z.string()),
  papers: z.array(z.object({ key, name: Said })),
  /** Days that a paper hangs on the board after this step, before the next may be taken. */
  disclosureDays: z.number().int().nonnegative(),
  signers: z.array(z.object({ key, name: Said })),
});
export type ProcedureStep = z.infer<typeof ProcedureStep>;

/** How a matter is settled in a village, step by step; a county changes it by a new dated row. */
export const ProcedureTemplate = z.object({
  name: Said,
  /** After this step a work may be admitted: what follows is told after it was built. */
  settledBy: key,
  steps: z.array(ProcedureStep).min(1),
});
export type ProcedureTemplate = z.infer<typeof ProcedureTemplate>;
