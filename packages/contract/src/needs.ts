import { Channel } from '@qianwan/programme/meetings/channel';
import { Clock, Need, NeedId, NeedState, NeedStep } from '@qianwan/programme/needs/need';
import { everyone } from '@qianwan/programme/people/role';
import { PlaceCode } from '@qianwan/programme/registry/place-code';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Page, pageOf } from './paging.ts';

/** A need as the public sees it: no household, no name. */
export const NeedView = Need.extend({
  villageName: z.string(),
  /** Households that say so, the first included; 0 where it came without a household. */
  voices: z.number().int(),
  state: NeedState,
  clock: Clock,
  /** Built a month ago or more, and whoever raised it has not said whether it helps. */
  silent: z.boolean(),
  steps: z.array(NeedStep),
});

export const raiseNeed = endpoint({
  method: 'POST',
  path: '/needs',
  summary:
    'Raises a need. No account is asked for; the receipt lets the person follow and confirm it',
  may: everyone,
  area: ({ village }) => village,
  input: Need.omit({ id: true, raisedOn: true }).extend({
    channel: Channel.default('web'),
    /** Named by an officer who enters what a household said on paper, by phone or at the door. */
    household: z.string().optional(),
    severity: z.coerce.number().int().min(1).max(3).default(2),
  }),
  reply: z.object({ id: NeedId, receipt: z.string(), dueOn: z.string() }),
});

export const supportNeed = endpoint({
  method: 'POST',
  path: '/needs/:need/voices',
  summary: '"Me too": counted once for each household, whatever the channel',
  may: ['villager', 'clerk', 'township'],
  area: ({ need }) => need,
  input: z.object({
    need: NeedId,
    /** Left out by a household that speaks for itself. */
    household: z.string().optional(),
    channel: Channel.default('web'),
  }),
  reply: z.object({ need: NeedId, voices: z.number().int() }),
});

export const takeStep = endpoint({
  method: 'POST',
  path: '/needs/:need/steps',
  summary: 'Verifies, answers or declines a need; declining needs a reason for the person',
  may: ['clerk', 'township', 'county'],
  area: ({ need }) => need,
  input: z.object({
    need: NeedId,
    step: z.enum(['verified', 'answered', 'declined']),
    words: z.string().trim().max(1000).default(''),
  }),
  reply: NeedView,
});

export const confirmNeed = endpoint({
  method: 'POST',
  path: '/needs/:need/confirmation',
  summary:
    'Only who raised it says that it is solved (or is not): by the receipt, or as that household',
  may: everyone,
  area: ({ need }) => need,
  input: z.object({
    need: NeedId,
    receipt: z.string().default(''),
    solved: z.stringbool().or(z.boolean()),
    words: z.string().trim().max(1000).default(''),
  }),
  reply: NeedView,
});

export const listNeeds = endpoint({
  method: 'GET',
  path: '/needs',
  summary: 'Needs of an area: newest first, or the overdue first, or by voices',
  may: everyone,
  area: ({ area }) => area,
  input: Page.extend({
    area: PlaceCode,
    state: NeedState.optional(),
    overdue: z.stringbool().or(z.boolean()).default(false),
  }),
  reply: pageOf(NeedView),
});

export const showNeed = endpoint({
  method: 'GET',
  path: '/needs/:need',
  summary: 'One need and everything that was done about it',
  may: everyone,
  area: ({ need }) => need,
  input: z.object({ need: NeedId }),
  reply: NeedView,
});
