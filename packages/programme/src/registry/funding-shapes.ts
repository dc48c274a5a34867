import { z } from 'zod';

const perMille = z.number().int().min(0).max(1000);
const Weights = z
  .array(z.object({ payer: z.string(), weight: z.number().int().positive() }))
  .min(1);

/** Who pays for works of a type: payers from outside by weight, and the village's own by weight. */
export const TypeShares = z.object({ outside: Weights, own: Weights });
export type TypeShares = z.infer<typeof TypeShares>;

/**
 * How the cost of a work is shared. The village's own part (money of the collective and labour of
 * households) is per mille of the cost by the village's income class; payers from outside share the rest.
 */
export const ShareRule = z.object({
  own: z.object({ poorer: perMille, middle: perMille, better: perMille }),
  /** Yearly operating income of the collective, in yuan, from which a village is middling, or better off. */
  fromYuan: z.object({ middle: z.number(), better: z.number() }),
  usual: TypeShares,
  /** Types of work that are shared in another way. */
  types: z.record(z.string(), TypeShares),
});
export type ShareRule = z.infer<typeof ShareRule>;

/** What one work's merit is made of, in points: see plan/merit.ts. */
export const MeritRule = z.object({
  household: z.number().int().nonnegative(),
  voice: z.number().int().nonnegative(),
  neverServedPercent: z.number().int().nonnegative(),
  /** By layer, the basics first. */
  layerPercent: z.array(z.number().int().nonnegative()),
});
export type MeritRule = z.infer<typeof MeritRule>;

/** What a village can carry itself, by its collective's yearly operating income and its households. */
export const VillageMeans = z.object({
  incomePercent: z.number().int().min(0).max(100),
  householdFen: z.number().int().nonnegative(),
});
export type VillageMeans = z.infer<typeof VillageMeans>;

/** A bad year: this much of what a village can usually carry is left, and keeping things costs this much. */
export const StressCase = z.object({
  incomePercent: z.number().int().min(0).max(100),
  upkeepPercent: z.number().int().min(100).max(1000),
});
export type StressCase = z.infer<typeof StressCase>;

/** How many works each crew of the county can start in a year. */
export const CrewPace = z.record(z.string(), z.number().int().nonnegative());
export type CrewPace = z.infer<typeof CrewPace>;
