import { yes } from '@qianwan/base/verdict';
import { listRules } from '@qianwan/contract/registry';
import { operation } from '#http/operation';
import { findRules } from './rules/store.ts';

export default operation(listRules, async ({ tx }) => yes({ rows: await findRules(tx) }));
