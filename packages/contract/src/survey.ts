import { everyone } from '@qianwan/programme/people/role';
import { PlaceCode } from '@qianwan/programme/registry/place-code';
import { Fact } from '@qianwan/programme/survey/fact';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Page, pageOf } from './paging.ts';

export const recordFact = endpoint({
  method: 'POST',
  path: '/facts',
  summary: 'Records one fact of a place; the one it supersedes stays readable',
  may: ['clerk', 'township', 'county'],
  area: ({ place }) => place,
  input: z.object({
    place: PlaceCode,
    measure: z.string(),
    value: z.number().nullable().default(null),
    words: z.string().nullable().default(null),
    day: z.iso.date(),
    source: z.string().min(2).max(200),
  }),
  reply: Fact,
});

export const listFacts = endpoint({
  method: 'GET',
  path: '/facts',
  summary:
    'What is known of a place: the newest fact of each measure, or all of one measure; as known on a day',
  may: everyone,
  area: ({ place }) => place,
  input: Page.extend({
    place: PlaceCode,
    measure: z.string().optional(),
    knownOn: z.iso.date().optional(),
  }),
  reply: pageOf(Fact),
});
