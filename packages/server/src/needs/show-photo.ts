import { no, stop, yes } from '@qianwan/base/verdict';
import { showPhoto } from '@qianwan/contract/needs';
import { readDocument } from '#db/documents';
import { operation } from '#http/operation';
import { findPhoto } from './store.ts';

export default operation(showPhoto, async ({ tx, input: { need: id, number } }) => {
  const photo = await findPhoto(tx, id, number);
  const content = photo === null ? null : await readDocument(tx, photo.sha256);
  if (photo === null || content === null) return no(stop('not-found', { id }));
  return yes(
    new Response(new Uint8Array(content), {
      headers: {
        'content-type': photo.mediaType,
        'cache-control': 'private, max-age=3600',
        'x-content-type-options': 'nosniff',
      },
    }),
  );
});
