import { everyone, insiders } from '@qianwan/programme/people/role';
import { PlaceCode } from '@qianwan/programme/registry/place-code';
import type { Form } from '@qianwan/programme/survey/forms/form';
import { z } from 'zod';
import { endpoint } from '#endpoint';
import { Finding } from '#finding';
import { Page, pageOf } from '#paging';

/** A form as it stands in programme/survey/forms/form.ts; it was checked when it was taken in. */
export const FormModel = z.custom<Form>(
  (value) => (value as { format?: unknown } | null)?.format === 'qianwan-form/1',
);

const FormId = z.string().min(1).max(100);

export const Burden = z.object({
  fields: z.number().int(),
  compulsory: z.number().int(),
  /** For one copy. */
  seconds: z.number(),
  copiesAYear: z.number(),
  answersAYear: z.number(),
  minutesAYear: z.number(),
});

export const FormVersion = z.object({
  form: FormId,
  draft: z.number().int(),
  version: z.string(),
  title: z.string(),
  about: z.enum(['village', 'household']),
  questions: z.number().int(),
  draftedOn: z.string(),
  draftedBy: z.string(),
  publishedOn: z.string().nullable(),
  publishedBy: z.string().nullable(),
  retiredOn: z.string().nullable(),
});

export const draftForm = endpoint({
  method: 'POST',
  path: '/forms/:county/drafts',
  summary:
    'Reads an XLSForm workbook or an ODK XForm: a dry run that names sheet, row and column unless told otherwise',
  may: ['county'],
  area: ({ county }) => county,
  input: z.object({
    county: PlaceCode,
    fileName: z.string().min(1).max(200),
    /** Base64 of the workbook or the XML. */
    content: z.string(),
    /** Files beside the form: pictures, lists. */
    files: z
      .array(z.object({ name: z.string().regex(/^[^/\\]{1,200}$/), content: z.string() }))
      .max(50)
      .default([]),
    dryRun: z.stringbool().or(z.boolean()).default(true),
  }),
  reply: z.object({
    /** null where the file cannot be read as a form. */
    model: FormModel.nullable(),
    /** The number of the draft; null after a dry run. */
    draft: z.number().int().nullable(),
    /** What is wrong or passed over, by sheet, row and column. */
    faults: z.array(Finding),
    /** What would keep it from being published. */
    hindrances: z.array(Finding),
  }),
});

export const publishForm = endpoint({
  method: 'POST',
  path: '/forms/:county/:form/publish',
  summary: 'Puts a draft to use; refused where a question is used by nothing',
  may: ['county'],
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode, form: FormId, draft: z.coerce.number().int().positive() }),
  reply: z.object({ form: FormId, version: z.string() }),
});

export const retireForm = endpoint({
  method: 'POST',
  path: '/forms/:county/:form/retire',
  summary: 'Takes a version out of use; what was answered by it stays',
  may: ['county'],
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode, form: FormId, version: z.string() }),
  reply: z.object({ form: FormId, version: z.string() }),
});

export const listForms = endpoint({
  method: 'GET',
  path: '/forms/:county',
  summary: 'Drafts and versions of the forms of a county, by form, the newest first',
  may: insiders,
  area: ({ county }) => county,
  input: Page.extend({ county: PlaceCode }),
  reply: pageOf(FormVersion),
});

export const showForm = endpoint({
  method: 'GET',
  path: '/forms/:county/:form',
  summary: 'A form that is in use, as everyone may read it before being asked',
  may: everyone,
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode, form: FormId }),
  reply: FormVersion.extend({ model: FormModel }),
});

export const showDraft = endpoint({
  method: 'GET',
  path: '/forms/:county/:form/drafts/:draft',
  summary: 'A draft or a version, with what would keep it from being published',
  may: insiders,
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode, form: FormId, draft: z.coerce.number().int().positive() }),
  reply: FormVersion.extend({
    model: FormModel,
    hindrances: z.array(Finding),
    /** How long one copy takes, by the county's numbers of today. */
    seconds: z.number(),
  }),
});

export const downloadForm = endpoint({
  method: 'GET',
  path: '/forms/:county/:form/drafts/:draft/file',
  summary: 'The workbook that a draft was read from, or its ODK XForm',
  may: insiders,
  area: ({ county }) => county,
  input: z.object({
    county: PlaceCode,
    form: FormId,
    draft: z.coerce.number().int().positive(),
    file: z.enum(['workbook', 'xform', 'model']),
  }),
  reply: z.unknown(),
});

export const downloadTemplate = endpoint({
  method: 'GET',
  path: '/form-templates/:county/:template',
  summary: 'A workbook to begin with',
  may: insiders,
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode, template: z.enum(['village-survey', 'household-visit']) }),
  reply: z.unknown(),
});

export const showBurden = endpoint({
  method: 'GET',
  path: '/burden/:place',
  summary: 'What the forms in use cost a village in a year, each and together',
  may: everyone,
  area: ({ place }) => place,
  input: z.object({ place: PlaceCode }),
  reply: z.object({
    households: z.number().int(),
    forms: z.array(Burden.extend({ form: FormId, title: z.string(), about: z.string() })),
    total: Burden.pick({ fields: true, answersAYear: true, minutesAYear: true }),
  }),
});
