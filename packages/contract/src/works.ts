import { everyone } from '@qianwan/programme/people/role';
import { PlaceCode } from '@qianwan/programme/registry/place-code';
import { Estimate } from '@qianwan/programme/works/estimate';
import { Work, WorkId, WorkType } from '@qianwan/programme/works/work';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Finding } from './finding.ts';
import { Page, pageOf } from './paging.ts';

/** Where a work stands on its way into the library; what became of it there, later stages say. */
export const WorkState = z.enum(['proposed', 'refused', 'admitted']);

export const WorkView = Work.extend({
  villageName: z.string(),
  state: WorkState,
  /** The newest verdict of the gates: empty and admitted, or every reason. */
  findings: z.array(Finding),
  checkedOn: z.string().nullable(),
  admittedOn: z.string().nullable(),
});

export const proposeWork = endpoint({
  method: 'POST',
  path: '/works',
  summary: 'A village proposes a work that answers needs',
  may: ['clerk', 'township', 'county'],
  area: ({ village }) => village,
  input: Work.omit({ id: true, proposedOn: true }),
  reply: z.object({ id: WorkId }),
});

export const changeWork = endpoint({
  method: 'POST',
  path: '/works/:work/change',
  summary: 'Changes a proposal before it is admitted; the trail keeps what it was',
  may: ['clerk', 'township', 'county'],
  area: ({ work }) => work,
  input: Work.omit({
    id: true,
    village: true,
    proposedOn: true,
    needs: true,
    after: true,
    type: true,
  })
    .partial()
    .extend({ work: WorkId }),
  reply: z.object({ id: WorkId }),
});

export const estimateWork = endpoint({
  method: 'POST',
  path: '/works/:work/estimate',
  summary:
    'Hands in an estimate, line by line, and answers what is wrong with it; the newest holds',
  may: ['clerk', 'township', 'county'],
  area: ({ work }) => work,
  input: Estimate.extend({ work: WorkId }),
  reply: z.object({ id: WorkId, totalFen: z.number().int(), findings: z.array(Finding) }),
});

export const showEstimate = endpoint({
  method: 'GET',
  path: '/works/:work/estimate',
  summary: 'The newest estimate of a work, with what is wrong with it by the rates of today',
  may: everyone,
  area: ({ work }) => work,
  input: z.object({ work: WorkId }),
  reply: z.object({
    estimate: Estimate.extend({
      madeOn: z.string(),
      totalFen: z.number().int(),
      findings: z.array(Finding),
    }).nullable(),
  }),
});

export const admitWork = endpoint({
  method: 'POST',
  path: '/works/:work/admission',
  summary: 'Asks every gate; admits the work to the library, or answers with every reason at once',
  may: ['township', 'county'],
  area: ({ work }) => work,
  input: z.object({ work: WorkId }),
  reply: z.object({ id: WorkId, admitted: z.boolean(), findings: z.array(Finding) }),
});

export const listWorks = endpoint({
  method: 'GET',
  path: '/works',
  summary: 'Works of an area in order of id',
  may: everyone,
  area: ({ area }) => area,
  input: Page.extend({ area: PlaceCode, state: WorkState.optional(), type: WorkType.optional() }),
  reply: pageOf(WorkView),
});

export const showWork = endpoint({
  method: 'GET',
  path: '/works/:work',
  summary: 'One work: its needs, resolution, gates, and where it stands',
  may: everyone,
  area: ({ work }) => work,
  input: z.object({ work: WorkId }),
  reply: WorkView,
});
