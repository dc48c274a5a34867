import { no, stop, yes } from '@qianwan/base/verdict';
import { openPaper } from '@qianwan/contract/meetings';
import { readDocument } from '#db/documents';
import { operation } from '#http/operation';
import { findPaper } from './store.ts';

export default operation(openPaper, async ({ tx, input: { paper: id } }) => {
  const paper = await findPaper(tx, id);
  const content = paper === null ? null : await readDocument(tx, paper.sha256);
  if (paper === null || content === null) return no(stop('not-found', { id }));
  const headers = {
    'content-type': paper.mediaType,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=600',
  };
  return yes(new Response(new Uint8Array(content), { headers }));
});
