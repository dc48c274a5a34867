import { insiders, officers } from '@qianwan/programme/people/role';
import { PlaceCode, recordId } from '@qianwan/programme/registry/place-code';
import { z } from 'zod';
import { endpoint } from '#endpoint';
import { Finding } from '#finding';
import { Page, pageOf } from '#paging';

export const FieldKey = z.object({
  id: recordId('K'),
  label: z.string(),
  areas: z.array(z.object({ code: PlaceCode, name: z.string() })),
  since: z.string(),
  until: z.string(),
  madeBy: z.string(),
  endedOn: z.string().nullable(),
  opens: z.boolean(),
});

export const listFieldKeys = endpoint({
  method: 'GET',
  path: '/field-keys',
  summary: 'Field keys that open somewhere in an area, the newest first; never their secrets',
  may: insiders,
  area: ({ area }) => area,
  input: Page.extend({ area: PlaceCode }),
  reply: pageOf(FieldKey),
});

/** The secret is in this answer and nowhere else. */
export const makeFieldKey = endpoint({
  method: 'POST',
  path: '/field-keys',
  summary:
    'Makes a key with which one phone fetches forms and sends copies, for some villages and days',
  may: officers,
  area: ({ area }) => area,
  input: z.object({
    /** Where the key is made: all its places lie in it. */
    area: PlaceCode,
    label: z.string().trim().min(2).max(60),
    areas: z.array(PlaceCode).min(1).max(50),
    until: z.iso.date().optional(),
  }),
  reply: z.object({
    id: recordId('K'),
    label: z.string(),
    since: z.string(),
    until: z.string(),
    secret: z.string(),
    /** The path of the server address that goes into the phone. */
    path: z.string(),
  }),
});

export const endFieldKey = endpoint({
  method: 'POST',
  path: '/field-keys/:key/end',
  summary: 'Takes a field key back: from now on it opens nothing',
  may: officers,
  area: ({ key }) => key,
  input: z.object({ key: recordId('K') }),
  reply: z.object({ id: recordId('K'), endedOn: z.string() }),
});

export const SubmissionRow = z.object({
  id: recordId('S'),
  form: z.string(),
  formTitle: z.string(),
  version: z.string(),
  instance: z.string(),
  title: z.string(),
  place: PlaceCode,
  placeName: z.string(),
  receivedOn: z.string(),
  receivedAt: z.string(),
  sentBy: z.string(),
  sentByLabel: z.string(),
  device: z.string(),
  files: z.number().int(),
  missing: z.array(z.string()),
  cautions: z.array(Finding),
  isEdit: z.boolean(),
});

export const listSubmissions = endpoint({
  method: 'GET',
  path: '/submissions',
  summary: 'Filled-in copies from an area, the newest first; those that were replaced are left out',
  may: insiders,
  area: ({ area }) => area,
  input: Page.extend({ area: PlaceCode, form: z.string().optional() }),
  reply: pageOf(SubmissionRow),
});

export const ShownAnswer = z.object({
  /** Unique in the copy: the path, and which time where it stands in a repeat. */
  key: z.string(),
  depth: z.number().int(),
  label: z.string(),
  kind: z.string(),
  /** As a person reads it: what choices are called; null for the head of a group or a repeat. */
  answer: z.string().nullable(),
});

export const showSubmission = endpoint({
  method: 'GET',
  path: '/submissions/:submission',
  summary: 'One copy as questions and answers, with its files and what it replaced',
  may: insiders,
  area: ({ submission }) => submission,
  input: z.object({ submission: recordId('S') }),
  reply: SubmissionRow.extend({
    answers: z.array(ShownAnswer),
    fileNames: z.array(z.string()),
    deprecated: z.string().nullable(),
    replacedBy: z.string().nullable(),
  }),
});

/** Answers with the file itself. */
export const showSubmissionFile = endpoint({
  method: 'GET',
  path: '/submissions/:submission/files/:name',
  summary: 'A file that came with a copy',
  may: insiders,
  area: ({ submission }) => submission,
  input: z.object({ submission: recordId('S'), name: z.string() }),
  reply: z.unknown(),
});
