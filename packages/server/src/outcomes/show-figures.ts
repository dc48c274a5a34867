import { yes } from '@qianwan/base/verdict';
import { showFigures } from '@qianwan/contract/outcomes';
import { operation } from '#http/operation';
import { figuresOf } from './views.ts';

export default operation(showFigures, async ({ tx, today, input }) =>
  yes(await figuresOf(tx, today, input)),
);
