import { no, stop, yes } from '@qianwan/base/verdict';
import { showSubmissionFile } from '@qianwan/contract/survey/submissions';
import { readDocument } from '#db/documents';
import { operation } from '#http/operation';
import { findFiles, findSubmission } from './store.ts';

/** Pictures are shown where they stand; whatever else a phone sent is a file to save, never a page of ours. */
const SHOWN = ['image/jpeg', 'image/png', 'image/webp'];

export default operation(showSubmissionFile, async ({ tx, input: { submission, name } }) => {
  const kept = await findSubmission(tx, submission);
  const files = kept === null ? [] : await findFiles(tx, [kept]);
  const file = files.find((each) => each.name === name);
  const content = file === undefined ? null : await readDocument(tx, file.sha256);
  if (file === undefined || content === null) return no(stop('not-found', { id: name }));
  const isShown = SHOWN.includes(file.mediaType);
  const headers = {
    'content-type': isShown ? file.mediaType : 'application/octet-stream',
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  };
  return yes(new Response(new Uint8Array(content), { headers }));
});
