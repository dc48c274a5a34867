import { everyone, insiders } from '@qianwan/programme/people/role';
import { Facility } from '@qianwan/programme/registry/facility';
import { Place, PlaceLevel, Point } from '@qianwan/programme/registry/place';
import { PlaceCode } from '@qianwan/programme/registry/place-code';
import { RuleRow } from '@qianwan/programme/registry/rule-row';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Page, pageOf } from './paging.ts';

export const PlaceRow = Place.extend({
  parentName: z.string().nullable(),
  point: Point.nullable(),
  households: z.number().nullable(),
  residents: z.number().nullable(),
  planClass: z.string().nullable(),
});

export const listPlaces = endpoint({
  method: 'GET',
  path: '/places',
  summary: 'Places of an area in order of code; with `words`, those whose name contains them',
  may: everyone,
  area: ({ area }) => area,
  input: Page.extend({
    area: PlaceCode,
    level: PlaceLevel.optional(),
    words: z.string().trim().max(40).default(''),
  }),
  reply: pageOf(PlaceRow),
});

export const showPlace = endpoint({
  method: 'GET',
  path: '/places/:code',
  summary: 'One place, what lies in it, and what stands there',
  may: everyone,
  area: ({ code }) => code,
  input: z.object({ code: PlaceCode }),
  reply: PlaceRow.extend({
    above: z.array(z.object({ code: PlaceCode, name: z.string() })),
    facilities: z.array(Facility),
  }),
});

/** Answers with the tile itself: layer `places`, single places near, counted cells from afar. */
export const showTile = endpoint({
  method: 'GET',
  path: '/tiles/:county/:z/:x/:y',
  summary:
    'Places of a county or a province as a vector tile (MVT 2.1), each with how well it is placed',
  may: everyone,
  area: ({ county }) => county,
  input: z
    .object({
      county: PlaceCode,
      z: z.coerce.number().int().min(0).max(22),
      x: z.coerce.number().int().min(0),
      y: z.coerce.number().int().min(0),
    })
    .refine(({ z, x, y }) => x < 2 ** z && y < 2 ** z, { path: ['x'] }),
  reply: z.unknown(),
});

export const setPoint = endpoint({
  method: 'POST',
  path: '/places/:code/point',
  summary: 'Sets where a place really is; who and when is kept',
  may: ['county', 'township', 'clerk'],
  area: ({ code }) => code,
  input: z.object({
    code: PlaceCode,
    lon: z.coerce.number().min(-180).max(180),
    lat: z.coerce.number().min(-85).max(85),
    source: z.string().trim().min(2).max(200),
  }),
  reply: z.object({ code: PlaceCode, point: Point }),
});

export const listRules = endpoint({
  method: 'GET',
  path: '/rules/:county',
  summary: 'The policy numbers of a county, with their sources and days',
  may: everyone,
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode }),
  reply: z.object({ rows: z.array(RuleRow) }),
});

export const setRule = endpoint({
  method: 'POST',
  path: '/rules/:county',
  summary: 'Sets a policy number from a day on; the one before ends there',
  may: ['county'],
  area: ({ county }) => county,
  input: z.object({
    county: PlaceCode,
    key: z.string(),
    validFrom: z.iso.date(),
    value: z.unknown(),
    unit: z.string(),
    source: z.string().min(2),
    enabled: z.boolean().default(true),
  }),
  reply: z.object({ key: z.string(), validFrom: z.string() }),
});

export const ImportKind = z.enum(['places', 'facts', 'needs', 'works', 'funds']);
export const FileFormat = z.enum(['csv', 'xlsx', 'geojson']);

/** A fault of an imported file: which sheet, row and column, what rule, in words that carry the value. */
export const ImportFault = z.object({
  sheet: z.string(),
  row: z.number().int(),
  column: z.string(),
  code: z.string(),
  level: z.enum(['stop', 'caution']),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The file travels as Base64 beside what is said of it. */
export const importFile = endpoint({
  method: 'POST',
  path: '/imports/:county',
  summary:
    'Reads a file: a dry run unless told otherwise; all or nothing. Large files go on as a task',
  may: ['county'],
  area: ({ county }) => county,
  input: z.object({
    county: PlaceCode,
    kind: ImportKind,
    fileName: z.string(),
    /** Base64 of the file. */
    content: z.string(),
    /** The day of facts where the file names none. */
    day: z.iso.date().optional(),
    dryRun: z.stringbool().or(z.boolean()).default(true),
  }),
  reply: z.object({
    id: z.string().nullable(),
    /** Where a large file goes on beside the request; its result is a reply like this one. */
    task: z.string().nullable(),
    dryRun: z.boolean(),
    rows: z.number().int(),
    faults: z.array(ImportFault),
    /** How many faults there are in all; only the first 200 are listed. */
    faultCount: z.number().int(),
    /** The first rows as they were understood. */
    preview: z.array(z.record(z.string(), z.unknown())),
  }),
});

export const listImports = endpoint({
  method: 'GET',
  path: '/imports/:county',
  summary: 'What was imported, newest first',
  may: insiders,
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode }),
  reply: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        fileName: z.string(),
        rows: z.number().int(),
        importedBy: z.string(),
        importedAt: z.string(),
        undoneAt: z.string().nullable(),
      }),
    ),
  }),
});

export const undoImport = endpoint({
  method: 'POST',
  path: '/imports/:county/:id/undo',
  summary:
    'Takes everything an import brought out again; refused where something stands on it already',
  may: ['county'],
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode, id: z.string() }),
  reply: z.object({ id: z.string(), rows: z.number().int() }),
});

/** Answers with the file itself. */
export const exportFile = endpoint({
  method: 'GET',
  path: '/exports/:county/:kind',
  summary: 'A list as CSV, XLSX or GeoJSON, in the columns that an import reads',
  may: insiders,
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode, kind: ImportKind, format: FileFormat.default('csv') }),
  reply: z.unknown(),
});

export const Task = z.object({
  id: z.string(),
  kind: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  done: z.number(),
  total: z.number(),
  note: z.string(),
  result: z.unknown(),
  failure: z.string().nullable(),
  endedAt: z.string().nullable(),
});

export const listTasks = endpoint({
  method: 'GET',
  path: '/tasks/:county',
  summary: 'Long work and how far it is, newest first',
  may: insiders,
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode }),
  reply: z.object({ rows: z.array(Task) }),
});

export const showTask = endpoint({
  method: 'GET',
  path: '/tasks/:county/:id',
  summary: 'One long piece of work: how far it is, what came of it',
  may: insiders,
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode, id: z.string() }),
  reply: Task,
});
