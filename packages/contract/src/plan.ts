import { everyone } from '@qianwan/programme/people/role';
import { Merit } from '@qianwan/programme/plan/merit';
import { PlanSettings } from '@qianwan/programme/plan/plan-settings';
import { PlaceCode, recordId } from '@qianwan/programme/registry/place-code';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Page, pageOf } from './paging.ts';

export const RoundId = recordId('R');
export const PlanId = recordId('P');

export const Round = z.object({
  id: RoundId,
  title: z.string(),
  firstYear: z.number().int(),
  years: z.number().int(),
  openedOn: z.string(),
});

export const PlanSummary = z.object({
  id: PlanId,
  round: RoundId,
  title: z.string(),
  settings: PlanSettings,
  value: z.number(),
  bound: z.number(),
  /** (bound − value) / bound: no plan can be better than this one by more. */
  gap: z.number(),
  chosen: z.number().int(),
  leftOut: z.number().int(),
  villages: z.number().int(),
  costFen: z.number().int(),
  madeOn: z.string(),
  madeBy: z.string(),
  approvedOn: z.string().nullable(),
  problemSha256: z.string(),
  planSha256: z.string(),
});

/** What the plan says of one work. `by` and `short` are the binding limit and how far it is from coming in. */
export const PlanWork = z.object({
  work: z.string(),
  title: z.string(),
  type: z.string(),
  village: z.string(),
  villageName: z.string(),
  costFen: z.number().int(),
  year: z.number().int().nullable(),
  ground: z
    .object({
      code: z.string(),
      /** The grade that is asked about. */
      grade: z.string(),
      year: z.number().int(),
      by: z.string().nullable(),
      short: z.number().nullable(),
    })
    .nullable(),
  /** What its merit was made of when the plan was drawn; null where it was not put to the engine. */
  merit: Merit.nullable(),
});

export const openRound = endpoint({
  method: 'POST',
  path: '/rounds',
  summary: 'Opens a yearly round',
  may: ['county'],
  area: ({ county }) => county,
  input: z.object({
    county: PlaceCode,
    title: z.string().trim().min(2).max(100),
    firstYear: z.number().int().min(2003).max(2100),
    years: z.number().int().min(1).max(10).default(5),
  }),
  reply: Round,
});

export const listRounds = endpoint({
  method: 'GET',
  path: '/rounds/:county',
  summary: 'Rounds and their plans, newest first',
  may: everyone,
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode }),
  reply: z.object({ rounds: z.array(Round.extend({ plans: z.array(PlanSummary) })) }),
});

export const drawPlan = endpoint({
  method: 'POST',
  path: '/rounds/:round/plans',
  summary: 'Draws a plan from the library and the funds as they stand; a task, with progress',
  may: ['county'],
  area: ({ round }) => round,
  input: PlanSettings.extend({ round: RoundId }),
  reply: z.object({ task: z.string() }),
});

export const showPlan = endpoint({
  method: 'GET',
  path: '/plans/:plan',
  summary: 'A plan: its figures, its money by payer and year',
  may: everyone,
  area: ({ plan }) => plan,
  input: z.object({ plan: PlanId }),
  reply: PlanSummary.extend({
    years: z.array(
      z.object({ year: z.number().int(), works: z.number().int(), costFen: z.number().int() }),
    ),
    payers: z.array(
      z.object({
        payer: z.string(),
        nameZh: z.string(),
        nameEn: z.string(),
        kind: z.string(),
        year: z.number().int(),
        drawnFen: z.number().int(),
        availableFen: z.number().int(),
      }),
    ),
  }),
});

export const listPlanWorks = endpoint({
  method: 'GET',
  path: '/plans/:plan/works',
  summary: 'What the plan says of each work: its year, or why not, in order of id',
  may: everyone,
  area: ({ plan }) => plan,
  input: Page.extend({
    plan: PlanId,
    village: PlaceCode.optional(),
    chosen: z.stringbool().or(z.boolean()).optional(),
  }),
  reply: pageOf(PlanWork),
});

export const comparePlans = endpoint({
  method: 'GET',
  path: '/plans/:plan/against/:other',
  summary: 'Two plans side by side: places, money, years, who gains and who loses',
  may: everyone,
  area: ({ plan }) => plan,
  input: z.object({ plan: PlanId, other: PlanId }),
  reply: z.object({
    plan: PlanSummary,
    other: PlanSummary,
    /** Works that are in one plan only, or in both in other years. */
    changes: z.array(
      z.object({
        work: z.string(),
        title: z.string(),
        village: z.string(),
        villageName: z.string(),
        costFen: z.number().int(),
        year: z.number().int().nullable(),
        otherYear: z.number().int().nullable(),
      }),
    ),
    /** Villages by how much more (or less) is built there in `plan` than in `other`. */
    villages: z.array(
      z.object({
        village: z.string(),
        villageName: z.string(),
        costFen: z.number(),
        otherCostFen: z.number(),
      }),
    ),
  }),
});

export const approvePlan = endpoint({
  method: 'POST',
  path: '/plans/:plan/approval',
  summary:
    'Approves one plan of its round; audited once more before it holds, and its money is committed',
  may: ['county'],
  area: ({ plan }) => plan,
  input: z.object({ plan: PlanId, words: z.string().trim().max(500).default('') }),
  reply: PlanSummary,
});

/** Answers with the very bytes that were stored. */
export const downloadPlan = endpoint({
  method: 'GET',
  path: '/plans/:plan/files/:file',
  summary: 'The problem, the plan or its certificate as JSON, for anyone who wants to check',
  may: everyone,
  area: ({ plan }) => plan,
  input: z.object({ plan: PlanId, file: z.enum(['problem', 'plan', 'certificate']) }),
  reply: z.unknown(),
});
