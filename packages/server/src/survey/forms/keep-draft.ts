import { createHash } from 'node:crypto';
import { assert } from '@qianwan/base/assert';
import { prepare } from '@qianwan/programme/survey/forms/engine/prepare';
import { type Form, questionsOf } from '@qianwan/programme/survey/forms/form';
import { isAsked } from '@qianwan/programme/survey/forms/judge-publication';
import { itemsetsCsv } from '@qianwan/programme/survey/forms/xform/itemsets-csv';
import { writeXForm } from '@qianwan/programme/survey/forms/xform/write-xform';
import { keepDocument } from '#db/documents';
import { lockRecord } from '#db/lock';
import { insertRow, type Writer } from '#db/write';
import { nextDraft } from './store.ts';

export type Draft = {
  readonly form: Form;
  /** The workbook that it was read from; null where it came as XForm XML. */
  readonly workbook: Uint8Array | null;
  /** Its own XML where it came as such: field applications get it byte for byte. */
  readonly xml: string | null;
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[];
};

type By = Writer & { readonly today: string; readonly now: string; readonly by: string };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Keeps a form as a new draft, with its XForm and the files beside it. Returns the draft's number. */
export async function keepDraft(
  writer: By,
  { form, workbook, xml, files }: Draft,
): Promise<number> {
  await lockRecord(writer.tx, `${writer.county}/forms/${form.id}`);
  const draft = await nextDraft(writer.tx, form.id);
  const xform = xml ?? xformOf(form);
  const xlsx = workbook === null ? null : await keepDocument(writer, workbook, XLSX);
  await insertRow(writer, 'form_drafts', {
    ...{ form: form.id, draft, version: form.version, title: form.title, about: form.about },
    questions: questionsOf(form).filter(({ item }) => isAsked(item)).length,
    model_sha256: await keepDocument(writer, bytesOf(JSON.stringify(form)), 'application/json'),
    xml_sha256: await keepDocument(writer, bytesOf(xform), 'application/xml'),
    xml_md5: md5(bytesOf(xform)),
    workbook_sha256: xlsx,
    drafted_on: writer.today,
    drafted_at: writer.now,
    drafted_by: writer.by,
  });
  for (const { name, content } of [...files, ...externalChoices(form)])
    await insertRow(writer, 'form_files', {
      ...{ form: form.id, draft, name, md5: md5(content) },
      sha256: await keepDocument(writer, content, 'application/octet-stream'),
    });
  return draft;
}

function xformOf(form: Form): string {
  const prepared = prepare(form);
  assert(prepared.ok, `${form.id} was prepared when it was read`);
  return writeXForm(prepared.value);
}

/** Collect fetches the choices of select_one_external as a file of this name. */
function externalChoices(form: Form): Draft['files'] {
  const csv = itemsetsCsv(form);
  return csv === null ? [] : [{ name: 'itemsets.csv', content: bytesOf(csv) }];
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const md5 = (content: Uint8Array): string => createHash('md5').update(content).digest('hex');
