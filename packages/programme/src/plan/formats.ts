import type { Ground, GroundCode, Plan, Problem } from '@qianwan/planner';
import { z } from 'zod';
import { WHOLE } from './planned-work.ts';
import {
  groundCodeFromVersion1,
  PlanOfVersion1,
  ProblemOfVersion1,
  planFromVersion1,
  problemFromVersion1,
} from './version-1.ts';

// The engine's problem and plan as they come from outside: files of strangers, rows of a database.
// The engine itself trusts its types; this is their door. docs/formats/plan.md says what each field means.

const wholeFen = z
  .number()
  .int()
  .transform((amount) => amount as Problem['envelopes'][number]['fen']);
const id = z.string().min(1);
const year = z.number().int();
const points = z.number().int();
const burden = { ownFen: wholeFen, upkeepFen: wholeFen, serviceFen: wholeFen };

const place = z.object({
  id,
  groups: z.array(z.string()),
  worksPerYear: z.number().int(),
  ownFen: z.array(wholeFen),
  means: z.array(z.object({ id, upkeepPerMille: z.number().int(), fen: z.array(wholeFen) })),
});

const work = z.object({
  id,
  place: id,
  purpose: z.string(),
  crew: z.string().nullable(),
  claim: points,
  buildYears: z.number().int(),
  grades: z.array(
    z.object({
      id,
      merit: points,
      shares: z.array(z.object({ payer: id, fen: z.array(wholeFen) })),
      ...burden,
    }),
  ),
  partners: z.array(z.object({ place: id, ...burden })),
  after: z.array(id),
  notBefore: year.nullable(),
  notAfter: year.nullable(),
});

const pace = z.object({
  id,
  crew: z.string().nullable(),
  group: z.string().nullable(),
  year,
  works: z.number().int(),
});

const match = z.object({
  id,
  payer: id,
  of: z.array(id),
  group: z.string().nullable(),
  perMille: z.number().int(),
});

const problem = z.object({
  format: z.literal('qianwan-problem/2'),
  years: z.array(z.object({ year, worth: z.number().int() })),
  places: z.array(place),
  works: z.array(work),
  envelopes: z.array(
    z.object({ id, payer: id, purpose: z.string().nullable(), year, fen: wholeFen }),
  ),
  transfers: z.array(z.object({ id, from: id, to: id, mostFen: wholeFen.nullable() })),
  paces: z.array(pace),
  floors: z.array(z.object({ id, group: z.string(), payer: id.nullable(), fen: wholeFen })),
  matches: z.array(match),
  commitments: z.array(
    z.object({ work: id, year, slack: z.literal([0, 1]), grade: id.nullable() }),
  ),
  synergies: z.array(
    z.object({
      id,
      works: z.tuple([id, id]),
      merit: points,
      when: z.enum(['same-year', 'both-stand']),
    }),
  ),
});

const groundCodes = [
  'envelope-spent',
  'pace-full',
  'place-full',
  'own-money-spent',
  'means-spent',
  'match-short',
  'waits-for',
  'not-its-year',
  'outbid',
] as const satisfies readonly GroundCode[];

const ground = z.object({
  work: id,
  grade: id,
  year,
  code: z.enum(groundCodes),
  by: z.string().nullable(),
  short: z.number().nullable(),
});

const prices = z.array(z.object({ id, price: z.number().int() }));
const yearly = z.array(z.number().int());

const plan = z.object({
  format: z.literal('qianwan-plan/2'),
  value: z.number().int(),
  bound: z.number().int(),
  choices: z.array(z.object({ work: id, grade: id, year })),
  moves: z.array(z.object({ transfer: id, fen: wholeFen })),
  grounds: z.array(ground),
  certificate: z.object({
    scale: z.number().int().positive(),
    envelopes: prices,
    paces: prices,
    floors: prices,
    matches: prices,
    synergies: z.array(z.object({ id, first: yearly })),
    partners: z.array(z.object({ work: id, place: id, credit: yearly })),
  }),
});

/** A problem of either version; what was written in the first is read as the second says it. */
export const ProblemFormat: z.ZodType<Problem> = z.discriminatedUnion('format', [
  problem,
  ProblemOfVersion1.transform(problemFromVersion1),
]);

/** A plan for this problem, of either version. */
export function planFormatFor(posed: Problem): z.ZodType<Plan> {
  return z.discriminatedUnion('format', [
    plan,
    PlanOfVersion1.transform((first) => planFromVersion1(posed, first)),
  ]);
}

/** A ground as it is kept beside its work, since plans of either version. */
export const KeptGround: z.ZodType<Omit<Ground, 'work'>> = ground.omit({ work: true }).extend({
  grade: id.default(WHOLE),
  code: z.enum([...groundCodes, 'upkeep-spent']).transform(groundCodeFromVersion1),
});
