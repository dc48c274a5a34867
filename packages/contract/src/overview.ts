import { insiders } from '@qianwan/programme/people/role';
import { PlaceCode } from '@qianwan/programme/registry/place-code';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Page, pageOf } from './paging.ts';

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
