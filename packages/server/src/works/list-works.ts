import { yes } from '@qianwan/base/verdict';
import { listWorks } from '@qianwan/contract/works';
import { operation } from '#http/operation';
import { workPage } from './views.ts';

export default operation(listWorks, async ({ tx, input }) => yes(await workPage(tx, input)));
