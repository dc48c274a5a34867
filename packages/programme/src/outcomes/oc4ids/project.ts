import { isDay } from '@qianwan/base/calendar';
import { z } from 'zod';
import { MilestoneKind, Route } from '#delivery/milestone';
import { Purpose } from '#funds/payer';

// The part of OC4IDS 0.9.5 that we speak (Open Contracting for Infrastructure Data Standards,
// standard.open-contracting.org/infrastructure/0.9.5). What others add is left unread.

export const Value = z.object({ amount: z.number(), currency: z.literal('CNY') });
export type Value = z.infer<typeof Value>;

/** A date-time of RFC 3339; its first ten letters are the day. */
const Moment = z.string().refine((text) => text[10] === 'T' && isDay(text.slice(0, 10)));

const Period = z.object({ startDate: Moment.optional(), endDate: Moment.optional() });
const Reference = z.object({ id: z.string(), name: z.string() });
const Classification = z.object({
  scheme: z.string(),
  id: z.string(),
  description: z.string().optional(),
});

/** Which earmark money is of: OC4IDS has no word for it. */
const Earmarked = z.object({
  x_qianwan_earmark: z.object({ purpose: Purpose.nullable(), year: z.number().int() }),
});

const Party = Reference.extend({
  roles: z.array(z.string()),
  classifications: z.array(Classification).optional(),
});

const Observation = z.object({
  id: z.string(),
  measure: z.number(),
  unit: z.object({ name: z.string() }),
  period: Period.optional(),
});
const Metric = z.object({ id: z.string(), title: z.string(), observations: z.array(Observation) });

const BudgetBreakdown = Earmarked.extend({
  id: z.string(),
  amount: Value,
  period: Period,
  sourceParty: Reference,
});

const Budget = z.object({
  amount: Value,
  budgetBreakdowns: z
    .array(
      z.object({
        id: z.string(),
        description: z.string(),
        budgetBreakdown: z.array(BudgetBreakdown),
      }),
    )
    .optional(),
  finance: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        assetClass: z.array(z.string()),
        value: Value,
      }),
    )
    .optional(),
});

const Location = z.object({
  id: z.string(),
  description: z.string(),
  geometry: z
    .object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) })
    .optional(),
});

const Milestone = z.object({
  id: MilestoneKind,
  title: z.string(),
  dateMet: Moment,
  status: z.literal('met'),
});

const ContractingProcess = z.object({
  id: z.string(),
  summary: z.object({
    externalReference: z.string(),
    nature: z.array(z.string()),
    status: z.enum(['active', 'closed']),
    tender: z.object({ procurementMethod: z.string(), procurementMethodDetails: Route }),
    suppliers: z.array(Reference),
    contractValue: Value,
    contractPeriod: z.object({ startDate: Moment, endDate: Moment }),
    milestones: z.array(Milestone).optional(),
  }),
});

const Transaction = Earmarked.extend({
  id: z.string(),
  date: Moment,
  value: Value,
  payer: Reference,
});

const Document = z.object({
  id: z.string(),
  documentType: z.string(),
  title: z.string(),
  url: z.string(),
});

const CostMeasurement = z.object({
  id: z.string(),
  costGroups: z.array(
    z.object({
      id: z.string(),
      category: z.string(),
      costs: z.array(z.object({ id: z.string(), value: Value })),
    }),
  ),
});

const RelatedProject = z.object({
  id: z.string(),
  scheme: z.string(),
  identifier: z.string(),
  relationship: z.string(),
});

export const ProjectStatus = z.enum([
  'identification',
  'preparation',
  'implementation',
  'completion',
  'maintenance',
]);
export type ProjectStatus = z.infer<typeof ProjectStatus>;

export const Project = z.object({
  id: z.string(),
  updated: Moment,
  language: z.literal('zh'),
  identifiers: z.array(z.object({ scheme: z.string(), id: z.string() })),
  title: z.string(),
  description: z.string().optional(),
  status: ProjectStatus,
  type: z.literal('construction'),
  sector: z.array(z.string()),
  additionalClassifications: z.array(Classification),
  budget: Budget,
  period: Period.optional(),
  identificationPeriod: z.object({ startDate: Moment }),
  preparationPeriod: z.object({ startDate: Moment }).optional(),
  completion: z.object({ endDate: Moment, finalValue: Value }).optional(),
  locations: z.array(Location),
  parties: z.array(Party).optional(),
  metrics: z.array(Metric),
  costMeasurements: z.array(CostMeasurement),
  relatedProjects: z.array(RelatedProject).optional(),
  documents: z.array(Document).optional(),
  contractingProcesses: z.array(ContractingProcess).optional(),
  transactions: z.array(Transaction).optional(),
});
export type Project = z.infer<typeof Project>;

export const ProjectPackage = z.object({
  uri: z.string(),
  publishedDate: Moment,
  version: z.string(),
  publisher: z.object({ name: z.string() }),
  projects: z.array(Project).min(1),
});
export type ProjectPackage = z.infer<typeof ProjectPackage>;
