import { yes } from '@qianwan/base/verdict';
import { listResolutions } from '@qianwan/contract/meetings';
import { operation } from '#http/operation';
import { resolutionPage } from './views.ts';

export default operation(listResolutions, async ({ tx, input }) =>
  yes(await resolutionPage(tx, input)),
);
