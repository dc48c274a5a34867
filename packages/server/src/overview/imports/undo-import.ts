import { yes } from '@qianwan/base/verdict';
import { undoImport } from '@qianwan/contract/registry';
import { operation } from '#http/operation';
import { unloadCounty } from '#registry/imports/load';
import { tablesOf } from './import-kinds.ts';
import { judgeUndo } from './judge-undo.ts';

export default operation(undoImport, async (call) => {
  const { tx, county, input, now } = call;
  const verdict = await judgeUndo(tx, county, input.id);
  if (!verdict.ok) return verdict;
  const rows = await unloadCounty(call, tablesOf(verdict.value.kind), input.id, now);
  return yes({ id: input.id, rows });
});
