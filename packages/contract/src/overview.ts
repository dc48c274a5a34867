import { everyone, insiders } from '@qianwan/programme/people/role';
import { PlaceCode, recordId } from '@qianwan/programme/registry/place-code';
import { z } from 'zod';
import { DeliveryView } from './delivery.ts';
import { endpoint } from './endpoint.ts';
import { ResolutionView } from './meetings.ts';
import { NeedView } from './needs.ts';
import { Page, pageOf } from './paging.ts';
import { PlanWork } from './plan.ts';
import { WorkView } from './works.ts';

/** Something that waits for the one who asks: what kind, about which record, since or until when. */
export const Waiting = z.object({
  kind: z.enum([
    'need-overdue',
    'need-unanswered',
    'work-to-check',
    'plan-to-approve',
    'work-to-order',
    'work-silent',
    'work-to-accept',
    'task-running',
  ]),
  count: z.number().int(),
  /** The first few, the most pressing first. */
  first: z.array(z.object({ id: z.string(), title: z.string(), day: z.string().nullable() })),
});

export const showDesk = endpoint({
  method: 'GET',
  path: '/desk/:area',
  summary: 'What needs me now',
  may: insiders,
  area: ({ area }) => area,
  input: z.object({ area: PlaceCode }),
  reply: z.object({ waiting: z.array(Waiting) }),
});

export const TrailRow = z.object({
  seq: z.number().int(),
  at: z.string(),
  actor: z.string(),
  act: z.string(),
  subject: z.string(),
  writes: z.array(z.object({ table: z.string(), key: z.string() })),
  hash: z.string(),
});

export const listTrail = endpoint({
  method: 'GET',
  path: '/trail/:county',
  summary: 'The trail of a county, newest first; of one record where a subject is named',
  may: ['county', 'auditor'],
  area: ({ county }) => county,
  input: Page.extend({ county: PlaceCode, subject: z.string().optional() }),
  reply: pageOf(TrailRow),
});

export const showMap = endpoint({
  method: 'GET',
  path: '/map/:county',
  summary:
    'All villages of a county with their points and how they fare, and the outline of the county',
  may: everyone,
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode }),
  reply: z.object({
    villages: z.array(
      z.object({
        code: PlaceCode,
        name: z.string(),
        lon: z.number(),
        lat: z.number(),
        precision: z.string(),
        households: z.number().nullable(),
        /** Open needs, works in the approved plan not yet built, works built. */
        needs: z.number().int(),
        planned: z.number().int(),
        built: z.number().int(),
      }),
    ),
    /** GeoJSON geometry of the county's outline, simplified; null where none is shipped. */
    outline: z.unknown(),
    outlineSource: z.string().nullable(),
  }),
});

export const showStory = endpoint({
  method: 'GET',
  path: '/works/:work/story',
  summary:
    'A work from the needs it answers to what became of it: gates, plan (or why not), delivery',
  may: everyone,
  area: ({ work }) => work,
  input: z.object({ work: recordId('W') }),
  reply: z.object({
    work: WorkView,
    needs: z.array(NeedView),
    resolution: ResolutionView.nullable(),
    /** What the approved plan of the newest round says of it; null before there is one. */
    plan: PlanWork.extend({ plan: z.string() }).nullable(),
    delivery: DeliveryView.nullable(),
  }),
});
