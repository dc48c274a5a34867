import type { Plan, Problem } from '@qianwan/planner';
import { z } from 'zod';

// The engine's problem and plan as they come from outside: files of strangers, rows of a database.
// The engine itself trusts its types; this is their door. docs/formats/plan.md says what each field means.

const wholeFen = z
  .number()
  .int()
  .transform((amount) => amount as Problem['envelopes'][number]['fen']);
const id = z.string().min(1);
const year = z.number().int();

const problem = z.object({
  format: z.literal('qianwan-problem/1'),
  years: z.array(z.object({ year, worth: z.number().int() })),
  places: z.array(
    z.object({
      id,
      groups: z.array(z.string()),
      worksPerYear: z.number().int(),
      ownFen: wholeFen,
      upkeepFen: wholeFen,
    }),
  ),
  works: z.array(
    z.object({
      id,
      place: id,
      purpose: z.string(),
      crew: z.string().nullable(),
      merit: z.number().int(),
      claim: z.number().int(),
      shares: z.array(z.object({ payer: id, fen: wholeFen })),
      ownFen: wholeFen,
      upkeepFen: wholeFen,
      after: z.array(id),
      notBefore: year.nullable(),
      notAfter: year.nullable(),
    }),
  ),
  envelopes: z.array(
    z.object({ id, payer: id, purpose: z.string().nullable(), year, fen: wholeFen }),
  ),
  paces: z.array(
    z.object({
      id,
      crew: z.string().nullable(),
      group: z.string().nullable(),
      year,
      works: z.number().int(),
    }),
  ),
  floors: z.array(z.object({ id, group: z.string(), payer: id.nullable(), fen: wholeFen })),
  commitments: z.array(z.object({ work: id, year, slack: z.literal([0, 1]) })),
  synergies: z.array(z.object({ id, works: z.tuple([id, id]), merit: z.number().int() })),
});

const prices = z.array(z.object({ id, price: z.number().int() }));
const draws = z.array(z.object({ envelope: id, fen: wholeFen }));

const plan = z.object({
  format: z.literal('qianwan-plan/1'),
  value: z.number().int(),
  bound: z.number().int(),
  choices: z.array(z.object({ work: id, year, draws })),
  grounds: z.array(
    z.object({
      work: id,
      year,
      code: z.enum([
        'envelope-spent',
        'pace-full',
        'place-full',
        'own-money-spent',
        'upkeep-spent',
        'waits-for',
        'not-its-year',
        'outbid',
      ]),
      by: z.string().nullable(),
      short: z.number().nullable(),
    }),
  ),
  certificate: z.object({
    scale: z.number().int().positive(),
    envelopes: prices,
    paces: prices,
    floors: prices,
    synergies: z.array(z.object({ id, first: z.array(z.number().int()) })),
  }),
});

export const ProblemFormat: z.ZodType<Problem> = problem;
export const PlanFormat: z.ZodType<Plan> = plan;
