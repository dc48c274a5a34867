import { yes } from '@qianwan/base/verdict';
import { listRules } from '@qianwan/contract/registry';
import { operation } from '#http/operation';
import { rulesOf } from './views.ts';

export default operation(listRules, async ({ tx, county }) =>
  yes({ rows: await rulesOf(tx, county) }),
);
