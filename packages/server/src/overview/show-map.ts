import { yes } from '@qianwan/base/verdict';
import { showMap } from '@qianwan/contract/overview';
import { operation } from '#http/operation';
import { mapOf } from './views.ts';

export default operation(showMap, async ({ tx, input: { county } }) =>
  yes(await mapOf(tx, county)),
);
