import { yes } from '@qianwan/base/verdict';
import { listPlaces } from '@qianwan/contract/registry';
import { operation } from '#http/operation';
import { placePage } from './views.ts';

export default operation(listPlaces, async ({ tx, input }) => yes(await placePage(tx, input)));
