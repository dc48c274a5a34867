import { type Fen, fen } from '@qianwan/base/money';
import { byText } from '@qianwan/base/order';
import type { Certificate, GroundCode, Plan, Problem } from '@qianwan/planner';
import { z } from 'zod';
import { transfersOf } from './envelopes.ts';
import { WHOLE } from './planned-work.ts';

// Problems and plans as they were written until November 2026. What was stored then stays readable for
// good; docs/decisions/2026-11-24-plans-of-version-1.md says what is faithful about it and what is not.

const wholeFen = z
  .number()
  .int()
  .transform((amount) => amount as Fen);
const id = z.string().min(1);
const year = z.number().int();

export const ProblemOfVersion1 = z.object({
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
type ProblemOfVersion1 = z.output<typeof ProblemOfVersion1>;

const prices = z.array(z.object({ id, price: z.number().int() }));

export const PlanOfVersion1 = z.object({
  format: z.literal('qianwan-plan/1'),
  value: z.number().int(),
  bound: z.number().int(),
  choices: z.array(
    z.object({ work: id, year, draws: z.array(z.object({ envelope: id, fen: wholeFen })) }),
  ),
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
type PlanOfVersion1 = z.output<typeof PlanOfVersion1>;

/** The same problem in the words of version 2: one grade, one year of building, the same limits every year. */
export function problemFromVersion1(first: ProblemOfVersion1): Problem {
  const everyYear = (amount: Fen): Fen[] => first.years.map(() => amount);
  return {
    ...first,
    format: 'qianwan-problem/2',
    places: first.places.map(({ ownFen, upkeepFen, ...place }) => ({
      ...place,
      ownFen: everyYear(ownFen),
      means: [{ id: 'usual', upkeepPerMille: 1000, fen: everyYear(upkeepFen) }],
    })),
    works: first.works.map(({ merit, shares, ownFen, upkeepFen, ...work }) => ({
      ...work,
      buildYears: 1,
      grades: [
        {
          id: WHOLE,
          merit,
          shares: shares.map((share) => ({ payer: share.payer, fen: [share.fen] })),
          ownFen,
          upkeepFen,
          serviceFen: fen(0),
        },
      ],
      partners: [],
    })),
    transfers: transfersOf(first.envelopes),
    matches: [],
    commitments: first.commitments.map((promise) => ({ ...promise, grade: null })),
    synergies: first.synergies.map((synergy) => ({ ...synergy, when: 'same-year' })),
  };
}

/** The same plan for the same problem: what was drawn out of a general envelope for a work with an earmark, moves there. */
export function planFromVersion1(problem: Problem, first: PlanOfVersion1): Plan {
  return {
    ...first,
    format: 'qianwan-plan/2',
    choices: first.choices.map(({ work, year }) => ({ work, grade: WHOLE, year })),
    moves: movesIn(problem, first),
    grounds: first.grounds.map(({ code, ...ground }) => ({
      ...ground,
      grade: WHOLE,
      code: groundCodeFromVersion1(code),
    })),
    certificate: certificateIn(problem, first),
  };
}

type GroundCodeOfVersion1 = PlanOfVersion1['grounds'][number]['code'];

/** The code of a ground as it is called now. */
export function groundCodeFromVersion1(code: GroundCodeOfVersion1 | GroundCode): GroundCode {
  return code === 'upkeep-spent' ? 'means-spent' : code;
}

function movesIn(
  { works, envelopes, transfers }: Problem,
  { choices }: PlanOfVersion1,
): Plan['moves'] {
  const purposeOf = new Map(works.map((work) => [work.id, work.purpose]));
  const envelopeById = new Map(envelopes.map((envelope) => [envelope.id, envelope]));
  const moved = new Map<string, number>();
  for (const choice of choices) {
    for (const draw of choice.draws) {
      const transfer = transfers.find(
        ({ from, to }) =>
          from === draw.envelope && envelopeById.get(to)?.purpose === purposeOf.get(choice.work),
      );
      if (transfer !== undefined) moved.set(transfer.id, (moved.get(transfer.id) ?? 0) + draw.fen);
    }
  }
  return [...moved]
    .map(([transfer, amount]) => ({ transfer, fen: fen(amount) }))
    .toSorted((a, b) => byText(a.transfer, b.transfer));
}

/** A share was reckoned at the lowest price that might pay it; now its envelope's own price says so. */
function certificateIn({ transfers }: Problem, { certificate }: PlanOfVersion1): Certificate {
  const priceOf = new Map(
    certificate.envelopes.map(({ id: envelope, price }) => [envelope, price]),
  );
  const envelopes = certificate.envelopes.map(({ id: envelope, price }) => {
    const above = transfers.filter(({ to }) => to === envelope);
    return {
      id: envelope,
      price: Math.min(price, ...above.map(({ from }) => priceOf.get(from) ?? 0)),
    };
  });
  return { ...certificate, envelopes, matches: [], partners: [] };
}
