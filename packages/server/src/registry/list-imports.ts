import { yes } from '@qianwan/base/verdict';
import { listImports } from '@qianwan/contract/registry';
import { operation } from '#http/operation';
import { findImports } from './store.ts';

export default operation(listImports, async ({ tx, county }) =>
  yes({ rows: await findImports(tx, county) }),
);
