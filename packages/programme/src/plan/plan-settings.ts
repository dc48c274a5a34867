import { z } from 'zod';

/** What the county may turn before a plan is drawn; the rest comes from the library, the funds and the rules. */
export const PlanSettings = z.object({
  title: z.string().trim().min(1).max(100),
  /** At least this share (per cent) of outside money reaches the poorer half of the villages. */
  poorShare: z.number().int().min(0).max(100).default(40),
  /** The most works one village may build in a year. */
  worksPerVillage: z.number().int().min(1).max(12).default(2),
  /** All envelopes are scaled by this, per cent: 80 asks what a fifth less would mean. */
  moneyPercent: z.number().int().min(10).max(300).default(100),
  /** What one more household that asked for it adds to a work's merit, per cent of the usual. */
  voicePercent: z.number().int().min(0).max(500).default(100),
});
export type PlanSettings = z.infer<typeof PlanSettings>;
