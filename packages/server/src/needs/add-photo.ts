import { no, stop, yes } from '@qianwan/base/verdict';
import { addPhoto } from '@qianwan/contract/needs';
import { isPermitted } from '@qianwan/programme/people/permission';
import { officers } from '@qianwan/programme/people/role';
import { keepDocument } from '#db/documents';
import { lockRecord } from '#db/lock';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { isRaiser } from './is-raiser.ts';
import { countPhotos, findNeeds, hasPhoto } from './store.ts';

const MOST_PHOTOS = 3;
const MOST_BYTES = 8_000_000;

/** The bytes stay as they came, under their digest. Only the office sees them: photos show faces and doors. */
export default operation(addPhoto, async (call) => {
  const { tx, input, actor, today } = call;
  const { need: id, receipt, photo } = input;
  await lockRecord(tx, id);
  const [need] = await findNeeds(tx, [id]);
  if (need === undefined) return no(stop('not-found', { id }));
  if (!isRaiser(need, actor, receipt) && !isPermitted(actor, officers, need.village))
    return no(stop('not-the-raiser'));
  const content = Buffer.from(photo, 'base64');
  const mediaType = imageType(content);
  if (mediaType === null) return no(stop('photo-not-an-image'));
  if (content.length > MOST_BYTES) return no(stop('photo-too-large', { mostMb: 8 }));
  const sha256 = await keepDocument(call, content, mediaType);
  if (await hasPhoto(tx, id, sha256)) return yes({ need: id, sha256 });
  if (((await countPhotos(tx, [id])).get(id) ?? 0) >= MOST_PHOTOS)
    return no(stop('photos-enough', { most: MOST_PHOTOS }));
  await insertRow(call, 'need_photos', { need: id, sha256, added_on: today, by_actor: actor.id });
  return yes({ need: id, sha256 });
});

/** What the first bytes say it is: what a phone's camera writes, and nothing that a browser would run. */
function imageType(content: Buffer): string | null {
  if (content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (content.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))) return 'image/png';
  const isWebp =
    content.subarray(0, 4).toString('latin1') === 'RIFF' &&
    content.subarray(8, 12).toString('latin1') === 'WEBP';
  return isWebp ? 'image/webp' : null;
}
