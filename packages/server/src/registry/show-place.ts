import { no, stop, yes } from '@qianwan/base/verdict';
import { showPlace } from '@qianwan/contract/registry';
import { operation } from '#http/operation';
import { placeView } from './views.ts';

export default operation(showPlace, async ({ tx, input }) => {
  const place = await placeView(tx, input.code);
  return place === null ? no(stop('not-found', { id: input.code })) : yes(place);
});
