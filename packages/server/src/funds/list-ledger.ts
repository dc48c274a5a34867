import { yes } from '@qianwan/base/verdict';
import { listLedger } from '@qianwan/contract/funds';
import { operation } from '#http/operation';
import { ledgerPage } from './views.ts';

export default operation(listLedger, async ({ tx, input }) => yes(await ledgerPage(tx, input)));
