import { Figure } from '@qianwan/programme/outcomes/indicator';
import { everyone } from '@qianwan/programme/people/role';
import { PlaceCode } from '@qianwan/programme/registry/place-code';
import { Fact } from '@qianwan/programme/survey/fact';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Page, pageOf } from './paging.ts';

export const showFigures = endpoint({
  method: 'GET',
  path: '/indicators/:place',
  summary:
    'Every indicator of a place on a day, with its target; and, a level below, of each part of it',
  may: everyone,
  area: ({ place }) => place,
  input: z.object({ place: PlaceCode, on: z.iso.date().optional() }),
  reply: z.object({
    figures: z.array(Figure),
    parts: z.array(Figure.extend({ name: z.string() })),
  }),
});

/** A figure's source: the facts of one village that went into it. */
export const FigureSource = z.object({
  village: z.string(),
  villageName: z.string(),
  numerator: z.number(),
  denominator: z.number(),
  facts: z.array(Fact),
});

export const openFigure = endpoint({
  method: 'GET',
  path: '/indicators/:place/:indicator/sources',
  summary: 'What a figure was made of, village by village, down to the facts',
  may: everyone,
  area: ({ place }) => place,
  input: Page.extend({ place: PlaceCode, indicator: z.string(), on: z.iso.date().optional() }),
  reply: pageOf(FigureSource),
});

export const setTarget = endpoint({
  method: 'POST',
  path: '/indicators/:county/:indicator/targets',
  summary: 'Sets what the county means to reach by a year',
  may: ['county'],
  area: ({ county }) => county,
  input: z.object({
    county: PlaceCode,
    indicator: z.string(),
    year: z.number().int().min(2003).max(2100),
    value: z.number().min(0),
    source: z.string().trim().min(2).max(200),
  }),
  reply: z.object({ indicator: z.string(), year: z.number().int() }),
});
