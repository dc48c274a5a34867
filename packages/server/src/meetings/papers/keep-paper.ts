import { no, stop, yes } from '@qianwan/base/verdict';
import { keepPaper } from '@qianwan/contract/meetings';
import { keepDocument } from '#db/documents';
import { nextId } from '#db/ids';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { isVillage } from '#registry/villages/store';

export default operation(keepPaper, async (call) => {
  const { tx, input, actor, today } = call;
  const { village, title, mediaType, content } = input;
  if (!(await isVillage(tx, village))) return no(stop('village-unknown', { village }));
  const sha256 = await keepDocument(call, Buffer.from(content, 'base64'), mediaType);
  const id = await nextId(call, village, 'A');
  await insertRow(call, 'papers', {
    id,
    village,
    title,
    media_type: mediaType,
    sha256,
    kept_on: today,
    kept_by: actor.id,
  });
  return yes({ id, sha256 });
});
