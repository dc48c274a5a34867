import { DeliveryState, MilestoneKind, Route } from '@qianwan/programme/delivery/milestone';
import { BallotId, Count } from '@qianwan/programme/meetings/ballot';
import { everyone } from '@qianwan/programme/people/role';
import { PlaceCode, recordId } from '@qianwan/programme/registry/place-code';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Finding } from './finding.ts';
import { Page, pageOf } from './paging.ts';

const work = recordId('W');

export const Order = z.object({
  id: recordId('O'),
  work,
  contractor: z.string().trim().min(2).max(100),
  route: Route,
  amountFen: z.number().int().positive(),
  orderedOn: z.string(),
  dueOn: z.iso.date(),
});

export const DeliveryView = z.object({
  work,
  title: z.string(),
  village: z.string(),
  villageName: z.string(),
  state: DeliveryState,
  order: Order,
  committedFen: z.number().int(),
  paidFen: z.number().int(),
  milestones: z.array(
    z.object({
      milestone: MilestoneKind,
      reachedOn: z.string(),
      words: z.string(),
      evidence: z.array(z.string()),
    }),
  ),
  measured: z
    .object({ quantity: z.number(), measuredOn: z.string(), measuredBy: z.array(z.string()) })
    .nullable(),
  ballot: z.object({ id: BallotId, count: Count }).nullable(),
  acceptedOn: z.string().nullable(),
  facility: z.string().nullable(),
  /** Days since anything was heard of it; an alert above thirty. */
  silentDays: z.number().int(),
});

export const orderWork = endpoint({
  method: 'POST',
  path: '/works/:work/order',
  summary: 'Orders a work of the approved plan; the route must suit the amount',
  may: ['county', 'township'],
  area: ({ work }) => work,
  input: Order.omit({ id: true, orderedOn: true }),
  reply: Order,
});

export const reachMilestone = endpoint({
  method: 'POST',
  path: '/works/:work/milestones',
  summary: 'A milestone is reached; evidence is kept by its hash',
  may: ['clerk', 'township', 'county'],
  area: ({ work }) => work,
  input: z.object({
    work,
    milestone: MilestoneKind,
    reachedOn: z.iso.date(),
    words: z.string().trim().max(500).default(''),
    /** Files as base64 with their media type; a picture is never compulsory. */
    evidence: z
      .array(z.object({ mediaType: z.string(), content: z.string() }))
      .max(5)
      .default([]),
  }),
  reply: z.object({ work, milestone: MilestoneKind }),
});

export const measureWork = endpoint({
  method: 'POST',
  path: '/works/:work/measurements',
  summary:
    'Quantities measured on site by at least two parties, the supervision committee among them',
  may: ['clerk', 'township', 'county'],
  area: ({ work }) => work,
  input: z.object({
    work,
    quantity: z.number().positive(),
    measuredOn: z.iso.date(),
    measuredBy: z.array(z.enum(['contractor', 'supervision-committee', 'township', 'villagers'])),
  }),
  reply: z.object({ work, quantity: z.number() }),
});

export const openAcceptance = endpoint({
  method: 'POST',
  path: '/works/:work/acceptance-ballot',
  summary: 'Asks the served households whether they accept the work',
  may: ['clerk', 'township', 'county'],
  area: ({ work }) => work,
  input: z.object({ work, households: z.array(z.string()).min(1), closesOn: z.iso.date() }),
  reply: z.object({ work, ballot: BallotId }),
});

export const acceptWork = endpoint({
  method: 'POST',
  path: '/works/:work/acceptance',
  summary:
    'Accepts a work: measured, voted, with owner, carer and upkeep; it becomes a facility and its needs await confirmation',
  may: ['township', 'county'],
  area: ({ work }) => work,
  input: z.object({ work, complaintPhone: z.string().trim().min(3).max(40) }),
  reply: z.object({ work, facility: recordId('F') }),
});

export const listDelivery = endpoint({
  method: 'GET',
  path: '/delivery',
  summary: 'Works under way or built in an area, in order of id',
  may: everyone,
  area: ({ area }) => area,
  input: Page.extend({ area: PlaceCode, state: DeliveryState.optional() }),
  reply: pageOf(DeliveryView),
});

export const showDelivery = endpoint({
  method: 'GET',
  path: '/works/:work/delivery',
  summary: 'How one work is coming along; the findings say what its acceptance still lacks',
  may: everyone,
  area: ({ work }) => work,
  input: z.object({ work }),
  reply: DeliveryView.extend({ lacking: z.array(Finding) }),
});
