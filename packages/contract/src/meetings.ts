import { Ballot, BallotId, Choice, Count } from '@qianwan/programme/meetings/ballot';
import { Channel } from '@qianwan/programme/meetings/channel';
import { Resolution } from '@qianwan/programme/meetings/resolution';
import { everyone } from '@qianwan/programme/people/role';
import { PlaceCode } from '@qianwan/programme/registry/place-code';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Finding } from './finding.ts';
import { Page, pageOf } from './paging.ts';

/** A resolution with what the vote rule of its day says of it: no findings, and it is valid. */
export const ResolutionView = Resolution.extend({ valid: z.boolean(), findings: z.array(Finding) });

export const recordResolution = endpoint({
  method: 'POST',
  path: '/resolutions',
  summary: 'Records what a meeting resolved; kept whether it is valid or not, with the reasons',
  may: ['clerk', 'township', 'county'],
  area: ({ village }) => village,
  input: Resolution.omit({ id: true }),
  reply: ResolutionView,
});

export const listResolutions = endpoint({
  method: 'GET',
  path: '/resolutions',
  summary: 'Resolutions of an area, newest first',
  may: everyone,
  area: ({ area }) => area,
  input: Page.extend({ area: PlaceCode }),
  reply: pageOf(ResolutionView),
});

export const openBallot = endpoint({
  method: 'POST',
  path: '/ballots',
  summary: 'Puts a question to the households of a village',
  may: ['clerk', 'township', 'county'],
  area: ({ village }) => village,
  input: Ballot.omit({ id: true, openedOn: true }),
  reply: z.object({ id: BallotId }),
});

export const castVote = endpoint({
  method: 'POST',
  path: '/ballots/:ballot/votes',
  summary:
    'One household, one voice: on screen by the household, or entered from paper by the clerk',
  may: ['villager', 'clerk', 'township', 'county'],
  area: ({ ballot }) => ballot,
  input: z.object({
    ballot: BallotId,
    /** Left out by a household that votes for itself. */
    household: z.string().optional(),
    choice: Choice,
    channel: Channel.default('web'),
  }),
  reply: z.object({ ballot: BallotId, count: Count }),
});

export const showBallot = endpoint({
  method: 'GET',
  path: '/ballots/:ballot',
  summary: 'A question and its count',
  may: everyone,
  area: ({ ballot }) => ballot,
  input: z.object({ ballot: BallotId }),
  reply: Ballot.omit({ households: true }).extend({ count: Count }),
});
