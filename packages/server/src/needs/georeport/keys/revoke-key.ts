import { no, stop, yes } from '@qianwan/base/verdict';
import { revokeReportKey } from '@qianwan/contract/needs';
import { updateRow } from '#db/write';
import { operation } from '#http/operation';
import { findKey } from './store.ts';

export default operation(revokeReportKey, async (call) => {
  const { tx, input, today } = call;
  const key = await findKey(tx, input.id);
  if (key === null) return no(stop('not-found', { id: input.id }));
  if (key.revokedOn !== null) return yes(key);
  await updateRow(call, 'report_keys', { id: key.id }, { revoked_on: today });
  return yes({ ...key, revokedOn: today });
});
