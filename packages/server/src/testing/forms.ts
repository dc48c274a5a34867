import { createHash } from 'node:crypto';
import type { Form, Item, Question } from '@qianwan/programme/survey/forms/form';
import type { Tx } from '#db/database';
import { keepDocument } from '#db/documents';
import { insertRow, sha256 } from '#db/write';

/** A form in one language, for stories that are about something else than forms. */
export function formOf(id: string, items: readonly Item[], more: Partial<Form> = {}): Form {
  return {
    ...{ format: 'qianwan-form/1', id, version: '1', title: id, about: 'village' },
    ...{ timesAYear: 1, languages: [''], items, lists: [], ...more },
  } as Form;
}

export function question(
  name: string,
  kind: Question['kind'] = 'text',
  more: Partial<Question> = {},
): Question {
  return { kind, name, label: { '': name }, ...more };
}

/** Publishes a form in a county; the XML is what phones fetch. Runs inside the county's area. */
export async function publishForm(tx: Tx, county: string, form: Form, xml: string): Promise<void> {
  const writer = { tx, county, writes: [] };
  const bytes = new TextEncoder().encode(xml);
  const model = new TextEncoder().encode(JSON.stringify(form));
  const { id, version, title, about } = form;
  const at = '2026-11-01T00:00:00Z';
  await insertRow(writer, 'form_drafts', {
    ...{ form: id, draft: 1, version, title, about, questions: form.items.length },
    model_sha256: await keepDocument(writer, model, 'application/json'),
    xml_sha256: await keepDocument(writer, bytes, 'application/xml'),
    xml_md5: md5(bytes),
    ...{ drafted_on: '2026-11-01', drafted_at: at, drafted_by: 'x' },
  });
  await insertRow(writer, 'form_steps', {
    ...{ form: id, version, step: 'published', draft: 1 },
    ...{ taken_on: '2026-11-01', taken_at: at, taken_by: 'x' },
  });
}

/** A file beside the form's first draft. */
export async function addFormFile(
  tx: Tx,
  county: string,
  form: string,
  name: string,
  content: Uint8Array,
): Promise<void> {
  const writer = { tx, county, writes: [] };
  await keepDocument(writer, content, 'text/csv');
  const file = { form, draft: 1, name, sha256: sha256(content), md5: md5(content) };
  await insertRow(writer, 'form_files', file);
}

export function md5(content: Uint8Array): string {
  return createHash('md5').update(content).digest('hex');
}
