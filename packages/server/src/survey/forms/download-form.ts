import { no, stop, yes } from '@qianwan/base/verdict';
import { downloadForm } from '@qianwan/contract/survey/forms';
import { readDocument } from '#db/documents';
import { operation } from '#http/operation';
import { type FormVersion, findDraft } from './store.ts';

const kinds = {
  workbook: {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  xform: { ending: 'xml', type: 'application/xml; charset=utf-8' },
  model: { ending: 'json', type: 'application/json' },
} as const;

export default operation(downloadForm, async ({ tx, input: { form, draft, file } }) => {
  const found = await findDraft(tx, form, draft);
  const digest = found === null ? null : digestOf(found, file);
  const content = digest === null ? null : await readDocument(tx, digest);
  if (content === null) return no(stop('not-found', { id: `${form} ${draft} ${file}` }));
  const { ending, type } = kinds[file];
  const name = encodeURIComponent(`${form}-${found?.version ?? draft}.${ending}`);
  const headers = {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
  };
  return yes(new Response(new Blob([new Uint8Array(content)]), { headers }));
});

function digestOf(version: FormVersion, file: keyof typeof kinds): string | null {
  if (file === 'workbook') return version.workbookSha256;
  return file === 'xform' ? version.xmlSha256 : version.modelSha256;
}
