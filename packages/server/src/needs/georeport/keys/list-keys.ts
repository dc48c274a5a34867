import { yes } from '@qianwan/base/verdict';
import { listReportKeys } from '@qianwan/contract/needs';
import { operation } from '#http/operation';
import { findKeys } from './store.ts';

export default operation(listReportKeys, async ({ tx }) => yes({ rows: await findKeys(tx) }));
