import { z } from 'zod';
import { CountRule, ProxyRule, RecountRule } from './ballot-shapes.ts';
import { CrewPace, MeritRule, ShareRule, StressCase, VillageMeans } from './funding-shapes.ts';
import { Part } from './part.ts';
import { ProcedureTemplate } from './procedure-shapes.ts';

/** What must hold between two counts of a meeting: `count` at least (or more than) `part` of `of`. */
export const Share = z.object({
  count: z.enum(['present', 'householdsPresent', 'yes']),
  of: z.enum(['due', 'householdsDue', 'present']),
  part: Part,
  strictly: z.boolean(),
});
export type Share = z.infer<typeof Share>;

/** Who must sit in a body: so many of its members elected representatives, and so many of those women. */
const Composition = z.object({
  representatives: Part,
  women: Part,
  /** The least number of representatives, by how many people live in the village; the largest row that fits. */
  least: z.array(z.object({ fromPeople: z.number().int(), representatives: z.number().int() })),
});
export type Composition = z.infer<typeof Composition>;

/** How a body resolves. `quorum` lists alternatives; each alternative lists all that must hold. */
export const VoteRule = z.object({
  quorum: z.array(z.array(Share)).min(1),
  pass: Share,
  noticeDays: z.number().int().nonnegative(),
  composition: Composition.optional(),
  /** Every household that is stood for has signed. */
  signatures: z.boolean().optional(),
  /** Matters that the law keeps from this body. */
  notFor: z.array(z.string()).optional(),
});
export type VoteRule = z.infer<typeof VoteRule>;

/** What a unit of a work may cost, both ends included. */
export const RateBand = z
  .object({ lowFen: z.number().int().nonnegative(), highFen: z.number().int().positive() })
  .refine(({ lowFen, highFen }) => lowFen <= highFen, 'the low end is not above the high one');
export type RateBand = z.infer<typeof RateBand>;

/** What a county's rate schedule (定额、信息价) gives for a unit of an item. */
export const ItemRate = z.object({
  item: z.string().min(1).max(100),
  unit: z.string().min(1).max(20),
  fen: z.number().int().positive(),
});
export type ItemRate = z.infer<typeof ItemRate>;

/** For one planning class, what is not simply allowed, by type of work. */
export const ClassGate = z.record(z.string(), z.enum(['allow', 'allow-with-reason', 'block']));
export type ClassGate = z.infer<typeof ClassGate>;

const listId = z.string().regex(/^[a-z][a-z0-9-]{0,29}$/);
const listed = { id: listId, zh: z.string().min(1).max(20), en: z.string().min(1).max(60) };

/** Natures of requests, as the county calls them; an item that is left out from a day on is retired. */
export const NatureList = z.array(z.object(listed)).min(1).max(30);
/** Contents of requests; each belongs to a category of needs, whose clock and works it follows. */
export const TopicList = z
  .array(z.object({ ...listed, category: z.string() }))
  .min(1)
  .max(60);

const weight = z.number().min(0).max(3);
/** How much each part of a need's rank weighs: an exponent, 0 leaves the part out. */
export const RankWeights = z.object({
  households: weight,
  severity: weight,
  vulnerable: weight,
  neverServed: weight,
  cost: weight,
});
export type RankWeights = z.infer<typeof RankWeights>;

const days = z.number().int().positive();
const percent = z.number().int().nonnegative();
const amountFen = z.number().int().positive();

/** Every family of policy numbers and the shape of its values. A key is a family, or a family and a member: works.rate.lane. */
export const ruleShapes = {
  vote: VoteRule,
  'meetings.bodies': z.array(z.string()).min(1),
  procedure: ProcedureTemplate,
  'ballot.quorum': Part,
  'ballot.proxies': ProxyRule,
  'ballot.count': CountRule,
  'ballot.recount': RecountRule,
  'ballot.least-published': z.number().int().positive(),
  'needs.reply-days': days,
  'needs.silence-days': days,
  'needs.least-voices': z.number().int().positive(),
  'survey.seconds': z.number().int().nonnegative().max(3600),
  'survey.instances': z.number().int().positive().max(50),
  'needs.natures': NatureList,
  'needs.topics': TopicList,
  'needs.rank': RankWeights,
  'works.rate': RateBand,
  'works.item-rate': ItemRate,
  'works.estimate-from-fen': amountFen,
  'works.upkeep-percent': percent,
  'works.class-gate': ClassGate,
  'works.debt-percent': percent,
  'works.major-fen': amountFen,
  'works.procedure': z.string().min(1),
  'works.duplicate-years': z.number().int().positive(),
  'works.basics-percent': percent,
  'tender.works-fen': amountFen,
  'tender.goods-fen': amountFen,
  'tender.services-fen': amountFen,
  'tender.self-built-fen': amountFen,
  'funds.shares': ShareRule,
  'plan.merit': MeritRule,
  'plan.late-per-mille': z.number().int().min(0).max(200),
  'plan.crew-pace': CrewPace,
  'plan.promise-slack': z.union([z.literal(0), z.literal(1)]),
  'plan.own-means': VillageMeans,
  'plan.upkeep-means': VillageMeans,
  'plan.stress': StressCase,
  'delivery.tolerance-percent': percent,
  'delivery.silent-days': days,
  'delivery.check-months': z.number().int().positive(),
} as const;

export type RuleFamily = keyof typeof ruleShapes;
export type RuleValue<Family extends RuleFamily> = z.output<(typeof ruleShapes)[Family]>;

/** The family that a key belongs to; null for a key that nothing reads. */
export function familyOf(key: string): RuleFamily | null {
  const families = Object.keys(ruleShapes) as RuleFamily[];
  return families.find((family) => key === family || key.startsWith(`${family}.`)) ?? null;
}

/** What is wrong with a value that a county wants to set, in the words of the schema; null when it fits. */
export function faultOfRule(key: string, value: unknown): string | null {
  const family = familyOf(key);
  if (family === null) return `${key}: no rule of the programme reads this`;
  const parsed = ruleShapes[family].safeParse(value);
  return parsed.success ? null : z.prettifyError(parsed.error);
}
