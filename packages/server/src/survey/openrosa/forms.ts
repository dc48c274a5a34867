import { readDocument } from '#db/documents';
import type { FormVersion } from '#survey/forms/store';
import {
  findFormFiles,
  findPublishedForm,
  findPublishedForms,
  readXForm,
} from '#survey/forms/store';
import { type Asked, answer } from './door.ts';
import { xml } from './reply.ts';

/** The forms in use, with `formID` only that one; `verbose` adds the description. */
export async function formList({ tx, ground, context, base }: Asked): Promise<Response> {
  const only = context.req.query('formID');
  const all = await findPublishedForms(tx);
  const forms = all.filter(({ form }) => only === undefined || form === only);
  const lines: string[] = [];
  for (const form of forms) {
    const files = await findFormFiles(tx, form);
    lines.push(listed(form, base, files.length > 0, context.req.query('verbose') === 'true'));
  }
  const list = `<xforms xmlns="http://openrosa.org/xforms/xformsList">${lines.join('')}</xforms>`;
  return answer(ground, 200, `${HEAD}${list}`);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

function listed(
  { form, title, version, xmlMd5, questions }: FormVersion,
  base: string,
  hasFiles: boolean,
  isVerbose: boolean,
): string {
  const address = `${base}/forms/${encodeURIComponent(form)}`;
  const described = isVerbose ? `<descriptionText>${questions} 题</descriptionText>` : '';
  const files = hasFiles ? `<manifestUrl>${xml(`${address}/manifest`)}</manifestUrl>` : '';
  return `<xform><formID>${xml(form)}</formID><name>${xml(title)}</name><version>${xml(version)}</version><hash>md5:${xmlMd5}</hash>${described}<downloadUrl>${xml(`${address}.xml`)}</downloadUrl>${files}</xform>`;
}

export async function formXml({ tx, ground, context }: Asked): Promise<Response | null> {
  const file = context.req.param('file') ?? '';
  const form = await findPublishedForm(tx, file.slice(0, -'.xml'.length));
  return form === null ? null : answer(ground, 200, await readXForm(tx, form));
}

export async function manifest({ tx, ground, context, base }: Asked): Promise<Response | null> {
  const form = await findPublishedForm(tx, context.req.param('form') ?? '');
  if (form === null) return null;
  const address = `${base}/forms/${encodeURIComponent(form.form)}/attachments`;
  const files = await findFormFiles(tx, form);
  const lines = files.map(
    ({ name, md5 }) =>
      `<mediaFile><filename>${xml(name)}</filename><hash>md5:${md5}</hash><downloadUrl>${xml(`${address}/${encodeURIComponent(name)}`)}</downloadUrl></mediaFile>`,
  );
  const list = `<manifest xmlns="http://openrosa.org/xforms/xformsManifest">${lines.join('')}</manifest>`;
  return answer(ground, 200, `${HEAD}${list}`);
}

/** A file beside a form, byte for byte. */
export async function mediaFile({ tx, ground, context }: Asked): Promise<Response | null> {
  const form = await findPublishedForm(tx, context.req.param('form') ?? '');
  const files = form === null ? [] : await findFormFiles(tx, form);
  const file = files.find(({ name }) => name === context.req.param('name'));
  const content = file === undefined ? null : await readDocument(tx, file.sha256);
  if (content === null) return null;
  const reply = answer(ground, 200, '');
  reply.headers.set('content-type', 'application/octet-stream');
  return new Response(new Uint8Array(content), { status: 200, headers: reply.headers });
}
